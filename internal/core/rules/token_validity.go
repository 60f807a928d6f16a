package rules

import (
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Lifetimes of tokens, in seconds.
const (
	SessionTokenMin = 5 * 60       // access and ID tokens
	SessionTokenMax = 24 * 60 * 60 // access and ID tokens
	RefreshTokenMin = 60 * 60
	RefreshTokenMax = 3650 * 24 * 60 * 60
)

// Lifetime of an authentication session, in minutes.
const (
	AuthSessionMin = 3
	AuthSessionMax = 15
)

// RotationGraceMax is the longest grace period of refresh token rotation, in
// seconds.
const RotationGraceMax = 60

// FeatureEnabled and FeatureDisabled switch refresh token rotation.
const (
	FeatureEnabled  = "ENABLED"
	FeatureDisabled = "DISABLED"
)

// unitSeconds is how many seconds a unit has.
var unitSeconds = map[string]int64{"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}

// TimeUnits are the units of token lifetimes.
var TimeUnits = []string{"seconds", "minutes", "hours", "days"}

var tokenUnit = register(Rule{
	ID: "token-validity-unit", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown unit of a token lifetime",
	Why:     "Cognito counts token lifetimes in seconds, minutes, hours or days.",
	Fix:     `Use "minutes".`,
	Sources: []Source{api("TokenValidityUnitsType")},
})

var sessionToken = register(Rule{
	ID: "session-token-validity", Enforcer: Cognito, Severity: Error,
	Summary: "Access and ID tokens last 5 minutes-1 day",
	Why:     `Cognito refuses other lifetimes ("Invalid range for token validity").`,
	Fix:     `Set a lifetime between 5 minutes and 1 day together with its unit in token_validity_units. Without a unit the number counts hours.`,
	Sources: []Source{api("TokenValidityUnitsType"), guide(pageQuotas), deployment("token-validity-range")},
})

var refreshToken = register(Rule{
	ID: "refresh-token-validity", Enforcer: Cognito, Severity: Error,
	Summary: "Refresh tokens last 1 hour-3,650 days",
	Why:     `Cognito refuses other lifetimes ("Invalid range for token validity").`,
	Fix:     `Set a lifetime between 60 minutes and 3,650 days together with its unit in token_validity_units. Without a unit the number counts days.`,
	Sources: []Source{api("TokenValidityUnitsType"), guide(pageQuotas), deployment("token-validity-range")},
})

var refreshTokenZero = register(Rule{
	ID: "refresh-token-validity-zero", Enforcer: Cognito, Severity: Warning,
	Summary: "Refresh token lifetime 0 means 30 days",
	Why:     "Cognito replaces 0 by its default of 30 days, so the setting will differ from what is written.",
	Fix:     "Write the lifetime you want, or leave refresh_token_validity out.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageQuotas)},
})

var tokenOrder = register(Rule{
	ID: "token-validity-order", Enforcer: Cognito, Severity: Error,
	Summary: "Token outlives the refresh token",
	Why:     `Cognito refuses it ("Access and Id Token expiration times must be less than or equal to refresh token expiration times").`,
	Fix:     "Shorten this lifetime, or lengthen refresh_token_validity. Mind the units: hours for access and ID tokens and days for refresh tokens, unless token_validity_units says otherwise.",
	Sources: []Source{deployment("token-expiration-order")},
})

var authSession = register(Rule{
	ID: "auth-session-validity", Enforcer: Cognito, Severity: Error,
	Summary: "Authentication session lasts 3-15 minutes",
	Why:     "Cognito refuses other lifetimes.",
	Fix:     "Use a number of minutes from 3 to 15.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageQuotas)},
})

var rotationFeature = register(Rule{
	ID: "refresh-rotation-feature", Enforcer: Cognito, Severity: Error,
	Summary: "Rotation is either ENABLED or DISABLED",
	Why:     "Cognito knows no other setting, and demands one of them.",
	Fix:     `Set refresh_token_rotation = { feature = "ENABLED" }.`,
	Sources: []Source{api("RefreshTokenRotationType")},
})

var rotationGrace = register(Rule{
	ID: "refresh-rotation-grace", Enforcer: Cognito, Severity: Error,
	Summary: "Rotation grace period lasts 0-60 seconds",
	Why:     "Cognito refuses other periods.",
	Fix:     "Use a number of seconds from 0 to 60.",
	Sources: []Source{api("RefreshTokenRotationType")},
})

// Lifetime is a token lifetime as a number and its unit.
type Lifetime struct {
	Number tri.Value[int64]
	Unit   tri.Value[string] // null: the unit in Bare
	Bare   string            // what Cognito assumes without a unit
}

// seconds returns the lifetime in seconds, when it can be told.
func (l Lifetime) seconds() (int64, bool) {
	number, known := l.Number.Get()
	unit, unitKnown := l.Unit.OrElse(tri.Of(l.Bare)).Get()
	factor, ok := unitSeconds[unit]
	if !known || !unitKnown || !ok {
		return 0, false
	}
	// Beyond these no unit makes a valid lifetime; within them nothing overflows.
	return min(max(number, -1), RefreshTokenMax+1) * factor, true
}

// CheckTimeUnit checks the unit of a token lifetime.
func CheckTimeUnit(p Path, unit tri.Value[string]) []Violation {
	return tokenUnit.oneOf(p, unit, TimeUnits...)
}

// CheckSessionToken checks the lifetime of an access or ID token, alone and
// against that of the refresh token.
func CheckSessionToken(p Path, token, refresh Lifetime) []Violation {
	seconds, known := token.seconds()
	if !known {
		return nil
	}
	if seconds < SessionTokenMin || seconds > SessionTokenMax {
		return []Violation{sessionToken.At(p, lasts(p, token))}
	}
	if longest, known := refresh.seconds(); known && longest >= RefreshTokenMin && seconds > longest {
		return []Violation{tokenOrder.At(p, fmt.Sprintf("%s The refresh token lasts %s.", lasts(p, token), refresh))}
	}
	return nil
}

// CheckRefreshToken checks the lifetime of a refresh token.
func CheckRefreshToken(p Path, token Lifetime) []Violation {
	seconds, known := token.seconds()
	switch {
	case !known:
		return nil
	case seconds == 0:
		return []Violation{refreshTokenZero.AtValue(p, 0)}
	case seconds < RefreshTokenMin || seconds > RefreshTokenMax:
		return []Violation{refreshToken.At(p, lasts(p, token))}
	default:
		return nil
	}
}

// String writes the lifetime for messages: 5 minutes.
func (l Lifetime) String() string {
	number, unit := l.Number.Or(0), l.Unit.Or(l.Bare)
	if number == 1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	return fmt.Sprintf("%d %s", number, unit)
}

func lasts(p Path, l Lifetime) string { return fmt.Sprintf("%s is %s.", p, l) }

// CheckAuthSession checks the lifetime of an authentication session, minutes.
func CheckAuthSession(p Path, minutes tri.Value[int64]) []Violation {
	return authSession.within(p, minutes, AuthSessionMin, AuthSessionMax)
}

// CheckRotation checks refresh token rotation.
func CheckRotation(p Path, feature tri.Value[string], graceSeconds tri.Value[int64]) []Violation {
	at := p.Attr("feature")
	found := rotationFeature.oneOf(at, feature, FeatureEnabled, FeatureDisabled)
	if feature.IsNull() {
		found = append(found, rotationFeature.At(at, fmt.Sprintf("%s is not set.", at)))
	}
	return append(found, rotationGrace.within(p.Attr("retry_grace_period_seconds"), graceSeconds, 0, RotationGraceMax)...)
}
