package conformance

import (
	"maps"
	"strconv"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const issueMapping, measuredIdP = "amendment Q2", "floci-io/floci pull request 2858, ap-southeast-1, 2026-09-01"

// oidcDetails are complete details of an OIDC provider whose issuer can be reached.
func oidcDetails(changes ...string) map[string]string {
	details := map[string]string{
		"client_id": "client", "client_secret": "secret", "authorize_scopes": "openid email",
		"oidc_issuer": reachable, "attributes_request_method": "GET",
	}
	return with(details, changes...)
}

// with sets keys to values, given in turns; an empty value removes the key.
func with(details map[string]string, changes ...string) map[string]string {
	changed := maps.Clone(details)
	for i := 0; i+1 < len(changes); i += 2 {
		if changed[changes[i]] = changes[i+1]; changes[i+1] == "" {
			delete(changed, changes[i])
		}
	}
	return changed
}

// Provider gives a pool the OIDC provider "Acme".
func (e Env) Provider(t *testing.T, pool types.UserPoolType, change ...func(*cip.CreateIdentityProviderInput)) (*types.IdentityProviderType, error) {
	t.Helper()
	in := &cip.CreateIdentityProviderInput{
		UserPoolId: pool.Id, ProviderName: aws.String("Acme"), ProviderType: types.IdentityProviderTypeTypeOidc, ProviderDetails: oidcDetails(),
	}
	for _, c := range change {
		c(in)
	}
	out, err := e.CreateIdentityProvider(e.Context, in)
	if err != nil {
		return nil, err
	}
	return out.IdentityProvider, nil
}

type idpChange = func(*cip.CreateIdentityProviderInput)

func details(d map[string]string) idpChange {
	return func(in *cip.CreateIdentityProviderInput) { in.ProviderDetails = d }
}

func idpName(name string) idpChange {
	return func(in *cip.CreateIdentityProviderInput) { in.ProviderName = &name }
}

func mapping(pairs ...string) idpChange {
	return func(in *cip.CreateIdentityProviderInput) { in.AttributeMapping = with(map[string]string{}, pairs...) }
}

func identifiers(ids ...string) idpChange {
	return func(in *cip.CreateIdentityProviderInput) { in.IdpIdentifiers = ids }
}

func kind(k types.IdentityProviderTypeType, name string, d map[string]string) idpChange {
	return func(in *cip.CreateIdentityProviderInput) {
		in.ProviderType, in.ProviderName, in.ProviderDetails = k, &name, d
	}
}

// newProvider is a case about one CreateIdentityProvider request for a fresh pool.
func newProvider(name, row, evidence, source, want string, change idpChange) Case {
	c := Case{Name: name, Row: row, Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		_, err := e.Provider(t, e.Pool(t, schema(custom("department", types.AttributeDataTypeString))), change)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestProvider_creation(t *testing.T) {
	const model, apiref, keys = "model ProviderNameTypeV2", "user guide, OIDC providers", bench + "idp-oidc-required-keys"
	many := make([]string, 51)
	for i := range many {
		many[i] = "id" + strconv.Itoa(i)
	}
	endpoints := []string{"authorize_url", "https://idp.invalid/a", "token_url", "https://idp.invalid/t", "attributes_url", "https://idp.invalid/u", "jwks_uri", "https://idp.invalid/j"}
	run(t, []Case{
		newProvider("name with a space", "IDP-01", "A", model, invalid, idpName("Acme Login")),
		newProvider("name beginning with underscore", "IDP-01", "A", model, invalid, idpName("_Acme")),
		newProvider("name of 33 characters", "IDP-01", "B", bench+"idp-provider-name-length", invalid, idpName(strings.Repeat("A", 33))),
		newProvider("name of 32 characters", "IDP-01", "A", model, "", idpName(strings.Repeat("A", 32))),
		newProvider("unknown type", "emulators: unknown ProviderType", "A", "model", invalid, kind("LDAP", "Acme", oidcDetails())),
		newProvider("no client_id", "IDP-05", "B", keys, invalid, details(oidcDetails("client_id", ""))),
		newProvider("no oidc_issuer", "IDP-05", "B", keys, invalid, details(oidcDetails("oidc_issuer", ""))),
		newProvider("no authorize_scopes", "IDP-05", "B", keys, invalid, details(oidcDetails("authorize_scopes", ""))),
		newProvider("no attributes_request_method", "IDP-05", "B", keys, invalid, details(oidcDetails("attributes_request_method", ""))),
		newProvider("no client_secret", "IDP-06", "B", keys, "", details(oidcDetails("client_secret", ""))),
		newProvider("attributes_request_method PUT", "IDP-07", "B", bench+"idp-oidc-attributes-request-method", invalid, details(oidcDetails("attributes_request_method", "PUT"))),
		newProvider("issuer without https", "IDP-10", "B", bench+"idp-oidc-issuer-https", invalid, details(oidcDetails("oidc_issuer", "http://idp.example.com"))),
		newProvider("issuer that is the discovery URL", "IDP-12", "A", apiref, invalid, details(oidcDetails("oidc_issuer", reachable+"/.well-known/openid-configuration"))),
		newProvider("unreachable issuer", "IDP-13", "B", "public reports, 2024-07-31 and 2026-03-18", invalid, details(oidcDetails("oidc_issuer", unreachable))),
		newProvider("unreachable issuer with three endpoints", "IDP-14", "B", "amendment on endpoints", invalid, details(oidcDetails(append(endpoints[:6:6], "oidc_issuer", unreachable)...))),
		newProvider("unreachable issuer with all endpoints", "IDP-13", "B", "amendment on endpoints", "", details(oidcDetails(append(endpoints[:8:8], "oidc_issuer", unreachable)...))),
		newProvider("mapping to an attribute the pool lacks", "IDP-20", "B", issueMapping, invalid, mapping("custom:team", "team")),
		newProvider("mapping to a custom attribute without prefix", "IDP-21", "B", issueMapping, invalid, mapping("department", "dept")),
		newProvider("mapping to declared attributes", "IDP-20", "A", "user guide, attribute mapping", "", mapping("custom:department", "dept", "email_verified", "email_verified", "username", "sub")),
		newProvider("mapping key of 33 characters", "IDP-19", "A", "model AttributeMappingKeyType", invalid, mapping(strings.Repeat("k", 33), "x")),
		newProvider("51 identifiers", "IDP-25", "B", bench+"idp-identifiers-max", invalid, identifiers(many...)),
		newProvider("identifier of 41 characters", "IDP-25", "A", "model IdpIdentifierType", invalid, identifiers(strings.Repeat("i", 41))),
		{"unknown pool", "emulators: CreateIdentityProvider in an unknown pool", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.Provider(t, types.UserPoolType{Id: e.Absent()})
			return err
		}, []string{notFound}},
		{"duplicate name", "IDP-03", "A", "SDK CreateIdentityProvider errors", func(t *testing.T, e Env) error {
			return second(t, e, idpName("Acme"), idpName("Acme"))
		}, []string{"DuplicateProviderException"}},
		{"identifier of another provider", "IDP-25", "A", "user guide, SAML provider names", func(t *testing.T, e Env) error {
			return second(t, e, identifiers("example.com"), identifiers("example.com"), idpName("Other"))
		}, []string{"DuplicateProviderException", invalid}},
	})
}

// second makes one provider, and then another, of which it returns the error.
func second(t *testing.T, e Env, one idpChange, other ...idpChange) error {
	t.Helper()
	pool := e.Pool(t)
	if _, err := e.Provider(t, pool, one); err != nil {
		t.Fatal(err)
	}
	_, err := e.Provider(t, pool, other...)
	return err
}

func TestProvider_otherTypes(t *testing.T) {
	social := map[string]string{"client_id": "i", "client_secret": "s", "authorize_scopes": "email profile openid"}
	apple := map[string]string{"client_id": "i", "team_id": "t", "key_id": "k", "private_key": "p", "authorize_scopes": "email name"}
	metadata := map[string]string{"MetadataFile": samlMetadata}
	run(t, []Case{
		newProvider("Google under another name", "IDP-02", "B", "aws/aws-cli issue 3179", invalid, kind(types.IdentityProviderTypeTypeGoogle, "Acme", social)),
		newProvider("Google", "IDP-02", "B", "aws/aws-cli issue 3179", "", kind(types.IdentityProviderTypeTypeGoogle, "Google", social)),
		newProvider("Google without secret", "IDP-17", "B", bench+"idp-social-required-keys", invalid, kind(types.IdentityProviderTypeTypeGoogle, "Google", with(social, "client_secret", ""))),
		newProvider("Amazon", "IDP-02", "A", "SDK CreateIdentityProviderInput", "", kind(types.IdentityProviderTypeTypeLoginWithAmazon, "LoginWithAmazon", social)),
		newProvider("Facebook", "IDP-02", "A", "SDK CreateIdentityProviderInput", "", kind(types.IdentityProviderTypeTypeFacebook, "Facebook", with(social, "api_version", "v17.0"))),
		newProvider("Apple", "IDP-02", "A", "SDK CreateIdentityProviderInput", "", kind(types.IdentityProviderTypeTypeSignInWithApple, "SignInWithApple", apple)),
		newProvider("Apple without key", "IDP-18", "B", bench+"idp-apple-required-keys", invalid, kind(types.IdentityProviderTypeTypeSignInWithApple, "SignInWithApple", with(apple, "private_key", ""))),
		newProvider("SAML without metadata", "emulators: SAML without metadata", "B", bench+"idp-saml-metadata-required", invalid, kind(types.IdentityProviderTypeTypeSaml, "Acme", map[string]string{"IDPSignout": "true"})),
		newProvider("SAML with both kinds of metadata", "emulators: SAML", "B", bench+"idp-saml-metadata-exclusive", invalid, kind(types.IdentityProviderTypeTypeSaml, "Acme", with(metadata, "MetadataURL", "https://idp.invalid/m"))),
		{"SAML shows the sign-on address of its metadata", "emulators: SSORedirectBindingURI", "A", "SDK CreateIdentityProviderInput", func(t *testing.T, e Env) error {
			p, err := e.Provider(t, e.Pool(t), kind(types.IdentityProviderTypeTypeSaml, "Acme", metadata))
			if err != nil {
				return err
			}
			return equal("SSORedirectBindingURI", p.ProviderDetails["SSORedirectBindingURI"], "https://idp.example.com/sso")
		}, nil},
		{"Google shows its endpoints and user name", "IDP-17", "A", "SDK CreateIdentityProviderInput", func(t *testing.T, e Env) error {
			p, err := e.Provider(t, e.Pool(t), kind(types.IdentityProviderTypeTypeGoogle, "Google", social))
			if err != nil {
				return err
			}
			return equal("token_url and username", p.ProviderDetails["token_url"]+" "+p.AttributeMapping["username"], "https://www.googleapis.com/oauth2/v4/token sub")
		}, nil},
	})
}

const samlMetadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com">
<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.com/post"/>
<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.com/sso"/>
</IDPSSODescriptor></EntityDescriptor>`
