package blueprint

import (
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Client is an app client as the user wrote it: a cogfed_spa_client, which is
// public, for an application that runs in the browser, or a cogfed_web_client,
// which is confidential, for a back end.
type Client struct {
	Region       tri.Value[string] // AWS Region the pool lives in
	UserPoolID   tri.Value[string]
	Confidential bool                   `json:",omitzero"` // has a client secret
	Secret       tri.Value[pool.Secret] // the user's own; null: Cognito makes one
	DomainName   tri.Value[string]      `json:",omitzero"` // host name of the addresses derived
	App          pool.AppClient
}

// Effective returns the client with the defaults of an application whose users
// come from an identity provider in place of null settings: authorization code
// grant, scopes openid, email and profile, access and ID tokens of 60 minutes, refresh tokens of 30 days, an
// authentication session of 3 minutes, token revocation on, user existence not
// revealed. Lifetimes and their units come out together, in both directions: a
// lifetime without a unit has Cognito's unit (hours, or days for the refresh
// token), a unit without a lifetime the same default lifetime in that unit.
// A client that signs in with its own credentials has no scopes by default.
// Effective of an effective client is the same again.
func (c Client) Effective() Client {
	a := &c.App
	a.OAuthFlows = a.OAuthFlows.OrElse(tri.Strings([]string{rules.FlowCode}))
	a.OAuthScopes = a.OAuthScopes.OrElse(c.defaultScopes())
	a.RefreshTokenRotation = effectiveRotation(a.RefreshTokenRotation)
	a.AuthFlows = a.AuthFlows.OrElse(defaultAuthFlows(a.RefreshTokenRotation))
	a.AuthSessionValidity = a.AuthSessionValidity.OrElse(tri.Of(int64(3)))
	a.TokenRevocation = a.TokenRevocation.OrElse(tri.Of(true))
	a.UserExistenceErrors = a.UserExistenceErrors.OrElse(tri.Of("ENABLED"))
	c.fillLifetimes()
	return c
}

func (c Client) defaultScopes() tri.List {
	switch c.machine() {
	case tri.Of(false):
		return tri.Strings([]string{"email", "openid", "profile"})
	case tri.Of(true):
		return tri.Strings(nil)
	default:
		return tri.Unknown[[]tri.Value[string]]()
	}
}

// machine tells whether the client signs in with its own credentials, so that
// no user comes along. A public client cannot. Of one that wants both, which
// Cognito refuses, nobody can tell. It wants effective flows.
func (c Client) machine() tri.Value[bool] {
	flows, complete := tri.Known(c.App.OAuthFlows)
	own := slices.Contains(flows, rules.FlowClientCredentials)
	people := slices.Contains(flows, rules.FlowCode) || slices.Contains(flows, rules.FlowImplicit)
	switch {
	case !c.Confidential:
		return tri.Of(false)
	case !complete, own && people:
		return tri.Unknown[bool]()
	default:
		return tri.Of(own)
	}
}

// effectiveRotation writes out the grace period that Cognito stores when none
// is given.
func effectiveRotation(rotation tri.Value[pool.RefreshTokenRotation]) tri.Value[pool.RefreshTokenRotation] {
	r, ok := rotation.Get()
	if !ok {
		return rotation
	}
	r.GracePeriodSeconds = r.GracePeriodSeconds.OrElse(tri.Of(int64(0)))
	return tri.Of(r)
}

// defaultAuthFlows closes every API sign-in that a federated application does
// not need; its users sign in on the hosted pages. Left unset, Cognito would
// open SRP and custom sign-in. Only ALLOW_REFRESH_TOKEN_AUTH stays, and with
// refresh token rotation even that is refused: rotation refreshes by other
// means. An empty list counts as unset and brings the refused flow back, so
// the least revealing sign-in takes its place: with SRP no password leaves the
// browser, and users who come from an identity provider have none.
// https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
func defaultAuthFlows(rotation tri.Value[pool.RefreshTokenRotation]) tri.List {
	r, ok := rotation.Get()
	switch {
	case rotation.IsUnknown(), ok && r.Feature.IsUnknown():
		return tri.Unknown[[]tri.Value[string]]()
	case ok && r.Feature.Or("") == "ENABLED":
		return tri.Strings([]string{"ALLOW_USER_SRP_AUTH"})
	default:
		return tri.Strings([]string{"ALLOW_REFRESH_TOKEN_AUTH"})
	}
}

// neverWritten are the pool attributes an app client is never given write
// access to, although a mapping may name them: Cognito writes them itself.
// https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
var neverWritten = []string{"username", "email_verified", "phone_number_verified", "sub", "identities"}

// WriteAttributes returns the attributes an app client must be able to write,
// sorted: what the identity providers' mappings (user pool attribute -> claim)
// fill, and what the pool requires. Cognito refuses a client that cannot write
// a required attribute, and drops a mapped one the client cannot write.
func WriteAttributes(mappings []map[string]string, required []string) []string {
	written := slices.Clone(required)
	for _, mapping := range mappings {
		for attribute := range mapping {
			written = append(written, attribute)
		}
	}
	written = slices.DeleteFunc(written, func(a string) bool {
		return slices.Contains(neverWritten, a) || strings.HasPrefix(a, "dev:")
	})
	slices.Sort(written)
	return slices.Compact(written)
}
