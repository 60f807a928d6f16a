package conformance

import (
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const (
	invalidOAuth = "InvalidOAuthFlowException"
	limit        = "LimitExceededException"
	noTier       = "FeatureUnavailableInTierException"
)

// clientCreation is a case about one CreateUserPoolClient request in a bare pool.
func clientCreation(name, row, evidence, source string, want string, change ...func(*cip.CreateUserPoolClientInput)) Case {
	return clientIn(nil, name, row, evidence, source, want, change...)
}

// clientIn is clientCreation in a pool that a change made special.
func clientIn(pool func(*cip.CreateUserPoolInput), name, row, evidence, source string, want string, change ...func(*cip.CreateUserPoolClientInput)) Case {
	c := Case{Name: name, Row: row, Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		var changes []func(*cip.CreateUserPoolInput)
		if pool != nil {
			changes = append(changes, pool)
		}
		_, err := e.TryAppClient(e.Pool(t, changes...).Id, change...)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

const sdkClient = "SDK CreateUserPoolClientInput"

func TestClient_creation(t *testing.T) {
	run(t, []Case{
		clientCreation("name of 129 characters", "CL-01", "B", bench+"client-name", invalid, func(in *cip.CreateUserPoolClientInput) { in.ClientName = aws.String(strings.Repeat("x", 129)) }),
		clientCreation("OAuth without flows", "CL-02", "B", bench+"oauth-flows-scopes-required", invalid, oauth, func(in *cip.CreateUserPoolClientInput) { in.AllowedOAuthFlows = nil }),
		clientCreation("OAuth without scopes", "CL-02", "B", bench+"oauth-flows-scopes-required", invalid, oauth, func(in *cip.CreateUserPoolClientInput) { in.AllowedOAuthScopes = nil }),
		clientCreation("settings without OAuth are kept", "CL-02", "A", sdkClient, "", oauth, func(in *cip.CreateUserPoolClientInput) { in.AllowedOAuthFlowsUserPoolClient = false }),
		clientCreation("101 callback URLs", "CL-03", "A", "model CallbackURLsListType", invalid, oauth, callbacks(strings.Fields(strings.Repeat("https://a.example/ ", 101))...)),
		clientCreation("relative callback URL", "CL-03", "A", sdkClient, invalid, oauth, callbacks("/callback")),
		clientCreation("callback URL without a scheme", "CL-03", "A", sdkClient, invalid, oauth, callbacks("www.example.com/callback")),
		clientCreation("code without callback URL", "CL-04", "B", bench+"oauth-callback-required", invalidOAuth, oauth, callbacks()),
		clientCreation("implicit without callback URL", "CL-04", "B", bench+"oauth-callback-required", invalidOAuth, oauth, callbacks(), flows("implicit")),
		clientCreation("plain http", "CL-05", "B", bench+"callback-url-https", invalid, oauth, callbacks("http://example.com/cb")),
		clientCreation("plain http on a host that begins like localhost", "CL-05", "B", bench+"callback-url-https", invalid, oauth, callbacks("http://localhost.example.com/cb")),
		clientCreation("plain http on loopback", "CL-05", "A", sdkClient, "", oauth, callbacks("http://localhost", "http://localhost:3000/cb", "http://127.0.0.1:8080", "http://[::1]:8080/cb")),
		clientCreation("fragment", "CL-06", "B", bench+"callback-url-fragment", invalid, oauth, callbacks("https://example.com/#/cb")),
		clientCreation("scheme of an app", "CL-07", "A", sdkClient, "", oauth, callbacks("myapp://example")),
		clientCreation("default redirect URI is no callback URL", "CL-09", "B", bench+"default-redirect-uri-member", invalid, oauth, defaultRedirect("https://other.example.com/cb")),
		clientCreation("default redirect URI is a callback URL", "CL-09", "A", sdkClient, "", oauth, defaultRedirect("https://example.com/cb")),
		clientCreation("plain http after logout", "CL-10", "B", bench+"logout-url-https", invalid, oauth, logouts("http://example.com/bye")),
		clientCreation("unknown flow", "CL-11", "A", "model OAuthFlowType", invalid, oauth, flows("password")),
		clientCreation("client_credentials with code", "CL-12", "B", bench+"client-credentials-exclusive", invalidOAuth, oauth, withSecret, flows("client_credentials", "code")),
		clientCreation("client_credentials without a secret", "CL-13", "B", bench+"client-credentials-secret", invalidOAuth, oauth, flows("client_credentials"), callbacks()),
		clientCreation("51 scopes", "CL-17", "A", "model ScopeListType", invalid, oauth, scopes(strings.Fields(strings.Repeat("openid ", 51))...)),
		clientCreation("scope of a missing resource server", "CL-18", "B", bench+"oauth-scopes-unknown", "ScopeDoesNotExistException", oauth, scopes("api/read")),
		clientCreation("missing identity provider", "CL-22", "B", bench+"supported-identity-providers-exists", invalid, oauth, idps("Google")),
		clientCreation("COGNITO", "CL-22", "A", sdkClient, "", oauth, idps("COGNITO")),
		clientIn(schema(types.SchemaAttributeType{Name: aws.String("email"), Required: aws.Bool(true)}),
			"required attribute not writable", "CL-30", "A", "user guide, attributes", invalid, writes("name")),
		clientIn(schema(types.SchemaAttributeType{Name: aws.String("email"), Required: aws.Bool(true)}),
			"required attribute writable", "CL-30", "A", "user guide, attributes", "", writes("email")),
		clientCreation("email_verified writable", "CL-31", "B", bench+"write-attributes-immutable", invalid, writes("email", "email_verified")),
		clientCreation("unknown attribute readable", "CL-33", "B", bench+"read-attributes-exists", invalid, reads("department")),
		clientCreation("unknown attribute writable", "CL-33", "B", bench+"read-attributes-exists", invalid, writes("custom:department")),
		clientIn(schema(custom("department", types.AttributeDataTypeString)), "custom attribute", "CL-33", "A", "user guide, attributes", "", reads("custom:department"), writes("custom:department")),
		clientCreation("e-mail scope without email_verified readable", "CL-34", "A", "constraints amendments", "", oauth, scopes("openid", "email"), reads("email")),
		clientCreation("profile shorthand", "CL-36", "A", "user guide, attributes", "", reads("oidc:profile"), writes("oidc:profile")),
		clientCreation("legacy and new auth flows", "CL-38", "B", bench+"explicit-auth-flows-legacy-mix", invalid, authFlows("ADMIN_NO_SRP_AUTH", "ALLOW_USER_SRP_AUTH")),
		clientCreation("unknown auth flow", "CL-38", "A", "model ExplicitAuthFlowsType", invalid, authFlows("ALLOW_NOTHING")),
		clientIn(tier(types.UserPoolTierTypeLite), "ALLOW_USER_AUTH in the LITE tier", "UP-65", "A", sdkClient, noTier, authFlows("ALLOW_USER_AUTH")),
		clientCreation("rotation with the refresh flow", "CL-40", "A", "user guide, refresh tokens", invalid, rotation(aws.Int32(10)), authFlows("ALLOW_REFRESH_TOKEN_AUTH")),
		clientCreation("rotation without the refresh flow", "CL-40", "A", "user guide, refresh tokens", "", rotation(aws.Int32(10)), authFlows("ALLOW_USER_SRP_AUTH")),
		clientCreation("rotation grace 61", "CL-41", "A", "model RetryGracePeriodSecondsType", invalid, rotation(aws.Int32(61))),
		clientCreation("access token of 10 days", "emulators: AccessTokenValidity", "A", "SDK TokenValidityUnitsType", invalid, access(10, "days")),
		clientCreation("access token of 25 without unit", "CL-42", "B", bench+"token-validity-range", invalid, access(25, "")),
		clientCreation("refresh token of 30 minutes", "CL-43", "B", bench+"token-validity-range", invalid, refresh(30, "minutes")),
		clientCreation("refresh token of 4000 without unit", "CL-43", "B", bench+"token-validity-range", invalid, refresh(4000, "")),
		clientCreation("refresh token of 3650 days", "CL-43", "A", "user guide, quotas", "", refresh(3650, "days")),
		clientCreation("access token outlives the refresh token", "CL-44", "B", bench+"token-expiration-order", invalid, access(12, "hours"), refresh(2, "hours")),
		clientCreation("access token as long as the refresh token", "CL-44", "B", bench+"token-expiration-order", "", access(1, "hours"), refresh(60, "minutes")),
		clientCreation("unit of days without a number", "CL-45", "B", "terraform-provider-aws TestAccCognitoIDPUserPoolClient_tokenValidityUnits", "", access(0, "days")),
		clientCreation("unit of minutes without a number", "CL-45", "B", "constraints amendments", invalid, access(0, "minutes")),
		clientCreation("auth session of 2 minutes", "CL-47", "A", "model AuthSessionValidityType", invalid, authSession(2)),
		clientCreation("auth session of 16 minutes", "CL-47", "A", "model AuthSessionValidityType", invalid, authSession(16)),
		clientCreation("user context without a secret", "CL-48", "B", bench+"propagate-context-requires-secret", invalid, userContext),
		clientCreation("user context with a secret", "CL-48", "A", sdkClient, "", userContext, withSecret),
		clientCreation("custom secret of 23 characters", "CL-52", "A", "model ClientSecretType", invalid, secret(strings.Repeat("s", 23))),
		clientCreation("custom secret with a dash", "CL-52", "A", "model ClientSecretType", invalid, secret(strings.Repeat("-", 24))),
		clientCreation("custom and generated secret", "CL-52", "A", sdkClient, invalid, secret(strings.Repeat("s", 24)), withSecret),
		clientCreation("analytics by ARN and id", "CL-54", "B", bench+"analytics-config-exclusive", invalid, func(in *cip.CreateUserPoolClientInput) {
			in.AnalyticsConfiguration = &types.AnalyticsConfigurationType{ApplicationArn: aws.String("arn:aws:mobiletargeting:eu-west-2:000000000000:apps/0a"), ApplicationId: aws.String("0a")}
		}),
		clientCreation("analytics by id without a role", "CL-54", "B", bench+"analytics-application-requires-role", invalid, func(in *cip.CreateUserPoolClientInput) {
			in.AnalyticsConfiguration = &types.AnalyticsConfigurationType{ApplicationId: aws.String("0a")}
		}),
	})
}
