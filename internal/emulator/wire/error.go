package wire

import (
	"errors"
	"fmt"
	"net/http"
)

// Error types the control plane answers with. Names are those of the API model; SerializationException and
// UnknownOperationException belong to the protocol and appear in no model.
const (
	AccessDenied             = "AccessDeniedException"
	AliasExists              = "AliasExistsException"
	CodeMismatch             = "CodeMismatchException"
	ConcurrentModification   = "ConcurrentModificationException"
	DuplicateProvider        = "DuplicateProviderException"
	ExpiredCode              = "ExpiredCodeException"
	FeatureUnavailableInTier = "FeatureUnavailableInTierException"
	InternalError            = "InternalErrorException"
	InvalidOAuthFlow         = "InvalidOAuthFlowException"
	InvalidParameter         = "InvalidParameterException"
	InvalidPassword          = "InvalidPasswordException"
	LimitExceeded            = "LimitExceededException"
	ManagedLoginBrandingDup  = "ManagedLoginBrandingExistsException"
	NotAuthorized            = "NotAuthorizedException"
	OperationNotEnabled      = "OperationNotEnabledException"
	PasswordHistory          = "PasswordHistoryPolicyViolationException"
	PasswordResetRequired    = "PasswordResetRequiredException"
	RefreshTokenReuse        = "RefreshTokenReuseException"
	ResourceNotFound         = "ResourceNotFoundException"
	ScopeDoesNotExist        = "ScopeDoesNotExistException"
	Serialization            = "SerializationException"
	TermsExists              = "TermsExistsException"
	TierChangeNotAllowed     = "TierChangeNotAllowedException"
	TooManyRequests          = "TooManyRequestsException"
	UnknownOperation         = "UnknownOperationException"
	UnsupportedOperation     = "UnsupportedOperationException"
	UnsupportedTokenType     = "UnsupportedTokenTypeException"
	UnsupportedUserState     = "UnsupportedUserStateException"
	UserNotConfirmed         = "UserNotConfirmedException"
	UserNotFound             = "UserNotFoundException"
	UserPoolTagging          = "UserPoolTaggingException"
	UsernameExists           = "UsernameExistsException"
)

// Error is a refusal as the service words it: a type of the API model and a message.
type Error struct {
	Type    string
	Message string
}

// Error returns "type: message".
func (e *Error) Error() string { return e.Type + ": " + e.Message }

// Status is the HTTP status of the error: 500 for an internal error, 400 for every other. The model declares 400 for all
// client errors of cognito-idp, not-found and denied included.
func (e *Error) Status() int {
	if e.Type == InternalError {
		return http.StatusInternalServerError
	}
	return http.StatusBadRequest
}

// Refuse builds an Error of the given type; the message is formatted like fmt.Sprintf.
func Refuse(errorType, format string, args ...any) error {
	return &Error{Type: errorType, Message: fmt.Sprintf(format, args...)}
}

// Invalid builds an InvalidParameterException, by far the most frequent refusal.
func Invalid(format string, args ...any) error { return Refuse(InvalidParameter, format, args...) }

// AsError turns any error into one that can be sent; an error that is not a refusal becomes InternalErrorException.
func AsError(err error) *Error {
	var refusal *Error
	if errors.As(err, &refusal) {
		return refusal
	}
	return &Error{Type: InternalError, Message: "local Cognito: " + err.Error()}
}
