package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Feature plans of a user pool.
const (
	TierLite       = "LITE"
	TierEssentials = "ESSENTIALS" // Cognito's default
	TierPlus       = "PLUS"
)

var tierUnknown = register(Rule{
	ID: "tier-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown feature plan",
	Why:     "A user pool has the plan LITE, ESSENTIALS or PLUS.",
	Fix:     `Use user_pool_tier = "ESSENTIALS". Federation works in every plan.`,
	Sources: []Source{api("CreateUserPool"), guide(pageTiers)},
})

var tierFeature = register(Rule{
	ID: "tier-feature", Enforcer: Cognito, Severity: Error,
	Summary: "Feature is not in the LITE plan",
	Why:     `Cognito refuses it with FeatureUnavailableInTierException ("... is not available for the LITE pricing tier configured").`,
	Fix:     `Set user_pool_tier = "ESSENTIALS", or remove the feature.`,
	Sources: []Source{guide(pageTiers), deployment("managed-login-version-tier"), deployment("pre-token-generation-config-tier"), deployment("signin-policy-webauthn-tier")},
})

var tierThreat = register(Rule{
	ID: "tier-threat-protection", Enforcer: Cognito, Severity: Error,
	Summary: "Threat protection needs the PLUS plan",
	Why:     "Cognito refuses AUDIT and ENFORCED in other plans with FeatureUnavailableInTierException.",
	Fix:     `Set user_pool_tier = "PLUS", or advanced_security_mode = "OFF".`,
	Sources: []Source{guide(pageTiers), api("CreateUserPool")},
})

var threatMode = register(Rule{
	ID: "threat-protection-mode", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown threat protection mode",
	Why:     "Threat protection is OFF, AUDIT or ENFORCED; for custom sign-in AUDIT or ENFORCED.",
	Fix:     `Use "OFF", or leave threat_protection out.`,
	Sources: []Source{api("UserPoolAddOnsType")},
})

var threatFederated = register(Rule{
	ID: "threat-protection-not-for-federated", Enforcer: Cogfed, Severity: Warning,
	Summary: "Threat protection does not judge federated logins",
	Why:     "Cognito evaluates sign-ins of the pool's own users only. Logins through an identity provider pass, blocked addresses included, so the PLUS plan buys nothing for them.",
	Fix:     "Rely on the identity provider's own protection, and use the plan ESSENTIALS if nothing else needs PLUS.",
	Sources: []Source{guide(pageThreat)},
})

// CheckTier checks the feature plan of a user pool.
func CheckTier(p Path, tier tri.Value[string]) []Violation {
	return tierUnknown.oneOf(p, tier, TierLite, TierEssentials, TierPlus)
}

// CheckTierFeature reports a feature that the plan does not have. p is where
// the feature is asked for, feature its name.
func CheckTierFeature(p Path, tier tri.Value[string], feature string) []Violation {
	if s, known := tier.Get(); !known || s != TierLite {
		return nil
	}
	return []Violation{tierFeature.At(p, fmt.Sprintf("%s asks for %s, and user_pool_tier is %q.", p, feature, TierLite))}
}

// CheckTierFactors checks the first authentication factors against the plan.
func CheckTierFactors(p Path, tier tri.Value[string], factors tri.List) []Violation {
	var found []Violation
	for _, f := range setItems(p, factors) {
		if f.text == FactorEmail || f.text == FactorSMS || f.text == FactorWebAuthn {
			found = append(found, CheckTierFeature(f.path, tier, "passwordless sign-in")...)
		}
	}
	return found
}

// CheckTierEvent checks the event version of the pre token generation trigger
// against the plan.
func CheckTierEvent(p Path, tier, version tri.Value[string]) []Violation {
	if v := version.Or(""); v == EventV2 || v == EventV3 {
		return CheckTierFeature(p, tier, "token customization "+v)
	}
	return nil
}

// CheckTierLogin checks the version of the login pages against the plan.
func CheckTierLogin(p Path, tier tri.Value[string], version tri.Value[int64]) []Violation {
	if version.Or(0) == ManagedLogin {
		return CheckTierFeature(p, tier, "managed login")
	}
	return nil
}

// CheckThreatProtection checks threat protection against the plan and the kind
// of users. p is the path of the block, selfSignUp false marks a pool without
// sign-up of its own.
func CheckThreatProtection(p Path, mode, customMode, tier tri.Value[string], selfSignUp tri.Value[bool]) []Violation {
	at := p.Attr("advanced_security_mode")
	found := threatMode.oneOf(at, mode, "OFF", "AUDIT", "ENFORCED")
	found = append(found, threatMode.oneOf(p.Attr("custom_auth_mode"), customMode, "AUDIT", "ENFORCED")...)
	if s := mode.Or(""); s != "AUDIT" && s != "ENFORCED" {
		return found
	}
	if s, known := tier.Get(); known && (s == TierLite || s == TierEssentials) {
		found = append(found, tierThreat.At(at, fmt.Sprintf("%s is %q, and user_pool_tier is %q.", at, mode.Or(""), s)))
	}
	if open, known := selfSignUp.Get(); known && !open {
		found = append(found, threatFederated.AtValue(at, mode.Or("")))
	}
	return found
}
