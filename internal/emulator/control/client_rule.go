package control

import (
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// clientProposal is what a CreateUserPoolClient or UpdateUserPoolClient request wants: the settings the app client would have.
type clientProposal struct {
	settings wire.ClientSettings
	pool     *state.Pool
	secret   bool   // whether the client has a secret
	doing    string // what is going on, as messages put it: creating or updating
}

// clientRules are the refusals that concern more than one member or the pool, in the order they are applied. AWS's order is not
// documented.
var clientRules = []func(clientProposal) error{
	checkAuthFlows, checkRotation, checkTokenValidity,
	checkCallbackURLs, checkLogoutURLs, checkDefaultRedirect,
	checkOAuthRequired, checkOAuthFlows, checkScopes, checkClientProviders,
	checkReadAttributes, checkWriteAttributes,
	checkAnalytics, checkUserContext,
}

func (p clientProposal) check() error {
	for _, rule := range clientRules {
		if err := rule(p); err != nil {
			return err
		}
	}
	return nil
}

// checkAuthFlows: legacy names do not mix with the others (row CL-38); choice-based sign-in needs ESSENTIALS (row UP-65).
func checkAuthFlows(p clientProposal) error {
	flows := p.settings.ExplicitAuthFlows
	isAllow := func(flow string) bool { return strings.HasPrefix(flow, "ALLOW_") }
	isLegacy := func(flow string) bool { return !isAllow(flow) }
	if slices.ContainsFunc(flows, isAllow) && slices.ContainsFunc(flows, isLegacy) {
		return wire.Invalid("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.")
	}
	if slices.Contains(flows, "ALLOW_USER_AUTH") && deref(p.pool.Description.UserPoolTier) == "LITE" {
		return needsTier("LITE", "Choice-Based Sign-In")
	}
	return nil
}

// checkRotation: rotation excludes the refresh flow (row CL-40). Flows left out, whose default holds it, are accepted: whether
// AWS does is open (question Q5).
func checkRotation(p clientProposal) error {
	rotation := p.settings.RefreshTokenRotation
	if rotation != nil && deref(rotation.Feature) == "ENABLED" && slices.Contains(p.settings.ExplicitAuthFlows, "ALLOW_REFRESH_TOKEN_AUTH") {
		return wire.Invalid("ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled")
	}
	return nil
}

// checkClientProviders: every identity provider exists at the time of the call; COGNITO always does (row CL-22).
func checkClientProviders(p clientProposal) error {
	for _, name := range p.settings.SupportedIdentityProviders {
		if name != "COGNITO" && p.pool.IdentityProviders[name] == nil {
			return wire.Invalid("The provider %s does not exist for User Pool %s.", name, p.pool.Description.ID)
		}
	}
	return nil
}

// checkAnalytics: a Pinpoint project is named by its ARN, or by id, role and external id (cdk-preflight rules
// analytics-config-exclusive and analytics-application-requires-role, 2026-09-08).
func checkAnalytics(p clientProposal) error {
	a := p.settings.AnalyticsConfiguration
	if a == nil {
		return nil
	}
	byID := a.ApplicationID != nil || a.RoleArn != nil || a.ExternalID != nil
	complete := a.ApplicationID != nil && a.RoleArn != nil && a.ExternalID != nil
	if a.ApplicationArn != nil && byID || byID && !complete {
		return wire.Invalid("Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid")
	}
	return nil
}

// checkUserContext: propagating user context needs a secret (row CL-48).
func checkUserContext(p clientProposal) error {
	if deref(p.settings.PropagateUserContext) && !p.secret {
		return wire.Invalid("Client Secret is required to set EnablePropagateAdditionalUserContextData as true")
	}
	return nil
}
