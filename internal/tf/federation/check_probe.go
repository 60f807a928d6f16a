package federation

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/discovery"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// checkProbes tries at the identity provider what the configuration asks to be
// tried. What is not known yet is not sent, and nothing is sent while issuer or
// endpoints are mistaken in their very text: written is what is wrong with the
// texts. told tells whether the plan says already what is wrong with the issuer.
func (r *Resource) checkProbes(
	ctx context.Context, plan model, planned blueprint.Federation, written []rules.Violation, attached tri.Value[pool.ObservedUserPool], told bool, found *diag.Diagnostics,
) []rules.Violation {
	credentials, redirect := plan.VerifyCredentials.ValueBool(), plan.VerifyRedirectURI.ValueBool()
	if r.aws.Discovery.Client == nil || !credentials && !redirect {
		return nil
	}
	if hasError(written, "issuer") || hasError(written, "endpoints") {
		return nil
	}
	p := prober{
		client:      r.aws.Discovery.Client,
		provider:    planned.Effective().Provider,
		redirectURI: redirectTo(plan, attached),
		strict:      r.discoveryMode(plan) == wiring.DiscoveryError,
		told:        told,
	}
	p.findEndpoints(ctx, plan, found)
	var violations []rules.Violation
	if credentials {
		violations = append(violations, p.tryCredentials(ctx, secretOf(plan))...)
	}
	if redirect {
		violations = append(violations, p.tryRedirect(ctx)...)
	}
	return violations
}

// redirectTo is where the identity provider will send users back to, empty
// while that is not known. The plan of an attachment does not tell before it is
// applied, for no plan says what only the network knows; the pool does.
func redirectTo(plan model, attached tri.Value[pool.ObservedUserPool]) string {
	facts, known := attached.Get()
	if !plan.RedirectURI.IsUnknown() || plan.ownsDomain() || !known {
		return plan.RedirectURI.ValueString()
	}
	return redirectURI(value.Text(reachedAt(plan, objects{pool: facts}))).ValueString()
}

// secretOf is where the client secret is written.
func secretOf(plan model) rules.Path {
	if !plan.ClientSecret.IsNull() {
		return rules.Root("client_secret")
	}
	return rules.Root("client_secret_wo")
}

// A prober tries things at one identity provider.
type prober struct {
	client      *discovery.Client
	provider    pool.IdentityProvider
	redirectURI string // empty while it is not known
	strict      bool   // an identity provider that does not answer stops the plan

	endpoints pool.Endpoints          // those that Cognito uses, as far as they are known
	obstacle  *rules.DiscoveryFailure // why they are not
	told      bool                    // the plan says that already
}

// findEndpoints takes the endpoints that are written or in use, or asks the
// issuer, as Cognito will.
func (p *prober) findEndpoints(ctx context.Context, plan model, found *diag.Diagnostics) {
	used, ok := value.Object(ctx, plan.ResolvedEndpoints, found, toEndpoints).Get()
	issuer, known := p.provider.Issuer.Get()
	if ok || !known || !plan.Endpoints.IsNull() {
		p.endpoints = used
		if leavesTheInternet(issuer, used.Token.Or("")) || leavesTheInternet(issuer, used.Authorize.Or("")) {
			p.obstacle = &rules.DiscoveryFailure{
				Saw: fmt.Sprintf("An endpoint of issuer %q is on a private host. Nothing was sent there.", issuer),
				Fix: "Write endpoints that Cognito can reach: it calls them from the internet.",
			}
		}
		return
	}
	facts, err := p.client.Facts(ctx, issuer)
	switch {
	case err != nil: // the plan was interrupted
	case facts.Failure != nil:
		p.obstacle = facts.Failure
	case facts.Issuer != issuer || leavesTheInternet(issuer, facts.TokenEndpoint) || leavesTheInternet(issuer, facts.AuthorizationEndpoint):
		p.obstacle = &rules.DiscoveryFailure{
			Saw: fmt.Sprintf("The discovery document of issuer %q names another issuer, or endpoints on a private host. Nothing was sent there.", issuer),
			Fix: `Mend the issuer first. With discovery = "warn" the plan says what is wrong with it.`,
		}
	default:
		p.endpoints = pool.Endpoints{Authorize: tri.Of(facts.AuthorizationEndpoint), Token: tri.Of(facts.TokenEndpoint)}
	}
}

