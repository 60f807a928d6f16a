package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// validateTriggers checks the functions that the pool calls.
func (f Federation) validateTriggers(at rules.Path, p pool.UserPool) []rules.Violation {
	t, ok := p.Triggers.Get()
	if !ok {
		return nil
	}
	var found []rules.Violation
	for _, trigger := range plainTriggers(t) {
		found = append(found, rules.CheckTriggerARN(at.Attr(trigger.name), trigger.arn, f.Region)...)
		if trigger.challenge {
			found = append(found, rules.CheckChallengeTrigger(at.Attr(trigger.name), trigger.arn, loginVersion(f.Domain))...)
		}
	}
	for _, trigger := range versionedTriggers(t) {
		found = append(found, f.validateVersioned(at.Attr(trigger.name), trigger, p.Tier)...)
	}
	return append(found, rules.CheckSenderKey(at.Attr("kms_key_id"), t.KMSKeyID, customSenders(t))...)
}

// seesFederatedUsers tells whether a trigger surely runs at a federated login.
// Messages, migration and challenges are for the pool's own users.
func seesFederatedUsers(triggers tri.Value[pool.Triggers]) bool {
	t, _ := triggers.Get()
	return t.PreSignUp.IsKnown() || t.PostConfirmation.IsKnown() || t.PreAuthentication.IsKnown() || t.PostAuthentication.IsKnown() ||
		t.PreTokenGeneration.IsKnown() || t.InboundFederation.IsKnown()
}

// plainTrigger is a trigger that is a function and nothing more.
type plainTrigger struct {
	name      string
	arn       tri.Value[string]
	challenge bool // part of custom challenges
}

func plainTriggers(t pool.Triggers) []plainTrigger {
	return []plainTrigger{
		{"pre_sign_up", t.PreSignUp, false},
		{"post_confirmation", t.PostConfirmation, false},
		{"pre_authentication", t.PreAuthentication, false},
		{"post_authentication", t.PostAuthentication, false},
		{"custom_message", t.CustomMessage, false},
		{"user_migration", t.UserMigration, false},
		{"define_auth_challenge", t.DefineAuthChallenge, true},
		{"create_auth_challenge", t.CreateAuthChallenge, true},
		{"verify_auth_challenge_response", t.VerifyAuthChallenge, true},
	}
}

// versionedTrigger is a trigger whose event has versions.
type versionedTrigger struct {
	name     string
	function tri.Value[pool.VersionedTrigger]
	versions []string
}

func versionedTriggers(t pool.Triggers) []versionedTrigger {
	first := []string{rules.EventV1}
	return []versionedTrigger{
		{"pre_token_generation", t.PreTokenGeneration, []string{rules.EventV1, rules.EventV2, rules.EventV3}},
		{"inbound_federation", t.InboundFederation, first},
		{"custom_email_sender", t.CustomEmailSender, first},
		{"custom_sms_sender", t.CustomSMSSender, first},
	}
}

func (f Federation) validateVersioned(at rules.Path, trigger versionedTrigger, tier tri.Value[string]) []rules.Violation {
	v, ok := trigger.function.Get()
	if !ok {
		return nil
	}
	found := rules.CheckTriggerARN(at.Attr("lambda_arn"), v.ARN, f.Region)
	found = append(found, rules.CheckTriggerVersion(at.Attr("lambda_version"), v.Version, trigger.versions...)...)
	if trigger.name == "pre_token_generation" {
		found = append(found, rules.CheckTierEvent(at.Attr("lambda_version"), tier, v.Version)...)
	}
	return found
}

// customSenders names the custom senders that are surely set.
func customSenders(t pool.Triggers) []string {
	var given []string
	if t.CustomEmailSender.IsKnown() {
		given = append(given, "custom_email_sender")
	}
	if t.CustomSMSSender.IsKnown() {
		given = append(given, "custom_sms_sender")
	}
	return given
}

// loginVersion returns the version of the login pages, null without a domain.
func loginVersion(domain tri.Value[pool.Domain]) tri.Value[int64] {
	d, _ := domain.Get()
	return d.ManagedLoginVersion
}
