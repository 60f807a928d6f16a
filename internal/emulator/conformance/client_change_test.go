package conformance

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// oauth makes a client that can sign in with the code flow.
func oauth(in *cip.CreateUserPoolClientInput) {
	in.AllowedOAuthFlowsUserPoolClient = true
	in.AllowedOAuthFlows = []types.OAuthFlowType{types.OAuthFlowTypeCode}
	in.AllowedOAuthScopes = []string{"openid"}
	in.CallbackURLs = []string{"https://example.com/cb"}
	in.SupportedIdentityProviders = []string{"COGNITO"}
}

func withSecret(in *cip.CreateUserPoolClientInput) { in.GenerateSecret = true }

func userContext(in *cip.CreateUserPoolClientInput) {
	in.EnablePropagateAdditionalUserContextData = aws.Bool(true)
}

func secret(value string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.ClientSecret = &value }
}

func callbacks(urls ...string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.CallbackURLs = urls }
}

func logouts(urls ...string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.LogoutURLs = urls }
}

func defaultRedirect(uri string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.DefaultRedirectURI = &uri }
}

func flows(names ...types.OAuthFlowType) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.AllowedOAuthFlows = names }
}

func scopes(names ...string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.AllowedOAuthScopes = names }
}

func idps(names ...string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.SupportedIdentityProviders = names }
}

func reads(names ...string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.ReadAttributes = names }
}

func writes(names ...string) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.WriteAttributes = names }
}

func authFlows(names ...types.ExplicitAuthFlowsType) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.ExplicitAuthFlows = names }
}

func authSession(minutes int32) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) { in.AuthSessionValidity = &minutes }
}

// access sets the lifetime of access tokens; 0 and "" leave number and unit out.
func access(number int32, unit types.TimeUnitsType) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) {
		if number != 0 {
			in.AccessTokenValidity = &number
		}
		units(in).AccessToken = unit
	}
}

// refresh is access for refresh tokens.
func refresh(number int32, unit types.TimeUnitsType) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) {
		in.RefreshTokenValidity = number
		units(in).RefreshToken = unit
	}
}

func units(in *cip.CreateUserPoolClientInput) *types.TokenValidityUnitsType {
	if in.TokenValidityUnits == nil {
		in.TokenValidityUnits = &types.TokenValidityUnitsType{}
	}
	return in.TokenValidityUnits
}

func rotation(graceSeconds *int32) func(*cip.CreateUserPoolClientInput) {
	return func(in *cip.CreateUserPoolClientInput) {
		in.RefreshTokenRotation = &types.RefreshTokenRotationType{Feature: types.FeatureTypeEnabled, RetryGracePeriodSeconds: graceSeconds}
	}
}
