package cognito

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestError_sentences(t *testing.T) {
	tests := []struct {
		name string
		err  *Error
		want string
	}{
		{
			"refusal",
			&Error{Operation: "UpdateUserPoolClient", UserPoolID: testPool, Kind: Concurrent, Code: "ConcurrentModificationException", Attempts: 6, Elapsed: 41 * time.Second, RequestID: "5f"},
			"Cognito refused UpdateUserPoolClient in user pool eu-west-2_Ab12: ConcurrentModificationException, 6 attempts in 41 s, request id 5f",
		},
		{
			"words of Cognito",
			&Error{Operation: "CreateUserPool", Kind: Invalid, Code: "InvalidParameterException", Message: "No.", Attempts: 1},
			"Cognito refused CreateUserPool: InvalidParameterException (No), 1 attempt",
		},
		{
			"no connection",
			&Error{Operation: "DescribeUserPool", UserPoolID: testPool, Kind: Unreachable, Message: "connection refused", Attempts: 5, Elapsed: 3 * time.Second},
			"could not reach Cognito for DescribeUserPool in user pool eu-west-2_Ab12: connection refused, 5 attempts in 3 s",
		},
		{
			"lost reply",
			&Error{Operation: "CreateUserPool", Kind: Unreachable, Message: "EOF", Attempts: 1, Ambiguous: true},
			"could not reach Cognito for CreateUserPool: EOF, 1 attempt. It is not known whether Cognito carried it out",
		},
		{
			"deadline",
			&Error{Operation: "DeleteUserPool", UserPoolID: testPool, Kind: Timeout, Code: "TooManyRequestsException", Attempts: 9, Elapsed: time.Minute},
			"time ran out for DeleteUserPool in user pool eu-west-2_Ab12: TooManyRequestsException, 9 attempts in 60 s",
		},
		{
			"failed undo",
			&Error{Operation: "SetUserPoolMfaConfig", UserPoolID: testPool, Kind: Invalid, Code: "InvalidParameterException", Attempts: 1, Left: []string{testPool}},
			"Cognito refused SetUserPoolMfaConfig in user pool eu-west-2_Ab12: InvalidParameterException, 1 attempt. What it made is still there: eu-west-2_Ab12",
		},
		{
			"no credentials",
			&Error{Operation: "CreateUserPool", Err: errors.New("no credentials")},
			"CreateUserPool could not be sent: no credentials",
		},
		{
			"failure inside",
			&Error{Operation: "CreateUserPool", Code: "InternalErrorException", Attempts: 1},
			"CreateUserPool failed: InternalErrorException, 1 attempt",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.err.Error(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestError_unwraps(t *testing.T) {
	err := waitEnded(context.DeadlineExceeded, "a turn")
	if !errors.Is(err, context.DeadlineExceeded) || IsNotFound(err) || IsNotFound(errors.New("other")) || IsNotFound(nil) {
		t.Error(err)
	}
}

func TestLeaving(t *testing.T) {
	first := &Error{Operation: "CreateUserPool", Left: []string{"a"}}
	e, ok := errors.AsType[*Error](leaving(first, "b"))
	if !ok || len(e.Left) != 2 || len(first.Left) != 1 {
		t.Errorf("%+v %+v", e, first)
	}
	if e, ok := errors.AsType[*Error](leaving(errors.New("odd"), "b")); !ok || len(e.Left) != 1 {
		t.Errorf("%+v", e)
	}
}

func TestKind_names(t *testing.T) {
	for kind := Other; kind <= Timeout; kind++ {
		if kind.String() == "" {
			t.Errorf("kind %d has no name", kind)
		}
	}
}

// What was said around an error that left nothing stays.
func TestCleaned(t *testing.T) {
	refusal := &Error{Operation: "CreateIdentityProvider", Kind: Exists}
	if got := Cleaned(fmt.Errorf("%w: import it", refusal)); !strings.HasSuffix(got.Error(), ": import it") {
		t.Error(got)
	}
	if got := Cleaned(leaving(refusal, "acme-login")); len(Left(got)) > 0 || !isKind(got, Exists) {
		t.Error(got)
	}
}
