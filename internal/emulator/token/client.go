package token

import (
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// Pool is a user pool whose keys are used.
type Pool struct{ Region, ID, Issuer string }

// NewPool names a pool of a region.
func NewPool(region string, p *state.Pool) Pool {
	return Pool{Region: region, ID: p.Description.ID, Issuer: p.Issuer(region)}
}

// Client is what tokens depend on in an app client.
type Client struct {
	Pool Pool
	ID   string
	// Lifetimes of its tokens.
	Access, IDToken, Refresh time.Duration
	// Revocable tokens can be revoked (EnableTokenRevocation).
	Revocable bool
	// Rotates makes every refresh return a new refresh token; the old one is good for Grace longer.
	Rotates bool
	Grace   time.Duration
	// Readable are the attributes that tokens may show; nil stands for all.
	Readable []string
}

// NewClient reads the settings of an app client, with the defaults that its description leaves out (rows CL-35, CL-42, CL-43).
func NewClient(region string, pool *state.Pool, c *state.Client) Client {
	s := c.Description.ClientSettings
	client := Client{
		Pool: NewPool(region, pool), ID: c.Description.ClientID,
		Revocable: s.EnableTokenRevocation == nil || *s.EnableTokenRevocation,
		Readable:  Expand(s.ReadAttributes),
	}
	var access, id, refresh *string
	if u := s.TokenValidityUnits; u != nil {
		access, id, refresh = u.AccessToken, u.IDToken, u.RefreshToken
	}
	client.Access = lifetime(s.AccessTokenValidity, access, 1, "hours")
	client.IDToken = lifetime(s.IDTokenValidity, id, 1, "hours")
	client.Refresh = lifetime(s.RefreshTokenValidity, refresh, 30, "days")
	if r := s.RefreshTokenRotation; r != nil && r.Feature != nil && *r.Feature == "ENABLED" {
		client.Rotates = true
		if r.RetryGracePeriodSeconds != nil {
			client.Grace = time.Duration(*r.RetryGracePeriodSeconds) * time.Second
		}
	}
	return client
}

var units = map[string]time.Duration{"seconds": time.Second, "minutes": time.Minute, "hours": time.Hour, "days": 24 * time.Hour}

func lifetime(number *int32, unit *string, defaultNumber int32, defaultUnit string) time.Duration {
	if number == nil {
		number = &defaultNumber
	}
	if unit == nil {
		unit = &defaultUnit
	}
	return time.Duration(*number) * units[*unit]
}

// profile are the attributes that oidc:profile stands for (row CL-36).
var profile = []string{
	"name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website",
	"gender", "birthdate", "zoneinfo", "locale",
}

// Expand spells out the shorthand of attribute lists.
func Expand(attributes []string) []string {
	var all []string
	for _, name := range attributes {
		if name == "oidc:profile" {
			all = append(all, profile...)
			continue
		}
		all = append(all, name)
	}
	return all
}
