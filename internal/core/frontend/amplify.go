package frontend

import (
	"slices"
	"strings"
)

// exports is aws-exports.js. Amplify 6 takes it too, and knows it by
// aws_project_region.
type exports struct {
	ProjectRegion string       `json:"aws_project_region"`
	CognitoRegion string       `json:"aws_cognito_region"`
	UserPoolID    string       `json:"aws_user_pools_id"`
	ClientID      string       `json:"aws_user_pools_web_client_id"`
	OAuth         exportsOAuth `json:"oauth"`
	UsernameAttrs []string     `json:"aws_cognito_username_attributes"`
	Social        []string     `json:"aws_cognito_social_providers"` // names of buttons for Google, Facebook ...
	SignupAttrs   []string     `json:"aws_cognito_signup_attributes"`
	MFA           string       `json:"aws_cognito_mfa_configuration"`
	MFATypes      []string     `json:"aws_cognito_mfa_types"` // SMS, TOTP; e-mail came later
	Verification  []string     `json:"aws_cognito_verification_mechanisms"`
}

type exportsOAuth struct {
	Domain          string   `json:"domain"`
	Scope           []string `json:"scope"`
	RedirectSignIn  string   `json:"redirectSignIn"`  // separated by commas
	RedirectSignOut string   `json:"redirectSignOut"` // separated by commas
	ResponseType    string   `json:"responseType"`
}

var noCommas = need{"URLs without commas", func(f Facts) *MisfitError {
	for _, u := range slices.Concat(labelled(FactCallbackURLs, f.CallbackURLs), labelled(FactLogoutURLs, f.LogoutURLs)) {
		if strings.Contains(u.value, ",") {
			return &MisfitError{u.fact, "aws-exports.js separates URLs by commas, so none can have one."}
		}
	}
	return nil
}}

func awsExports(f Facts) (string, error) {
	return script("export default ", exports{
		ProjectRegion: f.Region,
		CognitoRegion: f.Region,
		UserPoolID:    f.UserPoolID,
		ClientID:      f.ClientID,
		OAuth: exportsOAuth{
			Domain:          f.Domain,
			Scope:           unique(f.Scopes),
			RedirectSignIn:  strings.Join(unique(f.CallbackURLs), ","),
			RedirectSignOut: strings.Join(unique(f.LogoutURLs), ","),
			ResponseType:    f.responseType(),
		},
		UsernameAttrs: upper(f.UsernameAttributes),
		Social:        []string{},
		SignupAttrs:   upper(f.RequiredAttributes),
		MFA:           f.mfa("OFF", "OPTIONAL", "ON"),
		MFATypes:      slices.DeleteFunc(unique(f.MFAMethods), func(m string) bool { return m == emailMFA }),
		Verification:  upper(f.VerifiedAttributes),
	})
}

const emailMFA = "EMAIL"

// mfa is the pool's MFA mode in a format's words.
func (f Facts) mfa(off, optional, on string) string {
	switch f.MFA {
	case "ON":
		return on
	case "OPTIONAL":
		return optional
	default:
		return off
	}
}

func upper(values []string) []string {
	out := unique(values)
	for i, v := range out {
		out[i] = strings.ToUpper(v)
	}
	return out
}

type resourcesConfig struct {
	Auth struct {
		Cognito struct {
			UserPoolID string `json:"userPoolId"`
			ClientID   string `json:"userPoolClientId"`
			LoginWith  struct {
				OAuth resourcesOAuth `json:"oauth"`
			} `json:"loginWith"`
		}
	}
}

type resourcesOAuth struct {
	Domain          string   `json:"domain"`
	Scopes          []string `json:"scopes"`
	RedirectSignIn  []string `json:"redirectSignIn"`
	RedirectSignOut []string `json:"redirectSignOut"`
	ResponseType    string   `json:"responseType"`
}

func amplifyResourcesConfig(f Facts) (string, error) {
	var c resourcesConfig
	c.Auth.Cognito.UserPoolID = f.UserPoolID
	c.Auth.Cognito.ClientID = f.ClientID
	c.Auth.Cognito.LoginWith.OAuth = resourcesOAuth{
		Domain:          f.Domain,
		Scopes:          unique(f.Scopes),
		RedirectSignIn:  unique(f.CallbackURLs),
		RedirectSignOut: unique(f.LogoutURLs),
		ResponseType:    f.responseType(),
	}
	return jsonText(c)
}

// outputs is amplify_outputs.json. Its schema allows no further members:
// https://docs.amplify.aws/react/reference/amplify_outputs/ and, for later
// versions of it, aws-amplify/amplify-backend.
type outputs struct {
	Version string `json:"version"`
	Auth    struct {
		Region        string       `json:"aws_region"`
		UserPoolID    string       `json:"user_pool_id"`
		ClientID      string       `json:"user_pool_client_id"`
		OAuth         outputsOAuth `json:"oauth"`
		UsernameAttrs []string     `json:"username_attributes,omitempty"` // one at least
		Required      []string     `json:"standard_required_attributes"`
		Verification  []string     `json:"user_verification_types"`
		MFA           string       `json:"mfa_configuration"`
		MFAMethods    []string     `json:"mfa_methods"`
	} `json:"auth"`
}

type outputsOAuth struct {
	IdentityProviders []string `json:"identity_providers"`
	Domain            string   `json:"domain"`
	Scopes            []string `json:"scopes"`
	RedirectSignIn    []string `json:"redirect_sign_in_uri"`
	RedirectSignOut   []string `json:"redirect_sign_out_uri"`
	ResponseType      string   `json:"response_type"`
}

// Version 1 is enough for all but MFA by e-mail, which came with 1.4.
const (
	outputsVersion      = "1"
	outputsVersionEmail = "1.4"
)

func amplifyOutputs(f Facts) (string, error) {
	o := outputs{Version: outputsVersion}
	if slices.Contains(f.MFAMethods, emailMFA) {
		o.Version = outputsVersionEmail
	}
	o.Auth.Region = f.Region
	o.Auth.UserPoolID = f.UserPoolID
	o.Auth.ClientID = f.ClientID
	o.Auth.OAuth = outputsOAuth{
		// The schema admits Google, Facebook, Amazon and Apple only. The name of an
		// OpenID Connect provider is given to signInWithRedirect instead.
		IdentityProviders: []string{},
		Domain:            f.Domain,
		Scopes:            unique(f.Scopes),
		RedirectSignIn:    unique(f.CallbackURLs),
		RedirectSignOut:   unique(f.LogoutURLs),
		ResponseType:      f.responseType(),
	}
	o.Auth.UsernameAttrs = unique(f.UsernameAttributes)
	o.Auth.Required = unique(f.RequiredAttributes)
	o.Auth.Verification = unique(f.VerifiedAttributes)
	o.Auth.MFA = f.mfa("NONE", "OPTIONAL", "REQUIRED")
	o.Auth.MFAMethods = unique(f.MFAMethods)
	return jsonText(o)
}
