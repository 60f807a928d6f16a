package blueprint

import (
	"maps"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
)

// words are what generated requests say: by field, good and bad ones.
var words = map[string][]string{
	"Region":                  {"eu-west-2", "eu-west-1", "us-gov-west-1", "cn-north-1"},
	"Preset":                  append(preset.IDs(), "mircal"),
	"Name":                    {"acme", "acme/users", "MIRACL", "Acme Login", "Google", "COGNITO", strings.Repeat("a", 33), "login.example.com", "login"},
	"ClientID":                {"c", ""},
	"Issuer":                  {"https://acme.idura.broker", "https://login.example.com", "http://login.example.com", "https://a.example/", "https://a.example:8443", "https://{tenant}.example", "https://a.example/.well-known/openid-configuration", "https://login.microsoftonline.com/common/v2.0", "https://acme.eu.auth0.com", "https://acme.eu.auth0.com/"},
	"Scopes":                  {"openid", "email", "profile", "phone", "openid email"},
	"AttributesRequestMethod": {"GET", "post"},
	"Authorize":               {"https://a.example/authorize", "http://a.example", "https://a.example:8443"},
	"key":                     {"email", "email_verified", "sub", "custom:department", "department", "username", "phone_number", "given_name", strings.Repeat("k", 33), ""},
	"schema":                  {"email", "phone_number", "department", "custom:x", "Email", "preferred_username", strings.Repeat("s", 21)},
	"AttributeMapping":        {"email", "sub", "groups", "id_token", "mobile", "given_name"},
	"Identifiers":             {"example.com", "a/b"},
	"UserInfoResponse":        {"plainJson", "signedJwt", "plain"},
	"UserPoolID":              {"eu-west-2_Ab12Cd34E", "acme"},
	"Prefix":                  {"acme", "Acme", "my-aws", "awsome"},
	"CertificateARN":          {"arn:aws:acm:us-east-1:123456789012:certificate/a", "arn:aws:acm:eu-west-1:123456789012:certificate/a", "a"},
	"Type":                    {"String", "Number", "number"},
	"UsernameAttributes":      {"email", "phone_number", "name"},
	"AliasAttributes":         {"email", "preferred_username", "name"},
	"AutoVerifiedAttributes":  {"email", "phone_number", "name"},
	"VerifyBeforeUpdate":      {"email", "phone_number", "name"},
	"FirstAuthFactors":        {"PASSWORD", "WEB_AUTHN", "EMAIL_OTP", "PASSKEY"},
	"AccountRecovery":         {"verified_email", "verified_phone_number", "admin_only", "email"},
	"EmailMessage":            {"{####}", "{username} {####}", "nothing", "short"},
	"EmailMessageByLink":      {"{##Verify##}", "nothing"},
	"SMSMessage":              {"{####}", "{username} {####}", strings.Repeat("a", 141)},
	"SMSAuthentication":       {"{####}", "nothing"},
	"EmailSubject":            {"Hello", "", strings.Repeat("a", 141)},
	"DefaultEmailOption":      {"CONFIRM_WITH_CODE", "LINK"},
	"SendingAccount":          {"DEVELOPER", "COGNITO_DEFAULT", "SES"},
	"PreSignUp":               {"arn:aws:lambda:eu-west-2:123456789012:function:f", "arn:aws:lambda:eu-west-1:123456789012:function:f", "f"},
	"DefineAuthChallenge":     {"arn:aws:lambda:eu-west-2:123456789012:function:f"},
	"ARN":                     {"arn:aws:lambda:eu-west-2:123456789012:function:f", "f"},
	"Version":                 {"V1_0", "V2_0", "V3_0", "V4_0"},
	"Mode":                    {"OFF", "ON", "OPTIONAL", "AUDIT", "ENFORCED", "REQUIRED"},
	"CustomAuthMode":          {"AUDIT", "OFF"},
	"RelyingPartyID":          {"login.example.com", "https://login.example.com"},
	"UserVerification":        {"required", "REQUIRED"},
	"Factor":                  {"SINGLE_FACTOR", "MULTI_FACTOR_WITH_USER_VERIFICATION", "NONE"},
	"Tier":                    {"LITE", "ESSENTIALS", "PLUS", "FREE"},
	"DeletionProtection":      {"ACTIVE", "INACTIVE", "on"},
	"KMSKeyARN":               {"arn:aws:kms:eu-west-2:123456789012:key/a", "arn:aws:kms:eu-west-1:123456789012:key/a", "arn:aws:kms:eu-west-2:123456789012:alias/a"},
	"IssuerType":              {"ORIGINAL", "UPDATED", "NEW"},
	"IdentityProviders":       {"COGNITO", "MIRACL"},
	"CallbackURLs":            {"https://a.example", "http://a.example", "http://localhost:3000", "https://a.example/#x", "/cb", "localhost:3000", "https://*.example", "myapp://cb"},
	"LogoutURLs":              {"https://a.example", "http://a.example", "/out", "localhost:3000"},
	"DefaultRedirect":         {"https://a.example", "https://b.example"},
	"OAuthFlows":              {"code", "implicit", "client_credentials", "token"},
	"OAuthScopes":             {"openid", "email", "phone", "profile", "api/read", "emial", "a b"},
	"AuthFlows":               {"ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH", "ALLOW_ALL"},
	"ReadAttributes":          {"email", "email_verified", "phone_number", "department", "custom:a"},
	"WriteAttributes":         {"email", "email_verified", "sub", "department", "custom:a"},
	"AccessToken":             {"seconds", "minutes", "hours", "days", "weeks"},
	"IDToken":                 {"seconds", "minutes", "hours", "days"},
	"RefreshToken":            {"seconds", "minutes", "hours", "days"},
	"Feature":                 {"ENABLED", "DISABLED", "ON"},
	"UserExistenceErrors":     {"ENABLED", "LEGACY", "enabled"},
	"Tags":                    {"value", strings.Repeat("v", 257)},
}

// everyWord is every word, sorted, so that a seed always says the same.
var everyWord = func() []string {
	var all []string
	for _, list := range words {
		all = append(all, list...)
	}
	all = append(slices.Collect(maps.Keys(words)), all...)
	slices.Sort(all)
	return slices.Compact(all)
}()
