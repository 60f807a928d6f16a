package bench

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/ratelimit"
	"github.com/aws/aws-sdk-go-v2/aws/retry"
	"github.com/aws/aws-sdk-go-v2/credentials"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// A bareProgram makes the calls that the provider makes, ten at a time and in the same order, with nothing but the SDK and its own
// retries: it does not wait for quotas, but comes back when it is refused.
type bareProgram struct {
	client           *cip.Client
	pools, clientIDs []string
}

// bare runs such a program through the life of n federations with clients, and returns how long each part took.
func (w *workspace) bare(b *testing.B, n int) map[string]time.Duration {
	b.Helper()
	p := &bareProgram{pools: make([]string, n), clientIDs: make([]string, n), client: cip.New(cip.Options{
		Region: region, BaseEndpoint: aws.String(w.endpoint),
		Credentials: credentials.NewStaticCredentialsProvider("local", "local", ""),
		Retryer:     retry.NewStandard(func(o *retry.StandardOptions) { o.MaxAttempts = 1000; o.RateLimiter = ratelimit.None }),
	})}
	took := map[string]time.Duration{}
	for _, part := range []struct {
		name  string
		steps []func(context.Context, int) error
	}{
		{"create", []func(context.Context, int) error{p.createFederation, p.createClient}},
		{"refresh", []func(context.Context, int) error{p.readFederation, p.readClient}},
		{"destroy", []func(context.Context, int) error{p.deleteClient, p.deleteFederation}},
	} {
		start := time.Now()
		for _, step := range part.steps {
			if err := tenAtATime(n, step); err != nil {
				b.Fatalf("bare SDK, %s: %v", part.name, err)
			}
		}
		took[part.name] = time.Since(start)
	}
	took["no-op plan"] = took["refresh"]
	return took
}

// tenAtATime does a step for 0 to n-1 with ten in flight, as Terraform does by default.
func tenAtATime(n int, step func(context.Context, int) error) error {
	var group sync.WaitGroup
	turns := make(chan int)
	failed := make(chan error, n)
	for range 10 {
		group.Go(func() {
			for i := range turns {
				if err := step(context.Background(), i); err != nil {
					failed <- err
				}
			}
		})
	}
	for i := range n {
		turns <- i
	}
	close(turns)
	group.Wait()
	close(failed)
	return <-failed
}

func (p *bareProgram) createFederation(ctx context.Context, i int) error {
	name := fmt.Sprintf("bench-%d", i)
	made, err := p.client.CreateUserPool(ctx, &cip.CreateUserPoolInput{
		PoolName: &name, UsernameConfiguration: &types.UsernameConfigurationType{CaseSensitive: aws.Bool(false)}, UserPoolTags: map[string]string{"unfinished": "yes"},
	})
	if err != nil {
		return err
	}
	p.pools[i] = *made.UserPool.Id
	return inTurn(ctx, i, p.createProvider, p.readProvider, p.createDomain, p.readDomain, p.readPool, func(ctx context.Context, _ int) error {
		_, err := p.client.UntagResource(ctx, &cip.UntagResourceInput{ResourceArn: made.UserPool.Arn, TagKeys: []string{"unfinished"}})
		return err
	})
}

func (p *bareProgram) createProvider(ctx context.Context, i int) error {
	_, err := p.client.CreateIdentityProvider(ctx, &cip.CreateIdentityProviderInput{
		UserPoolId: &p.pools[i], ProviderName: aws.String("MIRACL"), ProviderType: types.IdentityProviderTypeTypeOidc,
		AttributeMapping: map[string]string{"email": "email"},
		ProviderDetails: map[string]string{
			"client_id": "first", "client_secret": "hidden", "oidc_issuer": "https://api.mpin.io",
			"authorize_scopes": "openid email", "attributes_request_method": "POST",
		},
	})
	return err
}

func (p *bareProgram) createDomain(ctx context.Context, i int) error {
	_, err := p.client.CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{UserPoolId: &p.pools[i], Domain: p.domain(i)})
	return err
}

