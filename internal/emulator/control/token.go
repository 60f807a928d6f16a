package control

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// tokenClient is the app client of a request that names no pool: the pool is in the refresh token.
type tokenClient struct {
	token.Client

	secrets []string
	flows   []string
}

// clientOfToken finds the app client of a refresh token. AWS knows all client ids of a region; that none is found reads the same.
func clientOfToken(p *Probe, clientID, text string) (tokenClient, error) {
	id := token.PoolOfRefresh(text)
	region, _, _ := strings.Cut(id, "_")
	found := tokenClient{}
	err := p.Store.View(region, func(r *state.Region) error {
		pool := r.Pools[id]
		if pool == nil || pool.Clients[clientID] == nil {
			return errInvalidRefresh
		}
		c := pool.Clients[clientID]
		found.Client, found.flows = token.NewClient(region, pool, c), c.Description.ExplicitAuthFlows
		for _, secret := range c.Secrets {
			found.secrets = append(found.secrets, secret.Value)
		}
		return nil
	})
	return found, err
}

var errInvalidRefresh = wire.Refuse(wire.NotAuthorized, "Invalid Refresh Token")

// checkSecret: a confidential client sends one of its secrets, a public one none.
func (c tokenClient) checkSecret(sent string) error {
	if len(c.secrets) == 0 && sent == "" {
		return nil
	}
	for _, secret := range c.secrets {
		if subtle.ConstantTimeCompare([]byte(secret), []byte(sent)) == 1 {
			return nil
		}
	}
	return wire.Refuse(wire.NotAuthorized, "Unable to verify secret for client %s", c.ID)
}

// checkHash: InitiateAuth proves the secret by a keyed hash of the user's name, or sub, and the client's id (developer guide,
// "Computing secret hash values").
func (c tokenClient) checkHash(s *token.Service, refresh, sent string) error {
	if len(c.secrets) == 0 {
		return nil
	}
	username, sub := s.Owner(c.Client, refresh)
	return c.checkHashOf(sent, username, sub)
}

// checkHashOf checks the keyed hash over one of several names of a user.
func (c tokenClient) checkHashOf(sent string, names ...string) error {
	if len(c.secrets) == 0 {
		return nil
	}
	for _, secret := range c.secrets {
		for _, name := range names {
			mac := hmac.New(sha256.New, []byte(secret))
			mac.Write([]byte(name + c.ID))
			if hmac.Equal([]byte(base64.StdEncoding.EncodeToString(mac.Sum(nil))), []byte(sent)) {
				return nil
			}
		}
	}
	return wire.Refuse(wire.NotAuthorized, "SecretHash does not match for the client: %s", c.ID)
}

func getTokensFromRefreshToken(p *Probe, in *wire.RefreshInput) (*wire.TokensOutput, error) {
	client, err := clientOfToken(p, deref(in.ClientID), deref(in.RefreshToken))
	if err != nil {
		return nil, err
	}
	if err := client.checkSecret(deref(in.ClientSecret)); err != nil {
		return nil, err
	}
	return refresh(p, client, deref(in.RefreshToken))
}

// refreshFlows are the flows that exchange a refresh token.
var refreshFlows = []string{"REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"}

// initiateAuth signs in with a password, or refreshes tokens. An app client whose flows leave ALLOW_REFRESH_TOKEN_AUTH out cannot (row CL-40); the legacy names of
// flows never excluded it. The text of that refusal is ours.
func initiateAuth(p *Probe, in *wire.InitiateAuthInput) (*wire.TokensOutput, error) {
	switch {
	case deref(in.AuthFlow) == passwordFlow:
		return passwordAuth(p, in)
	case !slices.Contains(refreshFlows, deref(in.AuthFlow)):
		return nil, wire.Invalid("local Cognito: it does not implement the flow %s", deref(in.AuthFlow))
	}
	text := in.AuthParameters["REFRESH_TOKEN"]
	if text == "" {
		return nil, wire.Invalid("Missing required parameter REFRESH_TOKEN")
	}
	client, err := clientOfToken(p, deref(in.ClientID), text)
	if err != nil {
		return nil, err
	}
	if err := client.checkHash(p.Tokens, text, in.AuthParameters["SECRET_HASH"]); err != nil {
		return nil, err
	}
	newNames := slices.ContainsFunc(client.flows, func(flow string) bool { return strings.HasPrefix(flow, "ALLOW_") })
	if newNames && !slices.Contains(client.flows, "ALLOW_REFRESH_TOKEN_AUTH") {
		return nil, wire.Invalid("%s flow not enabled for this client", deref(in.AuthFlow))
	}
	out, err := refresh(p, client, text)
	if err != nil {
		return nil, err
	}
	out.ChallengeParameters = map[string]string{}
	return out, nil
}

