package relyingparty

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"syscall"
)

// Error is a login that failed: an OAuth 2.0 error code and the text that goes with it to the app's callback. Neither holds a
// secret.
type Error struct {
	Code, Description string
	// Reason is what the provider said, for the log of the local Cognito. AWS keeps it to itself.
	Reason string
}

// Error implements error.
func (e *Error) Error() string {
	if e.Reason == "" {
		return e.Code + ": " + e.Description
	}
	return e.Code + ": " + e.Description + " (" + e.Reason + ")"
}

// The texts below are AWS's. Its pages warn that they are not contractual. Where they come from:
//
//	AUTHZ   https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html, read 2026-11-21
//	IDPERR  https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html, read 2026-11-21
//	Idura   https://docs.idura.app/verify/integrations/aws-cognito, "Common errors", read 2026-11-21
//	field   callbacks of user pools that people quote in public repositories
//
// The code is invalid_request for all of them: AUTHZ for errors in talking to the provider; field for issuer, audience and
// required attributes; assumed for the rest.
const (
	textTokenTimeout = "Timeout occurred in calling IdP token endpoint"              // AUTHZ
	textKeysTimeout  = "Timeout in calling jwks uri"                                 // AUTHZ
	textReadTimeout  = "Read timed out"                                              // AUTHZ, for any connection to a provider
	textReset        = "Connection reset"                                            // AUTHZ, for any connection to a provider
	textTokenType    = "invalid token_type in idp oauth response"                    // Idura, for user info that is not plain JSON
	textMAC          = "invalid_token_signature: Error when verifying Symmetric MAC" // field
	textTokenError   = "%s Error - %d error getting token"                           //nolint:gosec // a text, no credentials. AUTHZ; IDPERR shows the provider\'s own words for a social provider
	textIssuer       = "Bad id_token issuer %s"                                      // field
	textAudience     = "Bad id_token aud [%s]"                                       // field, seen with one audience
	textRequired     = "attributes required: [%s]"                                   // field, seen with one attribute
	textImmutable    = "user.%s: Attribute cannot be updated"                        // field
	textNotWritable  = "the app client has no write access to %s, which %s maps. AWS's API reference (WriteAttributes) says that Cognito throws an error, its guide on attribute mapping that the value is not set and the login goes on; the local Cognito takes the error"
)

// documented is a failure with a text of AWS's.
func documented(format string, args ...any) *Error {
	return &Error{Code: "invalid_request", Description: fmt.Sprintf(format, args...)}
}

// unworded is a failure that AWS documents without its text.
func unworded(format string, args ...any) *Error {
	return documented("local Cognito: %s (AWS documents that this fails, not how it is worded)", fmt.Sprintf(format, args...))
}

// unknown is a situation for which nobody has documented what Cognito does. To go on would be a guess.
func unknown(format string, args ...any) *Error {
	return documented("local Cognito: %s (nobody has documented what Cognito does about it)", fmt.Sprintf(format, args...))
}

// unreachable is a request to a provider that got no answer. timeout is AWS's text for an answer that does not come in time.
func unreachable(what string, err error, timeout string) *Error {
	var network net.Error
	switch {
	case errors.As(err, &network) && network.Timeout():
		return documented("%s", timeout)
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return documented("%s", textReset)
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err // without the URL
	}
	return unworded("the %s cannot be reached: %v", what, err)
}

// maxQuote bounds what is quoted from a provider.
const maxQuote = 200

// quote makes a provider's text fit for an error: short, and one line.
func quote(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	if runes := []rune(text); len(runes) > maxQuote {
		return string(runes[:maxQuote]) + "..."
	}
	return text
}
