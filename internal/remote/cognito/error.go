package cognito

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Error is what every method of Client fails with.
type Error struct {
	Operation  string // API operation, such as UpdateUserPool
	UserPoolID string // empty when no pool was concerned
	Code       string // exception type of the last answer, empty when none came
	Message    string // Cognito's own words, or what was waited for
	RequestID  string // of the last answer, for AWS support
	Kind       Kind
	Attempts   int // requests sent
	Elapsed    time.Duration
	// Ambiguous: a request went out and its outcome is not known, so the change
	// may have been made.
	Ambiguous bool
	// Left names what a failed operation made and could not remove again: the
	// id of a user pool, or the name of a domain.
	Left []string
	Err  error // cause
}

// IsNotFound tells whether err says that the object does not exist.
func IsNotFound(err error) bool { return isKind(err, NotFound) }

func isKind(err error, kind Kind) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.Kind == kind
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Error tells in one sentence what happened, and in another what is left to do.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.opening())
	b.WriteString(": ")
	b.WriteString(strings.Join(e.particulars(), ", "))
	if e.Ambiguous {
		b.WriteString(". It is not known whether Cognito carried it out")
	}
	if len(e.Left) > 0 {
		fmt.Fprintf(&b, ". What it made is still there: %s", strings.Join(e.Left, ", "))
	}
	return b.String()
}

func (e *Error) opening() string {
	what := e.Operation
	if e.UserPoolID != "" {
		what += " in user pool " + e.UserPoolID
	}
	interrupted := errors.Is(e.Err, context.Canceled)
	switch {
	case interrupted && e.Kind == Timeout:
		return strings.TrimSuffix("interrupted during "+what, " during ")
	case e.Operation == "" && e.Kind == Timeout:
		return "time ran out"
	case e.Operation == "":
		return "Cognito was not asked"
	case e.Kind == Timeout:
		return "time ran out for " + what
	case e.Attempts == 0 && e.Err != nil:
		return what + " could not be sent"
	case e.Kind == Unreachable:
		return "could not reach Cognito for " + what
	case e.Kind == Other:
		return what + " failed"
	default:
		return "Cognito refused " + what
	}
}

func (e *Error) particulars() []string {
	var parts []string
	switch {
	case e.Code != "" && e.Message != "":
		parts = append(parts, e.Code+" ("+strings.TrimSuffix(e.Message, ".")+")")
	case e.Code != "":
		parts = append(parts, e.Code)
	case e.Message != "":
		parts = append(parts, e.Message)
	case e.Err != nil:
		parts = append(parts, e.Err.Error())
	}
	if e.Attempts > 0 {
		parts = append(parts, e.effort())
	}
	if e.RequestID != "" {
		parts = append(parts, "request id "+e.RequestID)
	}
	return parts
}

func (e *Error) effort() string {
	if e.Attempts == 1 {
		return "1 attempt"
	}
	return fmt.Sprintf("%d attempts in %.0f s", e.Attempts, e.Elapsed.Seconds())
}

// waitEnded says that the context ended before anything could be asked.
func waitEnded(err error, waitingFor string) *Error {
	return &Error{Kind: Timeout, Message: "gave up waiting for " + waitingFor, Err: err}
}

// leaving adds to an error what was made and could not be removed.
func leaving(err error, left ...string) error {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return &Error{Message: err.Error(), Left: left, Err: err}
	}
	known := *e
	known.Left = append(append([]string(nil), e.Left...), left...)
	return &known
}
