package frontend

import (
	"net/url"
	"strings"
)

// appSettings is a section of appsettings.json. Environment variables and user
// secrets take precedence over the file, by the path of the setting.
type appSettings struct {
	Authentication struct {
		Cognito openIDConnectOptions
	}
}

// openIDConnectOptions are properties of OpenIdConnectOptions. Unknown ones are
// ignored by earlier releases: AdditionalAuthorizationParameters came with
// ASP.NET Core 9.
type openIDConnectOptions struct {
	MetadataAddress string
	ClientID        string `json:"ClientId"`
	ClientSecret    string `json:",omitempty"`
	ResponseType    string
	ResponseMode    string
	CallbackPath    string
	Scope           []string // besides the defaults, openid and profile
	SaveTokens      bool
	Jump            map[string]string `json:"AdditionalAuthorizationParameters,omitempty"`
}

const fromEnvironment = "set the environment variable Authentication__Cognito__ClientSecret"

var ownPath = need{"a callback URL with a path that is for logins only, and without a query", func(f Facts) *MisfitError {
	if callbackPath(f) == "" {
		return &MisfitError{FactCallbackURL, "ASP.NET Core needs a path that is for logins only, such as https://app.example.com/signin-oidc, without a query."}
	}
	return nil
}}

// callbackPath is the path of the callback URL, which is all that ASP.NET lets
// one choose; empty if that is not enough.
func callbackPath(f Facts) string {
	u, err := url.Parse(f.callback())
	if err != nil || !strings.HasPrefix(u.Scheme, "http") || strings.Trim(u.Path, "/") == "" || u.RawQuery != "" {
		return ""
	}
	return u.Path
}

func aspNet(f Facts) (string, error) {
	var s appSettings
	s.Authentication.Cognito = openIDConnectOptions{
		MetadataAddress: f.Issuer + "/.well-known/openid-configuration",
		ClientID:        f.ClientID,
		ResponseType:    f.responseType(),
		ResponseMode:    "query", // ASP.NET's own default, form_post, is none that Cognito documents
		CallbackPath:    callbackPath(f),
		Scope:           unique(f.Scopes),
		SaveTokens:      true,
		Jump:            f.jump(),
	}
	if f.Confidential {
		s.Authentication.Cognito.ClientSecret = fromEnvironment
	}
	return jsonText(s)
}
