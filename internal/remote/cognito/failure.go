package cognito

import (
	"context"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"
	smithyhttp "github.com/aws/smithy-go/transport/http"
)

// failure turns the error of a call into an Error. When the context ended the
// call, the error tells what Cognito answered last.
func (s *sending) failure(ctx context.Context, err error) *Error {
	answered := err
	if codeOf(err) == "" && s.answer != nil {
		answered = s.answer
	}
	e := &Error{
		Operation:  s.op.name,
		UserPoolID: s.poolID,
		Code:       codeOf(answered),
		Message:    messageOf(answered, err),
		RequestID:  requestID(answered),
		Kind:       s.kind(ctx, err),
		Attempts:   s.attempts,
		Elapsed:    s.client.now().Sub(s.started),
		Ambiguous:  s.unclear && s.op.class != reading,
		Err:        err,
	}
	if cause := context.Cause(ctx); cause != nil {
		e.Err = errors.Join(cause, err)
		if e.Code == "" {
			e.Message = cause.Error()
		}
	}
	return e
}

func (s *sending) kind(ctx context.Context, err error) Kind {
	switch {
	case ctx.Err() != nil && (codeOf(err) == "" || fateOf(err) != final):
		return Timeout
	case s.attempts == 0 && codeOf(err) == "":
		return Other // no credentials, no endpoint
	default:
		return kindOf(err)
	}
}

func codeOf(err error) string {
	if api, ok := errors.AsType[smithy.APIError](err); ok {
		return api.ErrorCode()
	}
	return ""
}

// messageOf returns Cognito's words, or what went wrong with the connection
// without the SDK's account of its layers.
func messageOf(answered, err error) string {
	if api, ok := errors.AsType[smithy.APIError](answered); ok {
		return api.ErrorMessage()
	}
	if sending, ok := errors.AsType[*smithyhttp.RequestSendError](err); ok {
		return sending.Err.Error()
	}
	return ""
}

func requestID(err error) string {
	if response, ok := errors.AsType[*awshttp.ResponseError](err); ok {
		return response.ServiceRequestID()
	}
	return ""
}

// Below shortSecret characters, a secret shows through the holes that cutting it
// out leaves in a text. Below tinySecret, most texts hold it by chance, as part
// of their words, and there it tells nothing.
const (
	shortSecret = 8
	tinySecret  = 4
)

// redact removes a secret from an error: Cognito's validation messages repeat
// the value they complain about.
func redact(err error, secret string) error {
	e, ok := errors.AsType[*Error](err)
	if !ok || secret == "" || !strings.Contains(e.Message+e.Err.Error(), secret) {
		return err
	}
	clean := *e
	clean.Message = without(e.Message, secret)
	clean.Err = &smithy.GenericAPIError{Code: e.Code, Message: clean.Message}
	return &clean
}

// without is a text without a secret, and without what tells it.
func without(text, secret string) string {
	switch n := len(secret); {
	case n >= shortSecret:
		return strings.ReplaceAll(text, secret, "(redacted)")
	case n < tinySecret && isWord(secret):
		return withoutValue(text, secret)
	default:
		return "(redacted)"
	}
}

// withoutValue cuts a tiny secret out where it is surely a value: quoted, or
// behind an equals sign, as Cognito repeats values. What is left of it are parts
// of words. Where it stands alone, nobody can tell a word of the message from
// the secret, and either a hole or none would tell it: then nothing is left.
func withoutValue(text, secret string) string {
	var kept strings.Builder
	for rest := text; ; {
		at := strings.Index(rest, secret)
		if at < 0 {
			return kept.String() + rest
		}
		end := at + len(secret)
		done := kept.String() + rest[:at]
		before, _ := utf8.DecodeLastRuneInString(done)
		after, _ := utf8.DecodeRuneInString(rest[end:])
		kept.WriteString(rest[:at])
		switch {
		case isWordRune(before) || isWordRune(after):
			kept.WriteString(secret)
		case strings.ContainsRune(`'"=`, before) && strings.ContainsRune(`'",}`, after):
			kept.WriteString("(redacted)")
		default:
			return "(redacted)"
		}
		rest = rest[end:]
	}
}

func isWord(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !isWordRune(r) })
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
