package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// lifetime is the default of one kind of token: a number for every unit, and
// the unit Cognito assumes when a number comes without one.
type lifetime struct {
	unit   string           // of the default itself
	inUnit map[string]int64 // the default in each unit
	bare   string           // what Cognito assumes
}

var (
	// sessionLifetime is Cognito's hour; a day where only days can be said.
	sessionLifetime = lifetime{
		unit:   "minutes",
		inUnit: map[string]int64{"seconds": 3600, "minutes": 60, "hours": 1, "days": 1},
		bare:   "hours",
	}
	// refreshLifetime is Cognito's thirty days.
	refreshLifetime = lifetime{
		unit:   "days",
		inUnit: map[string]int64{"seconds": 2592000, "minutes": 43200, "hours": 720, "days": 30},
		bare:   "days",
	}
)

// fillLifetimes completes the three lifetimes of a client and their units.
func (c *Client) fillLifetimes() {
	a := &c.App
	units, known := a.TokenValidityUnits.Get()
	if a.TokenValidityUnits.IsUnknown() {
		units = pool.TokenValidityUnits{
			AccessToken:  tri.Unknown[string](),
			IDToken:      tri.Unknown[string](),
			RefreshToken: tri.Unknown[string](),
		}
	}
	a.AccessTokenValidity, units.AccessToken = sessionLifetime.complete(a.AccessTokenValidity, units.AccessToken)
	a.IDTokenValidity, units.IDToken = sessionLifetime.complete(a.IDTokenValidity, units.IDToken)
	a.RefreshTokenValidity, units.RefreshToken = refreshLifetime.complete(a.RefreshTokenValidity, units.RefreshToken)
	if known || a.TokenValidityUnits.IsNull() {
		a.TokenValidityUnits = tri.Of(units)
	}
}

// complete returns the number and the unit in effect.
func (l lifetime) complete(number tri.Value[int64], unit tri.Value[string]) (tri.Value[int64], tri.Value[string]) {
	switch {
	case number.IsNull() && unit.IsNull():
		return tri.Of(l.inUnit[l.unit]), tri.Of(l.unit)
	case unit.IsNull() && number.IsUnknown():
		return number, tri.Unknown[string]()
	case unit.IsNull():
		return number, tri.Of(l.bare)
	case number.IsNull() && unit.IsUnknown():
		return tri.Unknown[int64](), unit
	case number.IsNull():
		return l.defaultIn(unit.Or("")), unit
	default:
		return number, unit
	}
}

// defaultIn returns the default in a unit; an impossible unit has none.
func (l lifetime) defaultIn(unit string) tri.Value[int64] {
	if n, ok := l.inUnit[unit]; ok {
		return tri.Of(n)
	}
	return tri.Unknown[int64]()
}
