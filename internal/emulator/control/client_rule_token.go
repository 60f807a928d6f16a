package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// Bounds of token lifetimes in seconds (rows CL-42, CL-43).
const (
	minSessionToken = 5 * 60
	maxSessionToken = 24 * 60 * 60
	minRefreshToken = 60 * 60
	maxRefreshToken = 3650 * 24 * 60 * 60
)

var secondsPer = map[string]int64{"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}

// lifetime is what a number and a unit come to, in seconds. Both have a default: a unit without a number applies to the default
// number (row CL-45 as amended).
func lifetime(number *int32, unit *string, defaultNumber int32, defaultUnit string) int64 {
	return int64(*or(number, defaultNumber)) * secondsPer[*or(unit, defaultUnit)]
}

// checkTokenValidity: lifetimes are in range after unit conversion (rows CL-42, CL-43, CL-45), and no token outlives the
// refresh token (row CL-44).
func checkTokenValidity(p clientProposal) error {
	s, units := p.settings, deref(p.settings.TokenValidityUnits)
	access := lifetime(s.AccessTokenValidity, units.AccessToken, 1, "hours")
	id := lifetime(s.IDTokenValidity, units.IDToken, 1, "hours")
	refresh := lifetime(s.RefreshTokenValidity, units.RefreshToken, defaultRefreshDays, "days")
	switch {
	case access < minSessionToken || access > maxSessionToken,
		id < minSessionToken || id > maxSessionToken,
		refresh < minRefreshToken || refresh > maxRefreshToken:
		return wire.Invalid("Invalid range for token validity.")
	case access > refresh || id > refresh:
		return wire.Invalid("Access and Id Token expiration times must be less than or equal to refresh token expiration times.")
	default:
		return nil
	}
}
