package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// complete fills in what a plan could not know. What the plan knew stays as it
// was planned; a refresh shows where Cognito holds something else.
func complete(ctx context.Context, plan *model, made objects, diags *diag.Diagnostics) {
	fill(&plan.UserPoolID, types.StringValue(made.pool.ID))
	fill(&plan.UserPoolARN, value.Text(made.pool.ARN))
	issuerType := made.pool.Settings.IssuerType.Or("")
	issuer, jwks := issuerOf(plan.Region, plan.UserPoolID, types.StringValue(issuerType))
	fill(&plan.IssuerURL, issuer)
	fill(&plan.JWKSURI, jwks)
	fill(&plan.DomainName, value.Text(reachedAt(*plan, made)))
	fill(&plan.RedirectURI, redirectURI(plan.DomainName))
	fill(&plan.CloudFront, cloudFront(made))
	if plan.ResolvedEndpoints.IsUnknown() {
		plan.ResolvedEndpoints = resolved(ctx, made.provider, diags)
	}
}

// refresh writes what Cognito holds into the state.
func refresh(ctx context.Context, state *model, found objects, defaultTags map[string]string, diags *diag.Diagnostics) {
	state.UserPoolARN = value.Text(found.pool.ARN)
	issuerType := found.pool.Settings.IssuerType.Or("")
	state.IssuerURL, state.JWKSURI = issuerOf(state.Region, state.UserPoolID, types.StringValue(issuerType))
	if state.ownsPool() {
		state.UserPool = userpool.FromPool(ctx, state.UserPool, found.pool.Settings, defaultTags, diags)
	}
	if state.ownsDomain() {
		state.Domain = fromDomain(ctx, found.domain, diags)
	}
	state.DomainName = value.Text(reachedAt(*state, found))
	state.RedirectURI = redirectURI(state.DomainName)
	state.CloudFront = cloudFront(found)
	state.ResolvedEndpoints = resolved(ctx, found.provider, diags)
	refreshProvider(ctx, state, found.provider, diags)
}

// refreshProvider writes the identity provider. One that is gone from an owned
// pool leaves empty settings: the next plan shows them coming back.
func refreshProvider(ctx context.Context, state *model, found *pool.ObservedIdentityProvider, diags *diag.Diagnostics) {
	var p pool.IdentityProvider
	if found != nil {
		p = found.Settings
	}
	importing := state.Preset.IsNull()
	state.ClientID = value.FromString(p.ClientID)
	state.Issuer = value.FromString(p.Issuer)
	state.AttributesRequestMethod = value.FromString(p.AttributesRequestMethod)
	state.Scopes = value.FromSet(p.Scopes)
	state.IDPIdentifiers = value.SetLike(state.IDPIdentifiers, p.Identifiers)
	state.AttributeMapping = value.MapLike(orEmpty(state.AttributeMapping), ownMapping(state.AttributeMapping, p.AttributeMapping))
	if !state.Endpoints.IsNull() {
		state.Endpoints = resolved(ctx, found, diags)
	}
	if secret, ok := p.ClientSecret.Get(); ok && !state.ClientSecret.IsNull() {
		state.ClientSecret = types.StringValue(secret.Reveal()) // the user chose to keep it in the state
	}
	if importing && found != nil {
		importPreset(state)
	}
}

// importPreset recognises the preset by its issuer, so that an import plans
// nothing when the configuration names it.
func importPreset(state *model) {
	id := preset.Detect(state.Issuer.ValueString())
	known, _ := preset.ByID(id)
	state.Preset = types.StringValue(id)
	state.UserInfoResponse = value.Text(known.UserInfoResponse)
}

// ownMapping leaves out the username mapping that Cognito adds by itself,
// unless the configuration writes it too.
func ownMapping(prior types.Map, observed tri.Map) tri.Map {
	all, _ := tri.KnownMap(observed)
	own := map[string]string{}
	for attribute, claim := range all {
		_, written := prior.Elements()["username"]
		if attribute != "username" || claim != "sub" || written {
			own[attribute] = claim
		}
	}
	return tri.StringMap(own)
}

// orEmpty spells "no mapping" as the presets do.
func orEmpty(m types.Map) types.Map {
	if m.IsNull() {
		return value.FromMap(tri.StringMap(map[string]string{}))
	}
	return m
}

func resolved(ctx context.Context, p *pool.ObservedIdentityProvider, diags *diag.Diagnostics) types.Object {
	t := types.ObjectType{AttrTypes: endpointTypes()}
	if p == nil {
		return types.ObjectNull(t.AttrTypes)
	}
	e, ok := p.Settings.Endpoints.Get()
	if !ok {
		return types.ObjectNull(t.AttrTypes)
	}
	return value.FromModel(ctx, t, endpointsModel{
		Authorize:  value.FromString(e.Authorize),
		Token:      value.FromString(e.Token),
		Attributes: value.FromString(e.Attributes),
		JWKS:       value.FromString(e.JWKS),
	}, diags)
}

func fill(target *types.String, v types.String) {
	if target.IsUnknown() {
		*target = v
	}
}

// reachedAt is the host name of the pool's domain: the owned one, or the one
// the pool has anyway.
func reachedAt(m model, o objects) string {
	d := pool.Domain{}
	switch {
	case o.domain != nil:
		d = o.domain.Settings
	case m.ownsDomain():
		return ""
	case o.pool.CustomDomain != "":
		return o.pool.CustomDomain
	case o.pool.Domain != "":
		d.Prefix = tri.Of(o.pool.Domain)
	default:
		return ""
	}
	host, _ := blueprint.DomainHost(m.Region.ValueString(), d)
	return host
}
