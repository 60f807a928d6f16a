package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// The defaults of an app client. Where no source is named, the value is what DescribeUserPoolClient answers for a client made
// with a name only: printed by terraform-provider-aws (TestAccCognitoIDPUserPoolClient_basic) and in public dumps of `aws
// cognito-idp create-user-pool-client` of 2024 and 2025.
const (
	defaultRefreshDays    = 30 // SDK CreateUserPoolClientInput.RefreshTokenValidity
	defaultSessionMinutes = 3
)

// clientDefaults returns the settings an app client has after a create or update that sent these: every member left out takes
// its default, as the SDK documents for both operations (row CL-54).
//
// The lists, AccessTokenValidity, IdTokenValidity, ExplicitAuthFlows and PreventUserExistenceErrors have effective defaults
// that Describe does not show (SDK CreateUserPoolClientInput; dumps as above); TokenValidityUnits is shown empty.
func clientDefaults(sent wire.ClientSettings) wire.ClientSettings {
	s := sent
	s.TokenValidityUnits = or(clone(sent.TokenValidityUnits), wire.TokenValidityUnitsType{})
	s.RefreshTokenValidity = or(s.RefreshTokenValidity, defaultRefreshDays)
	if *s.RefreshTokenValidity == 0 { // overridden by 30 days (row CL-43)
		s.RefreshTokenValidity = or[int32](nil, defaultRefreshDays)
		if s.TokenValidityUnits.RefreshToken != nil {
			s.TokenValidityUnits.RefreshToken = or(nil, "days")
		}
	}
	s.AllowedOAuthFlowsUserPoolClient = or(s.AllowedOAuthFlowsUserPoolClient, false)
	s.EnableTokenRevocation = or(s.EnableTokenRevocation, true)
	s.PropagateUserContext = or(s.PropagateUserContext, false)
	s.AuthSessionValidity = or(s.AuthSessionValidity, defaultSessionMinutes)
	if s.RefreshTokenRotation != nil {
		rotation := *s.RefreshTokenRotation
		rotation.RetryGracePeriodSeconds = or(rotation.RetryGracePeriodSeconds, 0) // row CL-41
		s.RefreshTokenRotation = &rotation
	}
	for _, list := range []*[]string{
		&s.ReadAttributes, &s.WriteAttributes, &s.ExplicitAuthFlows, &s.SupportedIdentityProviders,
		&s.CallbackURLs, &s.LogoutURLs, &s.AllowedOAuthFlows, &s.AllowedOAuthScopes,
	} {
		if len(*list) == 0 { // an empty list reads back as none
			*list = nil
		}
	}
	return s
}
