package conformance

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// DescribeProvider reads the provider "Acme".
func (e Env) DescribeProvider(t *testing.T, pool types.UserPoolType) types.IdentityProviderType {
	t.Helper()
	out, err := e.DescribeIdentityProvider(e.Context, &cip.DescribeIdentityProviderInput{UserPoolId: pool.Id, ProviderName: aws.String("Acme")})
	if err != nil {
		t.Fatalf("describe the provider: %v", err)
	}
	return *out.IdentityProvider
}

// update is a case about an update of the provider "Acme", which maps the attribute custom:department and has an identifier.
func update(name, row, evidence, source string, in cip.UpdateIdentityProviderInput, check func(types.IdentityProviderType) error, want ...string) Case {
	return Case{name, row, evidence, source, func(t *testing.T, e Env) error {
		pool := e.Pool(t, schema(custom("department", types.AttributeDataTypeString)))
		if _, err := e.Provider(t, pool, mapping("custom:department", "dept"), identifiers("example.com")); err != nil {
			t.Fatal(err)
		}
		request := in
		request.UserPoolId, request.ProviderName = pool.Id, aws.String("Acme")
		if _, err := e.UpdateIdentityProvider(e.Context, &request); err != nil || check == nil {
			return err
		}
		return check(e.DescribeProvider(t, pool))
	}, want}
}

func TestProvider_update(t *testing.T) {
	run(t, []Case{
		update("members left out are kept", "IDP-28", "B", measuredIdP, cip.UpdateIdentityProviderInput{ProviderDetails: oidcDetails("client_id", "other")}, func(p types.IdentityProviderType) error {
			return errors.Join(equal("client_id", p.ProviderDetails["client_id"], "other"), equal("mapping", p.AttributeMapping["custom:department"], "dept"), equal("identifiers", len(p.IdpIdentifiers), 1))
		}),
		update("a mapping is replaced", "emulators: UpdateIdentityProvider replaces AttributeMapping", "B", measuredIdP, cip.UpdateIdentityProviderInput{AttributeMapping: map[string]string{"email": "email"}}, func(p types.IdentityProviderType) error {
			return errors.Join(equal("department", p.AttributeMapping["custom:department"], ""), equal("email", p.AttributeMapping["email"], "email"), equal("username", p.AttributeMapping["username"], "sub"), equal("secret", p.ProviderDetails["client_secret"], "secret"))
		}),
		update("identifiers are replaced", "IDP-28", "B", measuredIdP, cip.UpdateIdentityProviderInput{IdpIdentifiers: []string{}}, func(p types.IdentityProviderType) error {
			return equal("identifiers", len(p.IdpIdentifiers), 0)
		}),
		update("mapping to an attribute the pool lacks", "IDP-20", "B", issueMapping, cip.UpdateIdentityProviderInput{AttributeMapping: map[string]string{"custom:team": "team"}}, nil, invalid),
		update("unreachable issuer", "IDP-13", "B", "public reports", cip.UpdateIdentityProviderInput{ProviderDetails: oidcDetails("oidc_issuer", unreachable)}, nil, invalid),
		update("issuer without https", "IDP-10", "B", bench+"idp-oidc-issuer-https", cip.UpdateIdentityProviderInput{ProviderDetails: oidcDetails("oidc_issuer", "http://idp.example.com")}, nil, invalid),
		{"identifier of another provider", "IDP-25", "A", "user guide, SAML provider names", func(t *testing.T, e Env) error {
			pool := e.Pool(t)
			for name, id := range map[string]string{"Acme": "example.com", "Other": "example.org"} {
				if _, err := e.Provider(t, pool, idpName(name), identifiers(id)); err != nil {
					t.Fatal(err)
				}
			}
			_, err := e.UpdateIdentityProvider(e.Context, &cip.UpdateIdentityProviderInput{UserPoolId: pool.Id, ProviderName: aws.String("Acme"), IdpIdentifiers: []string{"example.org"}})
			return err
		}, []string{invalid, "DuplicateProviderException"}},
	})
}