// leavesTheInternet tells whether an issuer on the internet names an endpoint
// within somebody's own network.
func leavesTheInternet(issuer, endpoint string) bool {
	from, errFrom := url.Parse(issuer)
	to, errTo := url.Parse(endpoint)
	return errFrom == nil && errTo == nil && to.Hostname() != "" && rules.IsPublicHost(from.Hostname()) && !rules.IsPublicHost(to.Hostname())
}

// tryCredentials reports a client id and secret that the token endpoint refuses.
func (p *prober) tryCredentials(ctx context.Context, secretAt rules.Path) []rules.Violation {
	id, hasID := p.provider.ClientID.Get()
	secret, hasSecret := p.provider.ClientSecret.Get()
	if !hasID || !hasSecret {
		return nil
	}
	return p.try(p.endpoints.Token, rules.Root("verify_client_credentials"), func(endpoint string) (discovery.Finding, error) {
		return p.client.ProbeCredentials(ctx, discovery.CredentialProbe{
			TokenEndpoint: endpoint, ClientID: id, ClientSecret: secret, RedirectURI: p.redirectURI,
		})
	}, func(saw string) []rules.Violation {
		return rules.ClientCredentialsRefused(rules.Root("client_id"), id, secretAt, saw)
	})
}

// tryRedirect reports a redirect URI that the authorization endpoint refuses.
func (p *prober) tryRedirect(ctx context.Context) []rules.Violation {
	id, hasID := p.provider.ClientID.Get()
	scopes, complete := tri.Known(p.provider.Scopes)
	if !hasID || !complete || p.redirectURI == "" {
		return nil
	}
	return p.try(p.endpoints.Authorize, rules.Root("verify_redirect_uri"), func(endpoint string) (discovery.Finding, error) {
		return p.client.ProbeRedirect(ctx, discovery.RedirectProbe{
			AuthorizationEndpoint: endpoint, ClientID: id, RedirectURI: p.redirectURI, Scope: strings.Join(scopes, " "),
		})
	}, func(saw string) []rules.Violation {
		return rules.RedirectURIRefused(rules.Root("redirect_uri"), p.redirectURI, saw)
	})
}

// try makes a violation of what becomes of a probe; asked is the argument that
// asks for it.
func (p *prober) try(
	endpoint tri.Value[string], asked rules.Path, probe func(string) (discovery.Finding, error), refused func(saw string) []rules.Violation,
) []rules.Violation {
	switch {
	case p.obstacle != nil && p.told:
		return nil
	case p.obstacle != nil:
		p.told = true // the other probe meets it too
		return p.unanswered(asked, p.obstacle)
	}
	address, known := endpoint.Get()
	if !known {
		return nil
	}
	finding, err := probe(address)
	if failed, ok := errors.AsType[*discovery.Error](err); ok {
		return p.unanswered(asked, failed.Failure())
	}
	switch finding.Verdict {
	case discovery.Refused:
		return refused(finding.Saw)
	case discovery.Inconclusive:
		return []rules.Violation{rules.ProbeInconclusive(asked, finding.Saw)}
	default:
		return nil
	}
}

// unanswered reports that nobody answered. An interrupted plan reports nothing.
func (p *prober) unanswered(asked rules.Path, f *rules.DiscoveryFailure) []rules.Violation {
	if f == nil {
		return nil
	}
	doubt := rules.ProbeInconclusive(asked, f.Saw).WithFix(f.Fix)
	doubt.Strict = p.strict
	return []rules.Violation{doubt}
}
