package cognito

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"strings"

	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"
)

// fate is what became of one request, as far as repeating it goes.
type fate int

const (
	// final: refused, and it will be refused again.
	final fate = iota
	// throttled: refused for the number of requests.
	throttled
	// contended: refused because another change is under way.
	contended
	// skewed: refused for this machine's clock, which the SDK has now corrected.
	skewed
	// early: refused because Cognito does not see a new identity provider yet.
	early
	// absent: Cognito does not have the object, or does not show it yet.
	absent
	// unsent: there was no connection, so nothing was asked.
	unsent
	// ambiguous: something was asked and nothing usable was answered.
	ambiguous
)

// fateOf judges the error of one request that was sent, or that found no
// connection.
func fateOf(err error) fate {
	if skew, ok := errors.AsType[interface {
		error
		RetryableError() bool
	}](err); ok && skew.RetryableError() {
		return skewed
	}
	api, ok := errors.AsType[smithy.APIError](err)
	if !ok {
		return connectionFate(err)
	}
	switch kind := kinds[api.ErrorCode()]; {
	case kind == Throttled || status(err) == http.StatusTooManyRequests:
		return throttled
	case api.ErrorCode() == "ConcurrentModificationException":
		return contended
	case missesProvider(api):
		return early
	case kind == NotFound:
		return absent
	case kind == Other && status(err) >= http.StatusInternalServerError:
		return ambiguous
	default:
		return final
	}
}

// connectionFate tells a request that never left from one without an answer.
func connectionFate(err error) fate {
	if _, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return final
	}
	if dns, ok := errors.AsType[*net.DNSError](err); ok && dns.IsNotFound {
		return final
	}
	if op, ok := errors.AsType[*net.OpError](err); ok && op.Op == "dial" {
		return unsent
	}
	if code := status(err); code >= http.StatusBadRequest && code < http.StatusInternalServerError {
		return final // a proxy's refusal, in no words of Cognito
	}
	return ambiguous
}

// missesProvider recognises the refusal of a client that names an identity
// provider made a moment ago ("The provider X does not exist for User Pool Y").
// It is the one place where this package reads a message: Cognito has no
// exception of its own for it.
func missesProvider(api smithy.APIError) bool {
	message := api.ErrorMessage()
	return api.ErrorCode() == "InvalidParameterException" &&
		strings.HasPrefix(message, "The provider ") && strings.Contains(message, " does not exist for User Pool ")
}

func status(err error) int {
	if response, ok := errors.AsType[*awshttp.ResponseError](err); ok {
		return response.HTTPStatusCode()
	}
	return 0
}
