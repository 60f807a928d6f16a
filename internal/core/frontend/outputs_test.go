package frontend

import (
	"encoding/json"
	"slices"
	"testing"
)

// What the published schema of amplify_outputs.json (version 1, and for MFA by
// e-mail 1.4) demands of the members that are written: no others, six in
// auth.oauth, lists without repetition, some not empty, words out of a few.
// https://docs.amplify.aws/react/reference/amplify_outputs/
type outputsSchema struct {
	required, optional []string
	notEmpty           []string
	words              map[string][]string
}

var (
	outputsAuth = outputsSchema{
		required: []string{"aws_region", "user_pool_id", "user_pool_client_id", "oauth"},
		optional: []string{"username_attributes", "standard_required_attributes", "user_verification_types", "mfa_configuration", "mfa_methods"},
		notEmpty: []string{"username_attributes"},
		words: map[string][]string{
			"username_attributes":     {"email", "phone_number", "username"},
			"user_verification_types": {"email", "phone_number"},
			"mfa_configuration":       {"NONE", "OPTIONAL", "REQUIRED"},
			"mfa_methods":             {"SMS", "TOTP"},
			"standard_required_attributes": {
				"address", "birthdate", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname",
				"phone_number", "picture", "preferred_username", "profile", "sub", "updated_at", "website", "zoneinfo",
			},
		},
	}
	outputsOAuthSchema = outputsSchema{
		required: []string{"identity_providers", "domain", "scopes", "redirect_sign_in_uri", "redirect_sign_out_uri", "response_type"},
		notEmpty: []string{"redirect_sign_in_uri", "redirect_sign_out_uri"},
		words: map[string][]string{
			"identity_providers": {"GOOGLE", "FACEBOOK", "LOGIN_WITH_AMAZON", "SIGN_IN_WITH_APPLE"},
			"response_type":      {"code", "token"},
		},
	}
)

func TestAmplifyOutputs_followsItsSchema(t *testing.T) {
	facts := goldenFacts(t)
	facts["repeated"] = Facts{
		Region: "eu-west-2", UserPoolID: "eu-west-2_A", ClientID: "c", Domain: "login.example.com", OAuthFlows: []string{"code"},
		Scopes: []string{"openid", "openid"}, CallbackURLs: []string{"https://a.example", "https://a.example"}, LogoutURLs: []string{"https://a.example", "https://a.example"},
		MFA: "ON", MFAMethods: []string{"TOTP", "TOTP"}, UsernameAttributes: []string{"email", "email"},
	}
	checked := 0
	for name, f := range facts {
		format, _ := ByName("amplify_outputs")
		text, err := format.Render(f)
		if err != nil {
			continue
		}
		checked++
		t.Run(name, func(t *testing.T) {
			var o struct {
				Version string
				Auth    map[string]any
			}
			if err := json.Unmarshal([]byte(text), &o); err != nil {
				t.Fatal(err)
			}
			auth := outputsAuth
			if o.Version == outputsVersionEmail {
				auth.words = map[string][]string{"mfa_methods": {"SMS", "TOTP", "EMAIL"}}
			} else if o.Version != "1" {
				t.Errorf("version %q", o.Version)
			}
			auth.check(t, o.Auth)
			oauth, ok := o.Auth["oauth"].(map[string]any)
			if !ok {
				t.Fatal("no oauth")
			}
			outputsOAuthSchema.check(t, oauth)
		})
	}
	if checked < 4 {
		t.Errorf("only %d files checked", checked)
	}
}

func (s outputsSchema) check(t *testing.T, object map[string]any) {
	t.Helper()
	for _, name := range s.required {
		if _, ok := object[name]; !ok {
			t.Errorf("%s is missing", name)
		}
	}
	for name, value := range object {
		if !slices.Contains(s.required, name) && !slices.Contains(s.optional, name) {
			t.Errorf("the schema knows no %s", name)
		}
		values := []any{value}
		if list, ok := value.([]any); ok {
			values = list
			if slices.Contains(s.notEmpty, name) && len(list) == 0 {
				t.Errorf("%s is empty", name)
			}
		}
		seen := map[any]bool{}
		for _, v := range values {
			if _, isObject := v.(map[string]any); isObject {
				continue
			}
			text, ok := v.(string)
			if words := s.words[name]; !ok || seen[v] || words != nil && !slices.Contains(words, text) {
				t.Errorf("%s: %v is not a word, one of the schema's, once", name, v)
			}
			seen[v] = true
		}
	}
}