func (*bareProgram) domain(i int) *string { return aws.String(fmt.Sprintf("bench-%d", i)) }

func (p *bareProgram) createClient(ctx context.Context, i int) error {
	if err := inTurn(ctx, i, p.listProviders, p.readProvider, p.readPool); err != nil {
		return err
	}
	made, err := p.client.CreateUserPoolClient(ctx, &cip.CreateUserPoolClientInput{UserPoolId: &p.pools[i], ClientName: aws.String("unfinished")})
	if err != nil {
		return err
	}
	p.clientIDs[i] = *made.UserPoolClient.ClientId
	if err := p.readClient(ctx, i); err != nil {
		return err
	}
	_, err = p.client.UpdateUserPoolClient(ctx, &cip.UpdateUserPoolClientInput{
		UserPoolId: &p.pools[i], ClientId: &p.clientIDs[i], ClientName: aws.String("bench"), SupportedIdentityProviders: []string{"MIRACL"},
		CallbackURLs: []string{"https://bench.example/"}, AllowedOAuthFlowsUserPoolClient: true,
		AllowedOAuthFlows: []types.OAuthFlowType{"code"}, AllowedOAuthScopes: []string{"openid", "email"},
		ExplicitAuthFlows: []types.ExplicitAuthFlowsType{"ALLOW_REFRESH_TOKEN_AUTH"},
	})
	return err
}

func (p *bareProgram) readFederation(ctx context.Context, i int) error {
	return inTurn(ctx, i, p.readPool, p.readProvider, p.readDomain)
}

func (p *bareProgram) readPool(ctx context.Context, i int) error {
	_, err := p.client.DescribeUserPool(ctx, &cip.DescribeUserPoolInput{UserPoolId: &p.pools[i]})
	return err
}

func (p *bareProgram) readProvider(ctx context.Context, i int) error {
	_, err := p.client.DescribeIdentityProvider(ctx, &cip.DescribeIdentityProviderInput{UserPoolId: &p.pools[i], ProviderName: aws.String("MIRACL")})
	return err
}

func (p *bareProgram) listProviders(ctx context.Context, i int) error {
	_, err := p.client.ListIdentityProviders(ctx, &cip.ListIdentityProvidersInput{UserPoolId: &p.pools[i]})
	return err
}

func (p *bareProgram) readDomain(ctx context.Context, i int) error {
	_, err := p.client.DescribeUserPoolDomain(ctx, &cip.DescribeUserPoolDomainInput{Domain: p.domain(i)})
	return err
}

func (p *bareProgram) readClient(ctx context.Context, i int) error {
	_, err := p.client.DescribeUserPoolClient(ctx, &cip.DescribeUserPoolClientInput{UserPoolId: &p.pools[i], ClientId: &p.clientIDs[i]})
	return err
}

func (p *bareProgram) deleteClient(ctx context.Context, i int) error {
	_, err := p.client.DeleteUserPoolClient(ctx, &cip.DeleteUserPoolClientInput{UserPoolId: &p.pools[i], ClientId: &p.clientIDs[i]})
	return err
}

func (p *bareProgram) deleteFederation(ctx context.Context, i int) error {
	return inTurn(ctx, i, p.readPool, p.deleteDomain, p.readDomain, p.deletePool)
}

func (p *bareProgram) deleteDomain(ctx context.Context, i int) error {
	_, err := p.client.DeleteUserPoolDomain(ctx, &cip.DeleteUserPoolDomainInput{UserPoolId: &p.pools[i], Domain: p.domain(i)})
	return err
}

func (p *bareProgram) deletePool(ctx context.Context, i int) error {
	_, err := p.client.DeleteUserPool(ctx, &cip.DeleteUserPoolInput{UserPoolId: &p.pools[i]})
	return err
}

// inTurn does steps until one fails.
func inTurn(ctx context.Context, i int, steps ...func(context.Context, int) error) error {
	for _, step := range steps {
		if err := step(ctx, i); err != nil {
			return err
		}
	}
	return nil
}
