package cognito

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/smithy-go"
	"github.com/aws/smithy-go/middleware"
)

func TestFailure_kinds(t *testing.T) {
	tests := map[string]Kind{
		"ResourceNotFoundException": NotFound, "DuplicateProviderException": Exists, "InvalidParameterException": Invalid,
		"InvalidOAuthFlowException": Invalid, "ScopeDoesNotExistException": Invalid, "LimitExceededException": Quota,
		"NotAuthorizedException": Denied, "AccessDeniedException": Denied, "ExpiredTokenException": Denied,
		"FeatureUnavailableInTierException": Tier, "TierChangeNotAllowedException": Tier, "OperationNotEnabledException": WrongRegion,
		"UserImportInProgressException": Concurrent, "SomethingNewException": Other,
	}
	for code, kind := range tests {
		t.Run(code, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{"DescribeUserPool": always(refuse(code, "words"))})
			_, err := c.UserPoolFacts(t.Context(), testPool)
			e, ok := errors.AsType[*Error](err)
			if !ok || e.Kind != kind || e.Code != code || e.Message != "words" || e.RequestID != "request-1" {
				t.Errorf("%+v", e)
			}
			want := 1
			if kind == NotFound { // it may be there, and not be seen yet
				want = 1 + maxLagRepeats
			}
			if n := fake.count("DescribeUserPool"); n != want {
				t.Errorf("%d requests", n)
			}
		})
	}
}

func TestFailure_withoutCredentials(t *testing.T) {
	fake := &fakeCognito{}
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	c := New(aws.Config{
		Region: "eu-west-2", BaseEndpoint: &server.URL,
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{}, errors.New("no credentials anywhere")
		}),
	})
	err := c.DeleteUserPool(t.Context(), testPool)
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Kind != Other || e.Ambiguous || e.Attempts != 0 || !strings.Contains(err.Error(), "could not be sent") {
		t.Errorf("%+v", e)
	}
	if asked := fake.operations(); asked != "" {
		t.Errorf("asked for %s", asked)
	}
}

func TestFailure_untrustedServer(t *testing.T) {
	server := httptest.NewUnstartedServer(&fakeCognito{})
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	t.Cleanup(server.Close)
	c, at := connect(server.URL)
	_, err := c.UserPoolFacts(t.Context(), testPool)
	if _, untrusted := errors.AsType[x509.UnknownAuthorityError](err); !untrusted || !isKind(err, Unreachable) || at.slept() != 0 {
		t.Errorf("%v after %v", err, at.slept())
	}
}

func TestFailure_proxyPage(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"CreateUserPool": always(reply{status: 403, body: "<html>"})})
	_, err := c.CreateUserPool(t.Context(), poolNamedAcme)
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Ambiguous || fake.count("CreateUserPool") != 1 {
		t.Errorf("%+v", e)
	}
}

func TestFateOf(t *testing.T) {
	tests := map[string]struct {
		err  error
		want fate
	}{
		"throttled":       {&smithy.GenericAPIError{Code: "ThrottlingException"}, throttled},
		"contended":       {&smithy.GenericAPIError{Code: "ConcurrentModificationException"}, contended},
		"early":           {&smithy.GenericAPIError{Code: "InvalidParameterException", Message: "The provider A does not exist for User Pool b"}, early},
		"other message":   {&smithy.GenericAPIError{Code: "InvalidParameterException", Message: "The provider A is odd"}, final},
		"other type":      {&smithy.GenericAPIError{Code: "ResourceNotFoundException", Message: "The provider A does not exist for User Pool b"}, absent},
		"clock":           {wrongClockError{}, skewed},
		"no answer":       {errors.New("EOF"), ambiguous},
		"unknown refusal": {&smithy.GenericAPIError{Code: "New"}, final},
	}
	for name, tt := range tests {
		if got := fateOf(tt.err); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

type wrongClockError struct{}

func (wrongClockError) Error() string        { return "wrong clock" }
func (wrongClockError) RetryableError() bool { return true }

func TestRedact(t *testing.T) {
	plain := errors.New("s3cret")
	if got := redact(plain, "s3cret"); !errors.Is(got, plain) {
		t.Error("only errors of this package are rewritten")
	}
	kept := &Error{Kind: Invalid, Message: "fine", Err: plain}
	if got := redact(kept, ""); !errors.Is(got, kept) {
		t.Error("there is no secret to hide")
	}
	got := redact(kept, "s3cret")
	if strings.Contains(got.Error()+errors.Unwrap(got).Error(), "s3cret") || !isKind(got, Invalid) {
		t.Error(got)
	}
}

func TestDropBodyLoggers(t *testing.T) {
	printed := false
	logger := middleware.DeserializeMiddlewareFunc("Some_RequestResponseLogger", func(
		ctx context.Context, in middleware.DeserializeInput, next middleware.DeserializeHandler,
	) (middleware.DeserializeOutput, middleware.Metadata, error) {
		printed = true
		return next.HandleDeserialize(ctx, in)
	})
	server := httptest.NewServer(&fakeCognito{handlers: map[string]handler{"DeleteUserPool": done}})
	t.Cleanup(server.Close)
	c := New(aws.Config{
		Region: "eu-west-2", BaseEndpoint: &server.URL,
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "A", SecretAccessKey: "S"}, nil
		}),
		ClientLogMode: aws.LogRequestWithBody | aws.LogResponseWithBody,
		APIOptions:    []func(*middleware.Stack) error{func(s *middleware.Stack) error { return s.Deserialize.Add(logger, middleware.After) }},
	})
	if err := c.DeleteUserPool(t.Context(), testPool); err != nil || printed {
		t.Errorf("%v, printed: %v", err, printed)
	}
}

// A message stays readable as long as what is cut out of it does not tell the
// secret, and what stays in it does not either.
func TestRedact_short(t *testing.T) {
	for _, tt := range []struct{ secret, message, want string }{
		{"x", "Value 'x' at 'clientId' failed: expected text", "Value '(redacted)' at 'clientId' failed: expected text"},
		{"x", "Value '{client_secret=x, oidc_issuer=https://x.example}' failed", "(redacted)"}, // a host, or the secret?
		{"x", "Value '{a=b, client_secret=x}' at 'providerDetails' failed", "Value '{a=b, client_secret=(redacted)}' at 'providerDetails' failed"},
		{"a", "Member must have values", "Member must have values"},
		{"a", "Value 'a' is not a name", "(redacted)"}, // leaving one of the two tells the other
		{"x", "the secret x is refused", "(redacted)"},
		{"x", "x", "(redacted)"},
		{"é", "Value 'é' of café", "Value '(redacted)' of café"},
		{"'", "Value ''' failed", "(redacted)"},
		{"word", "A password is a word", "(redacted)"},
		{"longer-secret", "the secret longer-secret is refused", "the secret (redacted) is refused"},
	} {
		err := redact(&Error{Kind: Invalid, Message: tt.message, Err: errors.New(tt.message)}, tt.secret)
		e, _ := errors.AsType[*Error](err)
		if e.Message != tt.want || !strings.Contains(e.Err.Error(), tt.want) {
			t.Errorf("%q in %q: %q, %q, want %q", tt.secret, tt.message, e.Message, e.Err, tt.want)
		}
	}
}
