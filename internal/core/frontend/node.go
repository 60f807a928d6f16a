package frontend

import (
	"net/url"
	"slices"
	"strings"
)

// environmentVariable is the environment variable that holds the client secret.
const environmentVariable = "COGNITO_CLIENT_SECRET"

// Cognito puts a nonce that it invented into the ID tokens of federated users
// whose login sent none, and openid-client then refuses the token.
const openIDClientUsage = `// Settings for openid-client. Send a nonce: without one, Cognito makes one up, and openid-client refuses the ID token.
//
//   const config = await client.discovery(new URL(issuer), clientId, clientSecret);
//   const nonce = client.randomNonce();
//   client.buildAuthorizationUrl(config, { ...authorizationParameters, state, nonce, code_challenge, code_challenge_method: "S256" });
//   await client.authorizationCodeGrant(config, currentUrl, { pkceCodeVerifier, expectedState: state, expectedNonce: nonce });
`

type authorizationParameters struct {
	RedirectURI      string `json:"redirect_uri"`
	Scope            string `json:"scope"`
	IdentityProvider string `json:"identity_provider,omitempty"`
}

func openIDClient(f Facts) (string, error) {
	secret := "undefined"
	if f.Confidential {
		secret = "process.env." + environmentVariable
	}
	return script(openIDClientUsage+
		"export const issuer = "+quote(f.Issuer)+";\n"+
		"export const clientId = "+quote(f.ClientID)+";\n"+
		"export const clientSecret = "+secret+";\n"+
		"export const authorizationParameters = ",
		authorizationParameters{RedirectURI: f.callback(), Scope: f.scope(), IdentityProvider: f.IdentityProvider})
}

// authJSPath is where Auth.js takes logins of its provider "cognito".
const authJSPath = "/api/auth/callback/cognito"

// authJSEnv has the variables that Auth.js reads for its provider "cognito". A
// plain .env file could hold the client secret only as such, so the secret is
// left out.
func authJSEnv(f Facts) (string, error) {
	options := `checks: ["nonce", "pkce", "state"]`
	if !f.Confidential {
		options += `, client: { token_endpoint_auth_method: "none" }`
	}
	params := "scope: " + quote(f.scope()) // Auth.js would ask for openid, profile and email
	if f.IdentityProvider != "" {
		params += ", identity_provider: " + quote(f.IdentityProvider)
	}
	options += ", authorization: { params: { " + params + " } }"
	id, err := dotenv(FactClientID, "AUTH_COGNITO_ID", f.ClientID)
	if err != nil {
		return "", err
	}
	iss, err := dotenv(FactUserPoolID, "AUTH_COGNITO_ISSUER", f.Issuer)
	if err != nil {
		return "", err
	}
	text := "# In auth.ts: providers: [Cognito({ " + options + " })]\n" + id + iss
	if !slices.ContainsFunc(f.CallbackURLs, func(u string) bool { return strings.HasSuffix(u, authJSPath) }) {
		text += "# Auth.js takes logins at " + authJSPath + ": the client needs a callback URL with that path.\n"
	}
	if f.Confidential {
		text += "# AUTH_COGNITO_SECRET is not in this file: set it in the environment, to the client secret.\n"
	}
	return text, nil
}

// noVariables: Next.js expands variables in dotenv files, even within quotes.
var noVariables = need{"", func(f Facts) *MisfitError {
	for _, v := range []labelledValue{{FactClientID, f.ClientID}, {FactUserPoolID, f.Issuer}} {
		if strings.Contains(v.value, "$") {
			return &MisfitError{v.fact, "Next.js takes $ in a dotenv file for the beginning of a variable."}
		}
	}
	return nil
}}

// noEscapes: the application puts redirect URLs into addresses as they stand in
// its environment, and sends the same text once more as a form value, so that
// none can be escaped.
// https://github.com/oieduardorabelo/node-amazon-cognito-oauth
var noEscapes = need{"URLs without any of `& # + % ;`", func(f Facts) *MisfitError {
	for _, u := range []labelledValue{{FactCallbackURL, f.callback()}, {FactLogoutURI, f.logout()}} {
		if strings.ContainsAny(u.value, "&#+%; ") {
			return &MisfitError{u.fact, "the application puts " + quote(u.value) + " into an address without escaping it, which needs a URL without any of & # + % ; and spaces."}
		}
	}
	return nil
}}

// hostedUIEnv is the .env file of the application that goes with the guide to
// the hosted UI.
func hostedUIEnv(f Facts) (string, error) {
	scopes := unique(f.Scopes)
	for i, s := range scopes {
		scopes[i] = url.QueryEscape(s)
	}
	host, port := listen(f.callback())
	var b strings.Builder
	for _, v := range [][3]string{
		{FactClientID, "COGNITO_CLIENT_ID", f.ClientID},
		{FactDomain, "COGNITO_DOMAIN_NAME_URL", "https://" + f.Domain},
		{FactFlows, "COGNITO_LOGIN_GRANT_TYPE", "authorization_code"},
		{FactCallbackURL, "COGNITO_LOGIN_REDIRECT_URL", f.callback()},
		{FactFlows, "COGNITO_LOGIN_RESPONSE_TYPE", f.responseType()},
		{FactScopes, "COGNITO_LOGIN_SCOPE", strings.Join(scopes, "+")},
		{FactLogoutURI, "COGNITO_LOGOUT_REDIRECT_URL", f.logout()},
		{"", "COOKIE_SESSION_NAME", "nodejs-cognito-oauth"},
		{FactCallbackURL, "HOSTNAME", host},
		{FactCallbackURL, "PORT", port},
	} {
		line, err := dotenv(v[0], v[1], v[2])
		if err != nil {
			return "", err
		}
		b.WriteString(line)
	}
	b.WriteString("# COOKIE_SESSION_SECRET is not in this file: set it in the environment, to a long random text.\n")
	return b.String(), nil
}

// listen is where the application listens to be reached at its callback URL:
// there, if that is this machine, and else behind something that forwards to
// the example's own port.
func listen(callback string) (host, port string) {
	const anywhere, examplePort = "::", "4200"
	u, err := url.Parse(callback)
	if err != nil {
		return anywhere, examplePort
	}
	switch u.Hostname() {
	case "localhost", "127.0.0.1", "::1":
	default:
		return anywhere, examplePort
	}
	if u.Port() == "" {
		return u.Hostname(), "80"
	}
	return u.Hostname(), u.Port()
}

// An access token names its client in client_id, and has no aud. The verifier
// checks that, given tokenUse.
type verifierProperties struct {
	UserPoolID string `json:"userPoolId"`
	TokenUse   string `json:"tokenUse"`
	ClientID   string `json:"clientId"`
}

var amazonIssuer = need{"a Region of amazonaws.com", unless(
	func(f Facts) bool { return strings.Contains(f.Issuer, ".amazonaws.com/") },
	FactRegion, "the library derives the issuer from the pool's id, and knows amazonaws.com only.",
)}

func jwtVerify(f Facts) (string, error) {
	return jsonText(verifierProperties{UserPoolID: f.UserPoolID, TokenUse: "access", ClientID: f.ClientID})
}