func TestProvider_life(t *testing.T) {
	unknown := aws.String("Nobody")
	run(t, []Case{
		{"OIDC provider as shown", "IDP-16", "A", "SDK CreateIdentityProviderInput", oidcShown, nil},
		{"describe unknown provider", "emulators: DescribeIdentityProvider", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.DescribeIdentityProvider(e.Context, &cip.DescribeIdentityProviderInput{UserPoolId: e.Pool(t).Id, ProviderName: unknown})
			return err
		}, []string{notFound}},
		{"update unknown provider", "emulators: UpdateIdentityProvider", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.UpdateIdentityProvider(e.Context, &cip.UpdateIdentityProviderInput{UserPoolId: e.Pool(t).Id, ProviderName: unknown, ProviderDetails: oidcDetails()})
			return err
		}, []string{notFound}},
		{"delete unknown provider", "emulators: DeleteIdentityProvider", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.DeleteIdentityProvider(e.Context, &cip.DeleteIdentityProviderInput{UserPoolId: e.Pool(t).Id, ProviderName: unknown})
			return err
		}, []string{notFound}},
		{"deleted provider is gone", "emulators: DescribeIdentityProvider", "A", "SDK DeleteIdentityProvider", func(t *testing.T, e Env) error {
			pool := e.Pool(t)
			if _, err := e.Provider(t, pool); err != nil {
				t.Fatal(err)
			}
			if _, err := e.DeleteIdentityProvider(e.Context, &cip.DeleteIdentityProviderInput{UserPoolId: pool.Id, ProviderName: aws.String("Acme")}); err != nil {
				t.Fatal(err)
			}
			_, err := e.DescribeIdentityProvider(e.Context, &cip.DescribeIdentityProviderInput{UserPoolId: pool.Id, ProviderName: aws.String("Acme")})
			return err
		}, []string{notFound}},
		{"found by identifier", "IDP-25", "A", "SDK GetIdentityProviderByIdentifier", func(t *testing.T, e Env) error {
			pool := e.Pool(t)
			if _, err := e.Provider(t, pool, identifiers("example.org", "example.com")); err != nil {
				return err
			}
			out, err := e.GetIdentityProviderByIdentifier(e.Context, &cip.GetIdentityProviderByIdentifierInput{UserPoolId: pool.Id, IdpIdentifier: aws.String("example.com")})
			if err != nil {
				return err
			}
			return equal("name", *out.IdentityProvider.ProviderName, "Acme")
		}, nil},
		{"unknown identifier", "IDP-25", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.GetIdentityProviderByIdentifier(e.Context, &cip.GetIdentityProviderByIdentifierInput{UserPoolId: e.Pool(t).Id, IdpIdentifier: aws.String("example.com")})
			return err
		}, []string{notFound}},
		{"list pages", "emulators: ListIdentityProviders", "A", "SDK ListIdentityProviders", listsProviders, nil},
		{"list 61", "emulators: ListIdentityProviders", "A", "model ListProvidersLimitType", func(t *testing.T, e Env) error {
			_, err := e.ListIdentityProviders(e.Context, &cip.ListIdentityProvidersInput{UserPoolId: e.Pool(t).Id, MaxResults: aws.Int32(61)})
			return err
		}, []string{invalid}},
	})
}

func oidcShown(t *testing.T, e Env) error {
	pool := e.Pool(t)
	created, err := e.Provider(t, pool)
	if err != nil {
		return err
	}
	p := e.DescribeProvider(t, pool)
	var missing []error
	for _, key := range []string{"authorize_url", "token_url", "attributes_url", "jwks_uri"} {
		missing = append(missing, equal(key+" was discovered", strings.HasPrefix(p.ProviderDetails[key], "https://"), true))
	}
	return errors.Join(append(missing,
		equal("attributes_url_add_attributes", p.ProviderDetails["attributes_url_add_attributes"], "false"),
		equal("client_secret", p.ProviderDetails["client_secret"], "secret"), equal("issuer", p.ProviderDetails["oidc_issuer"], reachable),
		equal("username", p.AttributeMapping["username"], "sub"), equal("type", p.ProviderType, types.IdentityProviderTypeTypeOidc),
		equal("reply of the creation", fmt.Sprint(created.ProviderDetails), fmt.Sprint(p.ProviderDetails)),
		equal("dates", p.CreationDate != nil && p.LastModifiedDate != nil, true),
	)...)
}

func listsProviders(t *testing.T, e Env) error {
	pool, want := e.Pool(t), []string{"Acme", "Best", "Core"}
	for _, name := range want {
		if _, err := e.Provider(t, pool, idpName(name)); err != nil {
			return err
		}
	}
	pages := cip.NewListIdentityProvidersPaginator(e.Client, &cip.ListIdentityProvidersInput{UserPoolId: pool.Id, MaxResults: aws.Int32(2)})
	var got []string
	for pages.HasMorePages() {
		page, err := pages.NextPage(e.Context)
		if err != nil {
			return err
		}
		for _, p := range page.Providers {
			got = append(got, *p.ProviderName)
		}
	}
	slices.Sort(got)
	return equal("providers", strings.Join(got, " "), strings.Join(want, " "))
}
