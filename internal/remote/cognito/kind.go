package cognito

import (
	"errors"

	"github.com/aws/smithy-go"
)

// Kind says what an error means for the caller. Branch on it, never on text.
type Kind int

// Kinds of errors.
const (
	// Other is everything that has no kind of its own, such as a failure inside
	// Cognito.
	Other Kind = iota
	// NotFound: the object, or the pool it belongs to, does not exist.
	NotFound
	// Exists: an object of that name is there already.
	Exists
	// Invalid: Cognito does not accept these settings.
	Invalid
	// Concurrent: something else keeps changing the object.
	Concurrent
	// Throttled: requests were refused for their number until attempts ran out.
	Throttled
	// Quota: the account or the pool holds as many of these as it may.
	Quota
	// Denied: the credentials are wrong or lack a permission.
	Denied
	// Tier: the user pool's feature plan does not include this.
	Tier
	// WrongRegion: the operation works in the pool's primary Region only.
	WrongRegion
	// Unreachable: no answer came.
	Unreachable
	// Timeout: the caller's context ended first; errors.Is on the error tells
	// whether by deadline or by cancellation.
	Timeout
)

var kindNames = map[Kind]string{
	Other: "other", NotFound: "not found", Exists: "exists", Invalid: "invalid", Concurrent: "concurrent",
	Throttled: "throttled", Quota: "quota", Denied: "denied", Tier: "tier", WrongRegion: "wrong region",
	Unreachable: "unreachable", Timeout: "timeout",
}

// String names the kind for logs and tests.
func (k Kind) String() string { return kindNames[k] }

// kinds by error code: the exceptions that the operations declare, those that
// every operation may answer undeclared, and those of signing and of STS.
var kinds = map[string]Kind{
	"ResourceNotFoundException": NotFound,

	"DuplicateProviderException": Exists,

	"InvalidParameterException":                Invalid,
	"InvalidOAuthFlowException":                Invalid,
	"ScopeDoesNotExistException":               Invalid,
	"UnsupportedIdentityProviderException":     Invalid,
	"InvalidEmailRoleAccessPolicyException":    Invalid,
	"InvalidSmsRoleAccessPolicyException":      Invalid,
	"InvalidSmsRoleTrustRelationshipException": Invalid,
	"InvalidUserPoolConfigurationException":    Invalid,
	"UserPoolAddOnNotEnabledException":         Invalid,
	"UserPoolTaggingException":                 Invalid,
	"WebAuthnConfigurationMissingException":    Invalid,
	"ValidationException":                      Invalid,
	"SerializationException":                   Invalid,

	"ConcurrentModificationException": Concurrent,
	"UserImportInProgressException":   Concurrent,

	"LimitExceededException": Quota,

	"NotAuthorizedException":              Denied,
	"AccessDeniedException":               Denied,
	"AccessDenied":                        Denied,
	"ForbiddenException":                  Denied,
	"UnauthorizedException":               Denied,
	"UnrecognizedClientException":         Denied,
	"InvalidClientTokenId":                Denied,
	"InvalidSignatureException":           Denied,
	"SignatureDoesNotMatch":               Denied,
	"IncompleteSignatureException":        Denied,
	"MissingAuthenticationToken":          Denied,
	"MissingAuthenticationTokenException": Denied,
	"ExpiredToken":                        Denied,
	"ExpiredTokenException":               Denied,
	"OptInRequired":                       Denied,

	"FeatureUnavailableInTierException": Tier,
	"TierChangeNotAllowedException":     Tier,

	"OperationNotEnabledException": WrongRegion,

	"TooManyRequestsException": Throttled,
	"Throttling":               Throttled,
	"ThrottlingException":      Throttled,
	"ThrottledException":       Throttled,
	"RequestThrottled":         Throttled,
	"RequestLimitExceeded":     Throttled,
	"SlowDown":                 Throttled,
}

// kindOf classifies an error of one request. Without an error code there was no
// usable answer.
func kindOf(err error) Kind {
	if api, ok := errors.AsType[smithy.APIError](err); ok {
		return kinds[api.ErrorCode()]
	}
	return Unreachable
}
