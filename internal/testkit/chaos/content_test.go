package chaos

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// content is everything that a Cognito holds: by kind and id, as JSON without
// what every call changes.
type content map[string]string

// read reads all of the local Cognito.
func (w *workspace) read(t testing.TB) content {
	t.Helper()
	ctx, c, found := context.Background(), w.client, content{}
	add := func(key string, object any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		found[key] = spelled(t, object)
	}
	pools, err := c.ListUserPools(ctx, &cip.ListUserPoolsInput{MaxResults: aws.Int32(60)})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pools.UserPools {
		id := aws.ToString(p.Id)
		described, err := c.DescribeUserPool(ctx, &cip.DescribeUserPoolInput{UserPoolId: p.Id})
		if err != nil {
			t.Fatal(err)
		}
		add("pool "+id, described.UserPool, nil)
		mfa, err := c.GetUserPoolMfaConfig(ctx, &cip.GetUserPoolMfaConfigInput{UserPoolId: p.Id})
		mfa.ResultMetadata = described.ResultMetadata
		add("mfa "+id, []any{mfa.MfaConfiguration, mfa.SoftwareTokenMfaConfiguration}, err)
		for _, name := range []*string{described.UserPool.Domain, described.UserPool.CustomDomain} {
			if name != nil && *name != "" {
				domain, err := w.settled(ctx, name)
				add("domain "+*name, domain, err)
			}
		}
		providers, err := c.ListIdentityProviders(ctx, &cip.ListIdentityProvidersInput{UserPoolId: p.Id})
		if err != nil {
			t.Fatal(err)
		}
		for _, idp := range providers.Providers {
			provider, err := c.DescribeIdentityProvider(ctx, &cip.DescribeIdentityProviderInput{UserPoolId: p.Id, ProviderName: idp.ProviderName})
			add("provider "+id+" "+*idp.ProviderName, provider.IdentityProvider, err)
		}
		clients, err := c.ListUserPoolClients(ctx, &cip.ListUserPoolClientsInput{UserPoolId: p.Id})
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range clients.UserPoolClients {
			client, err := c.DescribeUserPoolClient(ctx, &cip.DescribeUserPoolClientInput{UserPoolId: p.Id, ClientId: one.ClientId})
			add("client "+id+" "+*one.ClientId, client.UserPoolClient, err)
			if secrets, err := c.ListUserPoolClientSecrets(ctx, &cip.ListUserPoolClientSecretsInput{UserPoolId: p.Id, ClientId: one.ClientId}); err != nil || len(secrets.ClientSecrets) > 0 {
				add("secrets "+id+" "+*one.ClientId, len(secrets.ClientSecrets), err)
			}
		}
	}
	return found
}

// settled reads a domain once Cognito has set it up: an apply that is interrupted
// does not wait for that.
func (w *workspace) settled(ctx context.Context, name *string) (*types.DomainDescriptionType, error) {
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		out, err := w.client.DescribeUserPoolDomain(ctx, &cip.DescribeUserPoolDomainInput{Domain: name})
		if err != nil {
			return nil, err
		}
		switch d := out.DomainDescription; d.Status {
		case types.DomainStatusTypeCreating, types.DomainStatusTypeUpdating, types.DomainStatusTypeDeleting:
			if time.Now().After(end) {
				return d, nil
			}
		default:
			return d, nil
		}
	}
}

// spelled leaves out dates, names that chance gives, and what a pool says of domains that somebody gives it.
func spelled(t testing.TB, object any) string {
	t.Helper()
	text, err := json.Marshal(object)
	if err != nil {
		t.Fatal(err)
	}
	var members any
	if err := json.Unmarshal(text, &members); err != nil {
		t.Fatal(err)
	}
	if m, ok := members.(map[string]any); ok {
		for name := range m {
			if name == "CreationDate" || name == "LastModifiedDate" || name == "CloudFrontDistribution" || name == "ClientSecret" || m["SchemaAttributes"] != nil && (name == "Domain" || name == "CustomDomain") {
				delete(m, name)
			}
		}
	}
	text, err = json.Marshal(members)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// changed names what is there of other, and here gone or different.
func (c content) changed(other content) []string {
	var keys []string
	for key, object := range other {
		if c[key] != object {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// besides is what is not there of other, with ids that Cognito chose replaced.
func (c content) besides(other content) []string {
	var ids []string
	own := maps.Clone(c)
	for key := range other {
		delete(own, key)
	}
	for key := range own {
		kind, rest, _ := strings.Cut(key, " ")
		pool, id, _ := strings.Cut(rest, " ")
		if kind == "pool" || kind == "client" {
			if _, foreign := other["pool "+pool]; !foreign {
				ids = append(ids, pool)
			}
			if id != "" {
				ids = append(ids, id)
			}
		}
	}
	var objects []string
	for key, object := range own {
		text := key + " " + object
		for _, id := range ids {
			text = strings.ReplaceAll(text, id, "ID")
		}
		objects = append(objects, text)
	}
	slices.Sort(objects)
	return objects
}

// pools lists the ids of the pools.
func (c content) pools() []string {
	var ids []string
	for key := range c {
		if id, ok := strings.CutPrefix(key, "pool "); ok {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// without is what of one list the other lacks.
func without(one, other []string) []string {
	rest := slices.Clone(one)
	for _, s := range other {
		if i := slices.Index(rest, s); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		}
	}
	return rest
}
