// Package blueprint turns what the user asked for into what Cognito must hold,
// and says what is wrong with it. It is pure: the same request always gives
// the same objects and the same violations.
package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Federation is a cogfed_oidc_federation as the user wrote it: a user pool
// (own or attached), its domain, and one OIDC identity provider.
type Federation struct {
	Region           tri.Value[string] // AWS Region the objects live in
	Preset           tri.Value[string] // preset id
	Provider         pool.IdentityProvider
	SecretGiven      bool              // client_secret or client_secret_wo is set, known or not
	UserInfoResponse tri.Value[string] // plainJson, signedJwt, signedAndEncryptedJwt, fromTokenEndpoint
	UserPool         tri.Value[pool.UserPool]
	UserPoolID       tri.Value[string]
	Domain           tri.Value[pool.Domain]
}
