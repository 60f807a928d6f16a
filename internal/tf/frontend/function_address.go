package frontend

import (
	"context"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// address is a function that makes an address of texts.
type address struct {
	name    string
	summary string
	doc     string

	parameters []function.Parameter
	variadic   function.Parameter
	run        func(ctx context.Context, args function.ArgumentsData) (string, *function.FuncError)
}

// Metadata names the function.
func (a address) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = a.name
}

// Definition describes the function.
func (a address) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary: a.summary, MarkdownDescription: a.doc,
		Parameters: a.parameters, VariadicParameter: a.variadic, Return: function.StringReturn{},
	}
}

// Run computes the address.
func (a address) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	text, err := a.run(ctx, req.Arguments)
	if err != nil {
		resp.Error = err
		return
	}
	resp.Error = resp.Result.Set(ctx, types.StringValue(text))
}

const hostDoc = "Host name of the user pool's domain, such as `domain_name` of `cogfed_oidc_federation`, or what the function `domain_name` makes of a prefix."

var addressFunctions = []address{
	{
		name:       "domain_name",
		summary:    "Host name of a prefix domain",
		doc:        "Makes the host name of a domain out of its prefix and the Region, such as `acme.auth.eu-west-2.amazoncognito.com`.",
		parameters: []function.Parameter{text("prefix", "Prefix of the domain, such as `domain` of `aws_cognito_user_pool_domain`."), text("region", "AWS Region of the user pool.")},
		run:        domainName,
	},
	{
		name:       "redirect_uri",
		summary:    "Redirect URI to register at the identity provider",
		doc:        "Makes the redirect URI that must be registered at the identity provider, to the letter.",
		parameters: []function.Parameter{text("domain_name", hostDoc)},
		run:        redirectURI,
	},
	{
		name:       "issuer_url",
		summary:    "Issuer of a user pool's tokens",
		doc:        "Makes the `iss` of a user pool's tokens, where OpenID Connect discovery starts, out of the id of the pool.",
		parameters: []function.Parameter{text("user_pool_id", "Id of the user pool.")},
		variadic:   text("issuer_type", "Type of the issuer, `ORIGINAL` or `UPDATED`, at most once. Defaults to `ORIGINAL`."),
		run:        issuerURL,
	},
	{
		name:    "authorize_url",
		summary: "Address that starts a login",
		doc:     "Makes the address at which a login starts. A public client adds `state` and a PKCE challenge.",
		parameters: []function.Parameter{
			text("domain_name", hostDoc), text("client_id", "Id of the app client."),
			text("redirect_uri", "Where the login returns to: one of the client's callback URLs."),
			function.ListParameter{Name: "scopes", ElementType: types.StringType, MarkdownDescription: "Scopes to request."},
		},
		variadic: function.MapParameter{
			Name: "parameters", ElementType: types.StringType,
			MarkdownDescription: "Further parameters of the request, such as `{ identity_provider = \"Idura\", lang = \"de\" }`. `response_type` is `code` unless it stands here. A later map wins.",
		},
		run: authorizeURL,
	},
	{
		name:    "logout_url",
		summary: "Address that ends the Cognito session",
		doc:     "Makes the address that ends the Cognito session and returns to the application. What libraries for OpenID Connect do to log out does not fit Cognito.",
		parameters: []function.Parameter{
			text("domain_name", hostDoc), text("client_id", "Id of the app client."),
			text("logout_uri", "Where the logout returns to: one of the client's logout URLs."),
		},
		run: logoutURL,
	},
}

func text(name, doc string) function.StringParameter {
	return function.StringParameter{Name: name, MarkdownDescription: doc}
}

func domainName(ctx context.Context, args function.ArgumentsData) (string, *function.FuncError) {
	var prefix, region string
	if err := args.Get(ctx, &prefix, &region); err != nil {
		return "", err
	}
	if strings.ContainsAny(prefix, "./:") || prefix == "" {
		return "", refuse(0, quoted(prefix)+" is not a prefix. A custom domain is a host name already.")
	}
	host, ok := blueprint.DomainHost(region, pool.Domain{Prefix: tri.Of(prefix)})
	if !ok {
		return "", refuse(1, "For Region "+quoted(region)+" the host names of prefix domains are not documented.")
	}
	return host, nil
}

func redirectURI(ctx context.Context, args function.ArgumentsData) (string, *function.FuncError) {
	var host string
	if err := args.Get(ctx, &host); err != nil {
		return "", err
	}
	return blueprint.RedirectURI(host), refuseHost(host)
}

func issuerURL(ctx context.Context, args function.ArgumentsData) (string, *function.FuncError) {
	var id string
	var kinds []string
	if err := args.Get(ctx, &id, &kinds); err != nil {
		return "", err
	}
	region, ok := regionOf(id)
	if !ok {
		return "", refuse(0, quoted(id)+" is not the id of a user pool, such as eu-west-2_AbCdEfGhI.")
	}
	kind := blueprint.IssuerOriginal
	if len(kinds) > 0 {
		kind = kinds[0]
	}
	if len(kinds) > 1 || kind != blueprint.IssuerOriginal && kind != blueprint.IssuerUpdated {
		return "", refuse(1, "Write the type of the issuer once, as ORIGINAL or as UPDATED.")
	}
	issuer, ok := blueprint.IssuerURL(region, id, kind)
	if !ok {
		return "", refuse(0, "For Region "+quoted(region)+" an issuer of type "+kind+" is not documented.")
	}
	return issuer, nil
}

func authorizeURL(ctx context.Context, args function.ArgumentsData) (string, *function.FuncError) {
	var host, clientID, redirect string
	var scopes []string
	var further []map[string]string
	if err := args.Get(ctx, &host, &clientID, &redirect, &scopes, &further); err != nil {
		return "", err
	}
	parameters := map[string]string{}
	for _, m := range further {
		maps.Copy(parameters, m)
	}
	for _, name := range []string{"client_id", "redirect_uri", "scope"} {
		if _, ok := parameters[name]; ok {
			return "", refuse(4, name+" is an argument of its own.")
		}
	}
	flow, ok := parameters["response_type"]
	if !ok {
		flow = "code"
	}
	delete(parameters, "response_type")
	return withParameters(blueprint.AuthorizeURL(host, clientID, flow, scopes, redirect), parameters), refuseHost(host)
}

func logoutURL(ctx context.Context, args function.ArgumentsData) (string, *function.FuncError) {
	var host, clientID, uri string
	if err := args.Get(ctx, &host, &clientID, &uri); err != nil {
		return "", err
	}
	return blueprint.LogoutURL(host, clientID, uri), refuseHost(host)
}

// withParameters adds parameters to an address that has some.
func withParameters(address string, parameters map[string]string) string {
	for _, name := range slices.Sorted(maps.Keys(parameters)) {
		address += "&" + url.Values{name: {parameters[name]}}.Encode()
	}
	return address
}

func refuseHost(host string) *function.FuncError {
	if frontend.IsHost(host) {
		return nil
	}
	return refuse(0, quoted(host)+" is not a host name. Write it without https:// and without a path; the function domain_name makes one of a prefix.")
}

// regionOf is the Region in which a user pool was made, which its id begins
// with.
func regionOf(userPoolID string) (string, bool) {
	region, rest, ok := strings.Cut(userPoolID, "_")
	return region, ok && strings.Contains(region, "-") && rest != ""
}
