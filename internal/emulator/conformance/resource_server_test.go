package conformance

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const apiIdentifier = "https://api.example.com"

// putServer makes a resource server with the scopes named.
func (e Env) putServer(pool *string, identifier string, names ...string) error {
	in := &cip.CreateResourceServerInput{UserPoolId: pool, Identifier: &identifier, Name: aws.String("api")}
	in.Scopes = serverScopes(names...)
	_, err := e.CreateResourceServer(e.Context, in)
	return err
}

func serverScopes(names ...string) []types.ResourceServerScopeType {
	var all []types.ResourceServerScopeType
	for _, name := range names {
		all = append(all, types.ResourceServerScopeType{ScopeName: aws.String(name), ScopeDescription: aws.String("scope " + name)})
	}
	return all
}

// server is a case about one CreateResourceServer request.
func server(name, row, evidence, source, want, identifier string, names ...string) Case {
	c := Case{Name: name, Row: row, Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error { return e.putServer(e.Pool(t).Id, identifier, names...) }}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestResourceServer(t *testing.T) {
	const row = "constraints 5.2"
	run(t, []Case{
		server("URL as identifier", row, "A", "SDK CreateResourceServerInput", "", apiIdentifier, "read"),
		server("identifier with a space", row, "B", bench+"resource-server-identifier-charset", invalid, "my api", "read"),
		server("scope name with a slash", row, "B", bench+"resource-server-scope-name-charset", invalid, apiIdentifier, "read/all"),
		server("101 scopes", row, "B", bench+"resource-server-scopes-max", invalid, apiIdentifier, strings.Fields(strings.Repeat("read ", 101))...),
		{"custom scope of a client", "CL-18", "A", "user guide, resource servers", customScope, nil},
		{"duplicate identifier", "emulators: duplicate resource server identifier", "A", "model", func(t *testing.T, e Env) error {
			pool := e.Pool(t).Id
			if err := e.putServer(pool, apiIdentifier); err != nil {
				t.Fatal(err)
			}
			return e.putServer(pool, apiIdentifier)
		}, []string{invalid}},
		{"update replaces name and scopes", row, "A", "SDK UpdateResourceServer", serverUpdate, nil},
		{"describe unknown identifier", "emulators: DescribeResourceServer", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.DescribeResourceServer(e.Context, &cip.DescribeResourceServerInput{UserPoolId: e.Pool(t).Id, Identifier: aws.String("absent")})
			return err
		}, []string{notFound}},
		{"delete unknown identifier", "emulators: DescribeResourceServer", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.DeleteResourceServer(e.Context, &cip.DeleteResourceServerInput{UserPoolId: e.Pool(t).Id, Identifier: aws.String("absent")})
			return err
		}, []string{notFound}},
		{"unknown pool", row, "A", "model", func(_ *testing.T, e Env) error { return e.putServer(e.Absent(), apiIdentifier) }, []string{notFound}},
		{"ListResourceServers MaxResults 51", row, "A", "model ListResourceServersLimitType", func(t *testing.T, e Env) error {
			_, err := e.ListResourceServers(e.Context, &cip.ListResourceServersInput{UserPoolId: e.Pool(t).Id, MaxResults: aws.Int32(51)})
			return err
		}, []string{invalid}},
		{"ListResourceServers pages", row, "A", "SDK ListResourceServers", serverPages, nil},
	})
}

// customScope: a client may allow a scope as long as the resource server has it; the scope may go afterwards.
func customScope(t *testing.T, e Env) error {
	pool := e.Pool(t).Id
	if err := e.putServer(pool, apiIdentifier, "read"); err != nil {
		t.Fatal(err)
	}
	client, err := e.TryAppClient(pool, oauth, scopes("openid", apiIdentifier+"/read"))
	if err != nil {
		return err
	}
	if _, err := e.DeleteResourceServer(e.Context, &cip.DeleteResourceServerInput{UserPoolId: pool, Identifier: aws.String(apiIdentifier)}); err != nil {
		return err
	}
	_, err = e.updateClient(client, func(in *cip.UpdateUserPoolClientInput) { in.AllowedOAuthScopes = client.AllowedOAuthScopes })
	return errors.Join(
		equal("scopes kept", len(e.DescribeAppClient(t, client).AllowedOAuthScopes), 2),
		equal("update that names the scope", errorType(err), "ScopeDoesNotExistException"),
	)
}

func serverUpdate(t *testing.T, e Env) error {
	pool, identifier := e.Pool(t).Id, aws.String(apiIdentifier)
	if err := e.putServer(pool, apiIdentifier, "read", "write"); err != nil {
		t.Fatal(err)
	}
	if _, err := e.UpdateResourceServer(e.Context, &cip.UpdateResourceServerInput{UserPoolId: pool, Identifier: identifier, Name: aws.String("new")}); err != nil {
		return err
	}
	out, err := e.DescribeResourceServer(e.Context, &cip.DescribeResourceServerInput{UserPoolId: pool, Identifier: identifier})
	if err != nil {
		return err
	}
	return errors.Join(equal("name", *out.ResourceServer.Name, "new"), equal("scopes", len(out.ResourceServer.Scopes), 0), equal("pool", *out.ResourceServer.UserPoolId, *pool))
}

func serverPages(t *testing.T, e Env) error {
	pool := e.Pool(t).Id
	for i := range 3 {
		if err := e.putServer(pool, fmt.Sprintf("api-%d", i)); err != nil {
			t.Fatal(err)
		}
	}
	pages, seen := cip.NewListResourceServersPaginator(e.Client, &cip.ListResourceServersInput{UserPoolId: pool, MaxResults: aws.Int32(2)}), map[string]bool{}
	for pages.HasMorePages() {
		page, err := pages.NextPage(e.Context)
		if err != nil {
			return err
		}
		for _, s := range page.ResourceServers {
			seen[*s.Identifier] = true
		}
	}
	return equal("resource servers", len(seen), 3)
}
