package pool

import (
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// IdentityProvider is an OIDC identity provider of a user pool
// (CreateIdentityProvider with ProviderType OIDC).
type IdentityProvider struct {
	Name                    tri.Value[string] // ProviderName, immutable
	ClientID                tri.Value[string] // ProviderDetails client_id
	ClientSecret            tri.Value[Secret] // ProviderDetails client_secret; null keeps what Cognito holds
	Issuer                  tri.Value[string] // ProviderDetails oidc_issuer
	Scopes                  tri.List          // ProviderDetails authorize_scopes
	AttributesRequestMethod tri.Value[string] // ProviderDetails attributes_request_method: GET, POST
	Endpoints               tri.Value[Endpoints]
	AttributeMapping        tri.Map  // user pool attribute -> claim
	Identifiers             tri.List // IdpIdentifiers
}

// Endpoints are the endpoints of an IdP: written by hand when it has no
// discovery document, filled by Cognito from that document otherwise.
type Endpoints struct {
	Authorize  tri.Value[string] // authorize_url
	Token      tri.Value[string] // token_url
	Attributes tri.Value[string] // attributes_url, the user info endpoint
	JWKS       tri.Value[string] // jwks_uri
}

// ObservedIdentityProvider is an identity provider as Cognito answered.
type ObservedIdentityProvider struct {
	UserPoolID string
	Type       string // ProviderType
	Created    time.Time
	Modified   time.Time
	Settings   IdentityProvider
}
