package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// checkTier: threat protection needs PLUS (row UP-60), pre-token events from version 2 on and passwordless sign-in need
// ESSENTIALS (rows UP-63, UP-64), and a pool leaves its tier only when nothing it holds needs that tier (row UP-67).
func checkTier(p proposal) error {
	tier := deref(p.next.UserPoolTier)
	if threatProtection(p.next.UserPoolAddOns) && tier != "PLUS" {
		return needsTier(tier, "Threat Protection")
	}
	if tier != "LITE" {
		return nil
	}
	if c := p.next.LambdaConfig.PreTokenGenerationConfig; c != nil && deref(c.LambdaVersion) != "V1_0" {
		return needsTier(tier, "Token Customization with Pre-Token Generation Lambda "+deref(c.LambdaVersion))
	}
	if slices.ContainsFunc(firstFactors(p.next), func(factor string) bool { return factor != "PASSWORD" }) {
		return needsTier(tier, "Passwordless Sign-In")
	}
	if p.pool != nil && (p.pool.Mfa.Email != nil || multiFactorPasskey(p.pool.Mfa.WebAuthn)) {
		return wire.Refuse(wire.TierChangeNotAllowed, "E-mail and passkey MFA must be turned off before the tier changes to LITE.")
	}
	return nil
}

// needsTier words the refusal as deployments of 2026-09-08 quote it; the name of the threat protection feature is ours.
func needsTier(tier, feature string) error {
	return wire.Refuse(wire.FeatureUnavailableInTier, "The following features need to be disabled for the %s pricing tier configured: %s", tier, feature)
}
