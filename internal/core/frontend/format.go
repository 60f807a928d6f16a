package frontend

import "slices"

// Format is one kind of file.
type Format struct {
	Name      string // an identifier
	FileName  string // as the library's documentation calls it, or the library's name
	MediaType string
	For       string // who reads it, in Markdown

	needs []need
	write func(Facts) (string, error)
}

// Render writes the file. A client that the format has no words for gives a
// *MisfitError.
func (f Format) Render(facts Facts) (string, error) {
	for _, n := range f.needs {
		if misfit := n.misfit(facts); misfit != nil {
			return "", misfit
		}
	}
	return f.write(facts)
}

// Needs says in words what a client must have for this format.
func (f Format) Needs() []string {
	var words []string
	for _, n := range f.needs {
		if n.words != "" {
			words = append(words, n.words)
		}
	}
	return words
}

// Formats lists all formats, by name.
func Formats() []Format { return slices.Clone(formats) }

// ByName finds a format.
func ByName(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// need is a condition of a format.
type need struct {
	words  string // empty for what every client has
	misfit func(Facts) *MisfitError
}

// unless is a need whose misfit is always the same.
func unless(met func(Facts) bool, fact, why string) func(Facts) *MisfitError {
	return func(f Facts) *MisfitError {
		if met(f) {
			return nil
		}
		return &MisfitError{fact, why}
	}
}

var (
	ids = need{"", unless(
		func(f Facts) bool { return f.UserPoolID != "" && f.ClientID != "" },
		FactClientID, "the ids of the user pool and of the client are needed.",
	)}
	public = need{"a public client", unless(
		func(f Facts) bool { return !f.Confidential },
		FactConfidential, "the client has a client secret, and the application sends none.",
	)}
	domain = need{"a domain", unless(
		func(f Facts) bool { return f.Domain != "" },
		FactDomain, "the user pool has no domain, or one in a Region whose host names are not documented.",
	)}
	issuer = need{"a Region whose token issuer is documented", unless(
		func(f Facts) bool { return f.Issuer != "" },
		FactRegion, "the issuer of the tokens is not documented for this Region.",
	)}
	codeGrant = need{"the authorization code grant", unless(
		func(f Facts) bool { return f.responseType() == "code" },
		FactFlows, "the client does not allow the authorization code grant, and the application knows no other.",
	)}
	someGrant = need{"the authorization code grant or the implicit grant", unless(
		func(f Facts) bool { return f.responseType() != "" },
		FactFlows, "the client allows neither the authorization code grant nor the implicit grant.",
	)}
	callback = need{"a callback URL", unless(
		func(f Facts) bool { return f.callback() != "" },
		FactCallbackURLs, "the client has no callback URL.",
	)}
	logout = need{"a logout URL", unless(
		func(f Facts) bool { return f.logout() != "" },
		FactLogoutURLs, "the client has no logout URL, and the application does not start without one.",
	)}
)

// The media types.
const (
	javaScript = "text/javascript"
	jsonType   = "application/json"
	yamlType   = "application/yaml"
	plainText  = "text/plain"
)

// formats by name. The versions are those that somebody read or tried, in 2026.
var formats = []Format{
	{
		"amplify_outputs", "amplify_outputs.json", jsonType, "AWS Amplify Gen 2 (`aws-amplify` 6)",
		[]need{ids, public, domain, someGrant, callback, logout},
		amplifyOutputs,
	},
	{
		"amplify_resources_config", "amplify-resources-config.json", jsonType, "AWS Amplify (`aws-amplify` 6), a `ResourcesConfig`",
		[]need{ids, public, domain, someGrant, callback},
		amplifyResourcesConfig,
	},
	{
		"angular_auth_oidc_client", "angular-auth-oidc-client.json", jsonType, "`angular-auth-oidc-client` 22, the argument of `provideAuth`",
		[]need{ids, public, domain, issuer, codeGrant, callback},
		angularClient,
	},
	{
		"aspnet_json", "appsettings.json", jsonType, "ASP.NET Core, a section to bind to `OpenIdConnectOptions`",
		[]need{ids, domain, issuer, codeGrant, ownPath},
		aspNet,
	},
	{
		"authjs_env", ".env.local", plainText, "Auth.js 5, also known as `next-auth` 5",
		[]need{ids, domain, issuer, codeGrant, noVariables},
		authJSEnv,
	},
	{
		"aws_exports", "aws-exports.js", javaScript, "AWS Amplify (`aws-amplify` 4 and 5)",
		[]need{ids, public, domain, someGrant, callback, noCommas},
		awsExports,
	},
	{
		"cognito_auth_js", "cognito-auth.js", javaScript, "`amazon-cognito-auth-js` 1.3, the variable `authData`",
		[]need{ids, public, domain, someGrant, callback, logout},
		cognitoAuthJS,
	},
	{
		"hosted_ui_env", ".env", plainText, "the example application `node-amazon-cognito-oauth`",
		[]need{ids, public, domain, codeGrant, callback, logout, noEscapes},
		hostedUIEnv,
	},
	{
		"jwt_verify", "aws-jwt-verify.json", jsonType, "`aws-jwt-verify` 5, the argument of `CognitoJwtVerifier.create`",
		[]need{ids, amazonIssuer},
		jwtVerify,
	},
	{
		"oidc_client_ts", "oidc-client-ts.json", jsonType, "`oidc-client-ts` 3 and `react-oidc-context` 3",
		[]need{ids, public, domain, issuer, codeGrant, callback},
		oidcClientTS,
	},
	{
		"openid_client", "openid-client.js", javaScript, "`openid-client` 6, an ECMAScript module",
		[]need{ids, domain, issuer, codeGrant, callback},
		openIDClient,
	},
	{
		"spring_yaml", "application.yml", yamlType, "Spring Boot with Spring Security 6",
		[]need{ids, domain, issuer, codeGrant, callback, noPlaceholders},
		spring,
	},
}
