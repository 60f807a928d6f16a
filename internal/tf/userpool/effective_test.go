package userpool_test

import (
	"cmp"
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
)

// words are what the random pools are made of: Cognito's own where a default
// is among them, so that defaults turn up.
var words = map[string][]string{
	"Schema":             {"email", "name", "updated_at", "birthdate", "sub", "tenant", "ssn"},
	"Type":               {"String", "Number"},
	"FirstAuthFactors":   {"PASSWORD", "EMAIL_OTP"},
	"DefaultEmailOption": {"CONFIRM_WITH_CODE", "CONFIRM_WITH_LINK"},
	"SendingAccount":     {"COGNITO_DEFAULT", "DEVELOPER"},
	"Mode":               {"OFF", "ON"},
	"Version":            {"V1_0", "V2_0"},
	"Tier":               {"ESSENTIALS", "LITE"},
	"DeletionProtection": {"ACTIVE", "INACTIVE"},
	"IssuerType":         {"ORIGINAL", "UPDATED"},
	"Tags":               {"team", "stage", "cost"},
	"Tags entry":         {"a", "b"},
}

// effective is what a pool's settings amount to, as a tree: defaults in place
// of what is null. Two pools with the same effective settings are the same to
// Cognito.
func effective(p pool.UserPool) any {
	whole := as[map[string]any](fill(settings.Tree(p), settings.Tree(untouched())))
	schema := as[map[string]any](whole["Schema"])
	for _, name := range standardNames() {
		standard, _ := pool.StandardAttribute(name)
		schema[name] = fill(schema[name], settings.Tree(standard))
	}
	for name, entry := range schema {
		schema[name] = fill(entry, map[string]any{"Type": "String", "Required": false, "Mutable": true, "DeveloperOnly": false})
	}
	delete(schema, "identities") // Cognito's own, whatever it says
	triggers := as[map[string]any](whole["Triggers"])
	for _, name := range []string{"PreTokenGeneration", "InboundFederation", "CustomEmailSender", "CustomSMSSender"} {
		if triggers[name] != nil {
			triggers[name] = fill(triggers[name], map[string]any{"Version": "V1_0"})
		}
	}
	if whole["Device"] != nil {
		whole["Device"] = fill(whole["Device"], map[string]any{"ChallengeRequiredOnNewDevice": false, "DeviceOnlyRememberedOnUserPrompt": false})
	}
	return sorted(whole, "")
}

// untouched is a pool that nothing was asked for; it adds to Cognito's defaults what pool.Defaults leaves to the block.
func untouched() pool.UserPool {
	d := pool.Defaults()
	d.IssuerType = tri.Of("ORIGINAL")
	d.Tags = tri.StringMap(map[string]string{})
	d.Schema = tri.Of(map[string]tri.Value[pool.Attribute]{})
	return d
}

func standardNames() []string {
	return append(pool.WritableAttributes(), "sub", "email_verified", "phone_number_verified")
}

// fill puts defaults where a tree has nothing.
func fill(tree, fallback any) any {
	if tree == nil {
		tree = fallback
	}
	object, ok := tree.(map[string]any)
	if members, both := fallback.(map[string]any); ok && both {
		object = maps.Clone(object)
		for name, d := range members {
			object[name] = fill(object[name], d)
		}
		return object
	}
	return tree
}

// sorted puts sets in order. The ways of recovery are a list.
func sorted(tree any, name string) any {
	switch node := tree.(type) {
	case map[string]any:
		for name, child := range node {
			node[name] = sorted(child, name)
		}
	case []any:
		if name != "AccountRecovery" {
			slices.SortFunc(node, func(a, b any) int { return cmp.Compare(as[string](a), as[string](b)) })
		}
	}
	return tree
}

// answered is how Cognito shows a pool with these settings: every standard
// attribute with its limits, what is empty left out, the rest at its default.
func answered(p pool.UserPool) pool.UserPool {
	d := pool.Defaults()
	if l, _ := tri.Known(p.FirstAuthFactors); len(l) == 0 {
		p.FirstAuthFactors = d.FirstAuthFactors
	}
	for _, list := range []*tri.List{&p.UsernameAttributes, &p.AliasAttributes, &p.AutoVerifiedAttributes, &p.VerifyBeforeUpdate, &p.AccountRecovery} {
		if l, _ := tri.Known(*list); len(l) == 0 {
			*list = tri.Strings(nil)
		}
	}
	if m, _ := tri.KnownMap(p.Tags); len(m) == 0 {
		p.Tags = tri.StringMap(nil)
	}
	p.IssuerType = p.IssuerType.OrElse(tri.Of("ORIGINAL"))
	p.MFA = answeredMFA(p.MFA.OrElse(d.MFA))
	p.Invitation = unlessZero(p.Invitation)
	p.Triggers = unlessZero(p.Triggers)
	schema := map[string]tri.Value[pool.Attribute]{}
	for _, name := range standardNames() {
		standard, _ := pool.StandardAttribute(name)
		schema[name] = tri.Of(standard)
	}
	for name, entry := range p.Schema.Or(nil) {
		a, _ := entry.Get()
		standard, _ := pool.StandardAttribute(name)
		a.MinLength, a.MaxLength = a.MinLength.OrElse(standard.MinLength), a.MaxLength.OrElse(standard.MaxLength)
		a.MinValue, a.MaxValue = a.MinValue.OrElse(standard.MinValue), a.MaxValue.OrElse(standard.MaxValue)
		schema[name] = tri.Of(a)
	}
	sub, _ := pool.StandardAttribute("sub")
	schema["sub"] = tri.Of(sub)
	p.Schema = tri.Of(schema)
	return p
}

// answeredMFA fills in what Cognito chooses where a factor leaves a detail out.
func answeredMFA(v tri.Value[pool.MFA]) tri.Value[pool.MFA] {
	mfa, _ := v.Get()
	if w, ok := mfa.WebAuthn.Get(); ok && w != (pool.WebAuthn{}) {
		mfa.WebAuthn = tri.Of(pool.WebAuthn{
			RelyingPartyID:   w.RelyingPartyID.OrElse(tri.Of("acme.auth.eu-west-2.amazoncognito.com")),
			UserVerification: w.UserVerification.OrElse(tri.Of("preferred")),
			Factor:           w.Factor.OrElse(tri.Of("SINGLE_FACTOR")),
		})
	}
	if e, ok := mfa.Email.Get(); ok {
		mfa.Email = tri.Of(pool.EmailMFA{Message: e.Message.OrElse(tri.Of("Your code is {####}")), Subject: e.Subject.OrElse(tri.Of("Code"))})
	}
	return tri.Of(mfa)
}

func unlessZero[T comparable](v tri.Value[T]) tri.Value[T] {
	var zero T
	if v == tri.Of(zero) {
		return tri.Null[T]()
	}
	return v
}
