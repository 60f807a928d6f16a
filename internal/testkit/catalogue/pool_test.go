package catalogue

import (
	"context"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// A userPool is what somebody made without the provider: in the console, or with another tool.
type userPool struct {
	create   cip.CreateUserPoolInput
	prefix   string            // of its domain
	custom   string            // name of its custom domain
	provider map[string]string // attribute mapping of its identity provider Acme
	resource []string          // scopes of its resource server https://api.example.com
}

// pools are the user pools that cases may ask for.
var pools = map[string]userPool{
	// A domain, and the identity provider Acme, which fills email.
	"acme": {prefix: "acme-login", provider: map[string]string{"email": "email"}, resource: []string{"read"}},
	// A domain, and no identity provider.
	"plain": {prefix: "acme-login"},
	// The same again, under other domains.
	"acme-too": {prefix: "acme-too", provider: map[string]string{"email": "email"}},
	"second":   {prefix: "acme-second"},
	// Neither.
	"bare": {},
	// As the console makes pools for sign-in by e-mail.
	"email-required": {prefix: "acme-login", create: schema(types.SchemaAttributeType{
		Name: new("email"), AttributeDataType: types.AttributeDataTypeString, Required: new(true), Mutable: new(true),
	})},
	// As many templates make it.
	"email-immutable": {prefix: "acme-login", create: schema(types.SchemaAttributeType{
		Name: new("email"), AttributeDataType: types.AttributeDataTypeString, Mutable: new(false),
	})},
	"short-attribute": {prefix: "acme-login", create: schema(types.SchemaAttributeType{
		Name: new("department"), AttributeDataType: types.AttributeDataTypeString, Mutable: new(true),
		StringAttributeConstraints: &types.StringAttributeConstraintsType{MaxLength: new("20")},
	})},
	"lite-bare": {create: cip.CreateUserPoolInput{UserPoolTier: types.UserPoolTierTypeLite}},
	"custom":    {custom: "login.example.com"},
}

func schema(attributes ...types.SchemaAttributeType) cip.CreateUserPoolInput {
	return cip.CreateUserPoolInput{Schema: attributes}
}

// makePool makes a user pool and returns its id.
func makePool(t *testing.T, e *acctest.Env, name string) string {
	t.Helper()
	ctx, client, p := context.Background(), e.SDK(t), pools[name]
	p.create.PoolName = aws.String(acctest.NamePrefix + name)
	made, err := client.CreateUserPool(ctx, &p.create)
	if err != nil {
		t.Fatal(err)
	}
	id := made.UserPool.Id
	if p.prefix != "" {
		_, err = client.CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{UserPoolId: id, Domain: &p.prefix})
	}
	if err == nil && p.custom != "" {
		_, err = client.CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{UserPoolId: id, Domain: &p.custom, CustomDomainConfig: &types.CustomDomainConfigType{
			CertificateArn: aws.String("arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"),
		}})
	}
	if err == nil && p.provider != nil {
		_, err = client.CreateIdentityProvider(ctx, &cip.CreateIdentityProviderInput{
			UserPoolId: id, ProviderName: aws.String("Acme"), ProviderType: types.IdentityProviderTypeTypeOidc, AttributeMapping: p.provider,
			ProviderDetails: map[string]string{
				"client_id": "acme", "client_secret": "hidden", "authorize_scopes": "openid email",
				"oidc_issuer": "https://acme.idura.broker", "attributes_request_method": "GET",
			},
		})
	}
	if err == nil && p.resource != nil {
		err = addResourceServer(ctx, client, id, p.resource)
	}
	if err != nil {
		t.Fatal(err)
	}
	return aws.ToString(id)
}

func addResourceServer(ctx context.Context, client *cip.Client, pool *string, scopes []string) error {
	in := &cip.CreateResourceServerInput{UserPoolId: pool, Identifier: aws.String("https://api.example.com"), Name: aws.String("api")}
	for _, scope := range scopes {
		in.Scopes = append(in.Scopes, types.ResourceServerScopeType{ScopeName: aws.String(scope), ScopeDescription: aws.String(scope)})
	}
	_, err := client.CreateResourceServer(ctx, in)
	return err
}