func refresh(p *Probe, client tokenClient, text string) (*wire.TokensOutput, error) {
	set, err := p.Tokens.Refresh(client.Client, text)
	switch {
	case errors.Is(err, token.ErrExpired):
		return nil, wire.Refuse(wire.NotAuthorized, "Refresh Token has expired")
	case errors.Is(err, token.ErrRevoked):
		return nil, wire.Refuse(wire.NotAuthorized, "Refresh Token has been revoked")
	case errors.Is(err, token.ErrReused):
		return nil, wire.Refuse(wire.RefreshTokenReuse, "Refresh token has been used already")
	case errors.Is(err, token.ErrInvalid):
		return nil, errInvalidRefresh
	case err != nil:
		return nil, err
	}
	return tokens(set), nil
}

func tokens(set token.Set) *wire.TokensOutput {
	return &wire.TokensOutput{AuthenticationResult: &wire.AuthenticationResultType{
		AccessToken: set.Access, ExpiresIn: set.ExpiresIn, TokenType: "Bearer", RefreshToken: set.Refresh, IDToken: set.ID,
	}}
}

// revokeToken takes an invalid token for revoked, like the revoke endpoint.
func revokeToken(p *Probe, in *wire.RevokeTokenInput) (*wire.EmptyOutput, error) {
	text := deref(in.Token)
	if strings.Count(text, ".") == 2 {
		return nil, wire.Refuse(wire.UnsupportedTokenType, "The token is not a refresh token.")
	}
	client, err := clientOfToken(p, deref(in.ClientID), text)
	if err != nil {
		return nil, nil //nolint:nilerr // see above
	}
	if err := client.checkSecret(deref(in.ClientSecret)); err != nil {
		return nil, err
	}
	switch err := p.Tokens.Revoke(client.Client, text); {
	case errors.Is(err, token.ErrNotRevocable):
		return nil, wire.Refuse(wire.UnsupportedOperation, "Token revocation is not enabled for the app client.")
	case errors.Is(err, token.ErrInvalid), errors.Is(err, token.ErrExpired), errors.Is(err, token.ErrRevoked):
		return nil, nil
	default:
		return nil, err
	}
}

// getUser shows the user of an access token; that needs the scope of self-service (row CL-21).
func getUser(p *Probe, in *wire.GetUserInput) (*wire.GetUserOutput, error) {
	access, err := p.Tokens.Verify(deref(in.AccessToken))
	switch {
	case errors.Is(err, token.ErrExpired):
		return nil, wire.Refuse(wire.NotAuthorized, "Access Token has expired")
	case errors.Is(err, token.ErrRevoked):
		return nil, wire.Refuse(wire.NotAuthorized, "Access Token has been revoked")
	case err != nil:
		return nil, wire.Refuse(wire.NotAuthorized, "Invalid Access Token")
	case !slices.Contains(access.Scopes, token.UserAdmin):
		return nil, wire.Refuse(wire.NotAuthorized, "Access Token does not have required scopes")
	}
	user, client, err := p.Tokens.User(access)
	if err != nil {
		return nil, wire.Refuse(wire.UserNotFound, "User does not exist.")
	}
	attributes := attributesOf(&user)
	if client.Readable != nil {
		attributes = only(attributes, append([]string{"sub", "identities"}, client.Readable...))
	}
	return &wire.GetUserOutput{Username: user.Username, UserAttributes: attributes}, nil
}
