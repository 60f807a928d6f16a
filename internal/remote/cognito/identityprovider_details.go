package cognito

import (
	"maps"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Keys of ProviderDetails for OIDC.
const (
	keyClientID      = "client_id"
	keyClientSecret  = "client_secret"
	keyIssuer        = "oidc_issuer"
	keyScopes        = "authorize_scopes"
	keyRequestMethod = "attributes_request_method"
	keyAuthorizeURL  = "authorize_url"
	keyTokenURL      = "token_url"
	keyAttributesURL = "attributes_url"
	keyJWKS          = "jwks_uri"
	// keyAddAttributes is Cognito's own: it comes back, and is never sent.
	keyAddAttributes = "attributes_url_add_attributes"
)

// overlayProvider lays the desired settings over what Cognito holds. Cognito
// keeps a mapping and identifiers that an update leaves out, so what is not
// desired any more is sent empty, the mapping as Cognito's default for OIDC.
func overlayProvider(held *types.IdentityProviderType, desired pool.IdentityProvider) *cip.UpdateIdentityProviderInput {
	in := &cip.UpdateIdentityProviderInput{
		UserPoolId:       held.UserPoolId,
		ProviderName:     held.ProviderName,
		ProviderDetails:  overlayDetails(held.ProviderDetails, desired),
		AttributeMapping: asMap(desired.AttributeMapping),
		IdpIdentifiers:   asList[string](desired.Identifiers),
	}
	if in.AttributeMapping == nil {
		in.AttributeMapping = map[string]string{"username": "sub"}
	}
	if in.IdpIdentifiers == nil {
		in.IdpIdentifiers = []string{}
	}
	return in
}

// overlayDetails keeps unknown keys. Of the known ones it keeps only the secret,
// and that only when no other is desired.
func overlayDetails(held map[string]string, desired pool.IdentityProvider) map[string]string {
	details := maps.Clone(held)
	if details == nil {
		details = map[string]string{}
	}
	delete(details, keyAddAttributes)
	put(details, keyClientID, desired.ClientID)
	put(details, keyIssuer, desired.Issuer)
	put(details, keyRequestMethod, desired.AttributesRequestMethod)
	put(details, keyScopes, scopesOf(desired.Scopes))
	endpoints := desired.Endpoints.Or(pool.Endpoints{})
	put(details, keyAuthorizeURL, endpoints.Authorize)
	put(details, keyTokenURL, endpoints.Token)
	put(details, keyAttributesURL, endpoints.Attributes)
	put(details, keyJWKS, endpoints.JWKS)
	if secret, ok := desired.ClientSecret.Get(); ok {
		details[keyClientSecret] = secret.Reveal()
	}
	return details
}

func put(details map[string]string, key string, v tri.Value[string]) {
	delete(details, key)
	if s, ok := v.Get(); ok {
		details[key] = s
	}
}

// scopesOf writes the scopes as the one string that Cognito wants.
func scopesOf(scopes tri.List) tri.Value[string] {
	if scopes.IsNull() {
		return tri.Null[string]()
	}
	return tri.Of(strings.Join(asList[string](scopes), " "))
}

// fromProvider translates what Cognito answered; endpoints that Cognito
// discovered look like those written by hand. Null are a mapping, identifiers,
// scopes and endpoints that are empty, and a secret that does not exist.
func fromProvider(poolID string, held *types.IdentityProviderType) pool.ObservedIdentityProvider {
	if held == nil {
		return pool.ObservedIdentityProvider{}
	}
	d := held.ProviderDetails
	return pool.ObservedIdentityProvider{
		UserPoolID: poolID,
		Type:       string(held.ProviderType),
		Created:    aws.ToTime(held.CreationDate),
		Modified:   aws.ToTime(held.LastModifiedDate),
		Settings: pool.IdentityProvider{
			Name:                    tri.Of(aws.ToString(held.ProviderName)),
			ClientID:                word(d[keyClientID]),
			ClientSecret:            fromSecret(d[keyClientSecret]),
			Issuer:                  word(d[keyIssuer]),
			Scopes:                  words(strings.Fields(d[keyScopes])),
			AttributesRequestMethod: word(d[keyRequestMethod]),
			Endpoints: unlessZero(pool.Endpoints{
				Authorize: word(d[keyAuthorizeURL]), Token: word(d[keyTokenURL]),
				Attributes: word(d[keyAttributesURL]), JWKS: word(d[keyJWKS]),
			}),
			AttributeMapping: pairs(held.AttributeMapping),
			Identifiers:      words(held.IdpIdentifiers),
		},
	}
}

func fromSecret(secret string) tri.Value[pool.Secret] {
	if secret == "" {
		return tri.Null[pool.Secret]()
	}
	return tri.Of(pool.NewSecret(secret))
}
