package rules

import (
	"slices"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules/vectors"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// checks puts the value of a vector into the check of its field, with
// everything else in order.
var checks = map[string]func(string) []Violation{
	"provider_name":             func(s string) []Violation { return CheckProviderName(x, txt(s)) },
	"issuer":                    func(s string) []Violation { return CheckIssuer(x, txt(s), noFlag) },
	"attributes_request_method": func(s string) []Violation { return CheckAttributesRequestMethod(x, txt(s)) },
	"idp_identifier":            func(s string) []Violation { return CheckIdentifiers(x, list(s)) },
	"attribute_mapping_key":     func(s string) []Violation { return CheckMappingKeys(x, dict(s, "claim"), names()) },
	"client_id":                 func(s string) []Violation { return CheckClientID(x, txt(s)) },
	"domain_prefix":             func(s string) []Violation { return CheckDomainPrefix(x, txt(s)) },
	"custom_domain":             func(s string) []Violation { return CheckCustomDomain(x, txt(s)) },
	"certificate_arn":           func(s string) []Violation { return CheckCertificate(x, txt(s)) },
	"callback_url":              func(s string) []Violation { return CheckCallbackURL(x, s) },
	"logout_url":                func(s string) []Violation { return CheckLogoutURL(x, s) },
	"client_scope":              func(s string) []Violation { return CheckClientScopes(x, list("openid", s)) },
	"oauth_flow":                func(s string) []Violation { return CheckOAuthFlows(x, list("code", s)) },
	"client_name":               func(s string) []Violation { return CheckClientName(x, txt(s)) },
	"auth_flow":                 func(s string) []Violation { return CheckAuthFlows(x, list(s), no, noList) },
	"time_unit":                 func(s string) []Violation { return CheckTimeUnit(x, txt(s)) },
	"write_attribute": func(s string) []Violation {
		return join(CheckClientAttributes(x, list(s)), CheckWriteAttributes(x, list(s)))
	},
	"read_attribute":          func(s string) []Violation { return CheckClientAttributes(x, list(s)) },
	"pool_name":               func(s string) []Violation { return CheckPoolName(x, txt(s)) },
	"custom_attribute_name":   func(s string) []Violation { return CheckCustomAttributeName(x, s) },
	"schema_type":             func(s string) []Violation { return CheckSchemaEntry(x, "age", SchemaEntry{Type: txt(s)}) },
	"recovery_mechanism":      func(s string) []Violation { return CheckRecovery(x, list(s)) },
	"first_auth_factor":       func(s string) []Violation { return CheckFirstFactors(x, list("PASSWORD", s), no, no) },
	"mfa_configuration":       func(s string) []Violation { return CheckMFAMode(x, txt(s), noFlag) },
	"user_pool_tier":          func(s string) []Violation { return CheckTier(x, txt(s)) },
	"deletion_protection":     func(s string) []Violation { return CheckDeletionProtection(x, txt(s)) },
	"tag_key":                 func(s string) []Violation { return CheckTags(x, dict(s, "value")) },
	"tag_value":               func(s string) []Violation { return CheckTags(x, dict("key", s)) },
	"username_attribute":      func(s string) []Violation { return CheckSignInAttributes(x, list(s), noList, nil) },
	"alias_attribute":         func(s string) []Violation { return CheckSignInAttributes(x, noList, list(s), nil) },
	"auto_verified_attribute": func(s string) []Violation { return CheckAutoVerified(x, list(s), yes(true)) },
	"email_code_message":      func(s string) []Violation { return CheckMessage(x, txt(s), EmailCode) },
	"email_link_message":      func(s string) []Violation { return CheckMessage(x, txt(s), EmailLink) },
	"sms_code_message":        func(s string) []Violation { return CheckMessage(x, txt(s), SMSCode) },
	"email_subject":           func(s string) []Violation { return CheckSubject(x, txt(s)) },
	"relying_party_id":        func(s string) []Violation { return CheckPasskeys(x, txt(s), no, no) },
}

// numberChecks does the same for fields that hold a number.
var numberChecks = map[string]func(int64) []Violation{
	"managed_login_version":            func(n int64) []Violation { return CheckManagedLoginVersion(x, num(n)) },
	"access_token_validity_seconds":    checkSessionSeconds,
	"id_token_validity_seconds":        checkSessionSeconds,
	"refresh_token_validity_seconds":   func(n int64) []Violation { return CheckRefreshToken(x, one(n, "seconds")) },
	"auth_session_validity":            func(n int64) []Violation { return CheckAuthSession(x, num(n)) },
	"rotation_grace_seconds":           func(n int64) []Violation { return CheckRotation(x, txt("ENABLED"), num(n)) },
	"password_minimum_length":          func(n int64) []Violation { return CheckPasswordLength(x, num(n)) },
	"password_history_size":            func(n int64) []Violation { return CheckPasswordHistory(x, num(n)) },
	"temporary_password_validity_days": func(n int64) []Violation { return CheckTemporaryPasswordDays(x, num(n)) },
}

func checkSessionSeconds(n int64) []Violation {
	return CheckSessionToken(x, one(n, "seconds"), Lifetime{Number: num(30), Unit: tri.Null[string](), Bare: "days"})
}

func TestVectors(t *testing.T) {
	all, err := vectors.All()
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	for _, v := range all {
		tried[v.Field] = true
		t.Run(v.Name(), func(t *testing.T) {
			found := answer(t, v)
			refused := slices.ContainsFunc(found, func(f Violation) bool { return f.Rule.Severity == Error })
			if refused == v.Accepted {
				t.Errorf("Cognito accepts: %v (%s), the rules say %v", v.Accepted, v.Source, ids(found))
			}
		})
	}
	for field := range checks {
		if !tried[field] {
			t.Errorf("no vector for %s", field)
		}
	}
	for field := range numberChecks {
		if !tried[field] {
			t.Errorf("no vector for %s", field)
		}
	}
}

func answer(t *testing.T, v vectors.Vector) []Violation {
	t.Helper()
	if check, ok := checks[v.Field]; ok {
		return check(v.Text())
	}
	check, ok := numberChecks[v.Field]
	if !ok {
		t.Fatalf("no check for %s", v.Field)
	}
	n, err := v.Int()
	if err != nil {
		t.Fatal(err)
	}
	return check(n)
}
