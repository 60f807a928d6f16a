package federation

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// Schema of cogfed_oidc_federation.
func (r *Resource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := providerAttributes()
	for name, a := range poolAttributes() {
		attributes[name] = a
	}
	for name, a := range verifyAttributes() {
		attributes[name] = a
	}
	for name, a := range computedAttributes() {
		attributes[name] = a
	}
	attributes["timeouts"] = timeouts.Attributes(ctx, timeouts.Opts{
		Create: true, Read: true, Update: true, Delete: true,
		CreateDescription: "How long a create may take. Defaults to 75m: a custom domain can take an hour.",
		ReadDescription:   "How long a read may take. Defaults to 5m.",
		UpdateDescription: "How long an update may take. Defaults to 75m.",
		DeleteDescription: "How long a delete may take. Defaults to 75m.",
	})
	resp.Schema = schema.Schema{
		MarkdownDescription: "Puts an external OpenID Connect provider in front of an Amazon Cognito user pool: the user pool " +
			"(created, or attached), its domain, and the identity provider, as one resource. The plan checks what Cognito and " +
			"the identity provider document about each other, so that a plan that succeeds is a login that works.",
		Attributes: attributes,
	}
}

// presetList names every preset: `miracl` (MIRACL Trust), ... or `generic`.
func presetList() string {
	var names []string
	for _, id := range preset.IDs() {
		if p, _ := preset.ByID(id); id != preset.Generic {
			names = append(names, fmt.Sprintf("`%s` (%s)", id, p.Title))
		}
	}
	return strings.Join(names, ", ") + " or `generic`"
}

func providerAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"preset": schema.StringAttribute{
			Optional: true, Computed: true, Default: stringdefault.StaticString(preset.Generic),
			MarkdownDescription: "Identity provider whose documented settings apply where you write none: " + presetList() + ". Defaults to `generic`. The page of presets tells what each of them sets.",
		},
		"provider_name": optionalComputed("Name of the identity provider in Cognito, 1 to 32 characters. Federated users are named after it (`<provider_name>_<sub>`): another name is another identity provider, and the users of the old one are left behind. Defaults to the preset's name; `generic` has none."),
		"issuer":        optionalComputed("Issuer URL of the identity provider, exactly as its ID tokens carry it. Cognito reads the endpoints from `<issuer>/.well-known/openid-configuration`. Defaults to the preset's, where it has one: with `miracl` that is the one of older projects, `https://api.mpin.io`."),
		"endpoints": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Endpoints of the identity provider, all four, when it has no discovery document.",
			Attributes: map[string]schema.Attribute{
				"authorize_url":  requiredString("Authorization endpoint."),
				"token_url":      requiredString("Token endpoint."),
				"attributes_url": requiredString("User info endpoint."),
				"jwks_uri":       requiredString("Signing keys."),
			},
		},
		"client_id": requiredString("Client id that the identity provider gave to Cognito. Any form it uses is allowed, URNs included."),
		"client_secret": schema.StringAttribute{
			Optional: true, Sensitive: true,
			MarkdownDescription: "Client secret, kept in the state. Prefer `client_secret_wo` on Terraform and OpenTofu 1.11 and newer. Conflicts with it.",
			Validators:          []validator.String{stringvalidator.ConflictsWith(path.MatchRoot("client_secret_wo"))},
		},
		"client_secret_wo": schema.StringAttribute{
			Optional: true, WriteOnly: true, Sensitive: true,
			MarkdownDescription: "Client secret, never kept in plan or state. Sent when the federation is created, and again when `client_secret_wo_version` changes or somebody else has changed the secret (see `client_secret_drift`).",
		},
		"client_secret_wo_version": schema.Int64Attribute{
			CustomType: value.Whole{},
			Optional:   true, Computed: true,
			MarkdownDescription: "Any number; change it to send `client_secret_wo` again, as after a rotation. An import counts as 1.",
		},
		"client_secret_drift": computed("Null, unless a refresh found that somebody changed the secret sent as `client_secret_wo` outside Terraform; the plan then sends that again, whatever `client_secret_wo_version` says. " +
			"The secret is recognised by a salted PBKDF2 hash in the private state, taken when it is sent; nothing is compared before that, as after an import."),
		"scopes": schema.SetAttribute{
			Optional: true, Computed: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: "Scopes that Cognito requests from the identity provider; `openid` must be among them. Defaults to the preset's; `[\"openid\"]` for `generic`.",
		},
		"attributes_request_method": optionalComputed("HTTP method of the user info request: `GET` or `POST`. Defaults to the preset's; `GET` for `generic`."),
		"attribute_mapping": schema.MapAttribute{
			Optional: true, Computed: true, ElementType: types.StringType, Validators: value.NoNullInMap(),
			MarkdownDescription: "User pool attribute by attribute, the claim that fills it: `{ email = \"email\", \"custom:ssn\" = \"ssn\" }`. Cognito itself adds `username = \"sub\"`. Defaults to the preset's; nothing for `generic`.",
		},
		"idp_identifiers": schema.SetAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: "Other names by which an application can choose this identity provider, with `idp_identifier=` at the authorize endpoint. Up to 50, 1 to 40 characters each.",
		},
		"userinfo_response": optionalComputed("How the identity provider answers the user info request, as set in its own console: `plainJson`, `signedJwt`, `signedAndEncryptedJwt` or `fromTokenEndpoint`. Nothing is sent to Cognito: the plan checks it, since Cognito can read `plainJson` only."),
	}
}

func poolAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"region": schema.StringAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "AWS Region of the user pool. Defaults to the provider's.",
		},
		"user_pool": userpool.Block(),
		"user_pool_id": schema.StringAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "Id of a user pool that exists, to attach to. It is never changed or deleted. Exactly one of `user_pool` and `user_pool_id` is written; with `user_pool` it is the id of the pool made.",
		},
		"domain": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Domain of the user pool that this resource owns. Leave it out when the attached pool has a domain of its own.",
			Attributes: map[string]schema.Attribute{
				"prefix": schema.StringAttribute{
					Optional:            true,
					MarkdownDescription: "Prefix of a domain below Amazon's, unique in the Region: `<prefix>.auth.<region>.amazoncognito.com`.",
				},
				"custom": schema.SingleNestedAttribute{
					Optional:            true,
					MarkdownDescription: "Host name of your own.",
					Attributes: map[string]schema.Attribute{
						"name":            requiredString("Host name below a domain that resolves, such as `login.example.com`."),
						"certificate_arn": requiredString("ARN of an ACM certificate for the name, in `us-east-1` whatever the pool's Region."),
					},
				},
				"managed_login_version": schema.Int64Attribute{
					CustomType: value.Whole{},
					Optional:   true, Computed: true, Default: int64default.StaticInt64(1),
					MarkdownDescription: "`1` for the classic hosted UI, `2` for managed login, which needs the tier `ESSENTIALS` or `PLUS`, and a branding style for every client. Defaults to 1.",
				},
			},
		},
		"discovery": schema.StringAttribute{
			Optional:            true,
			MarkdownDescription: "Whether the plan asks the issuer about itself: `error`, `warn` or `off`. Defaults to the provider's `discovery`.",
			Validators:          []validator.String{stringvalidator.OneOf(wiring.DiscoveryError, wiring.DiscoveryWarn, wiring.DiscoveryOff)},
		},
		guardAttribute: schema.BoolAttribute{
			Optional: true,
			MarkdownDescription: "Whether to refuse to delete this federation, and to rename its identity provider, while there are users to whom it matters: with `user_pool` anybody in the pool (needs `cognito-idp:ListUsers`); with `user_pool_id`, and at a rename, " +
				"those whom the identity provider has brought, whom Cognito keeps in the group `<user_pool_id>_<provider_name>` (needs `cognito-idp:ListUsersInGroup`), without users of the pool who were linked to it. " +
				"The plan counts them, and the apply again before it deletes anything. To delete all the same, apply `false` first. Defaults to `false`.",
		},
		"ignore_rules": schema.SetAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: "Ids of rules to silence for this resource: warnings, and errors that would show at the login only. What Cognito itself refuses cannot be silenced.",
		},
	}
}

func computedAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"user_pool_arn":           computed("ARN of the user pool."),
		"domain_name":             computed("Host name of the user pool's domain."),
		"redirect_uri":            computed("Redirect URI to register at the identity provider. Known at plan for a domain that this resource owns."),
		"issuer_url":              computed("Issuer of the tokens that Cognito issues."),
		"jwks_uri":                computed("Signing keys of the tokens that Cognito issues."),
		"cloudfront_distribution": computed("Alias target for the DNS record of a custom domain."),
		"resolved_endpoints": schema.SingleNestedAttribute{
			Computed:            true,
			MarkdownDescription: "Endpoints of the identity provider that Cognito uses, written by hand or read from the discovery document. Discovered ones that differ from those after the last write were changed outside Terraform: the plan warns, and the apply makes Cognito read the discovery document again.",
			Attributes: map[string]schema.Attribute{
				"authorize_url":  computed("Authorization endpoint."),
				"token_url":      computed("Token endpoint."),
				"attributes_url": computed("User info endpoint."),
				"jwks_uri":       computed("Signing keys."),
			},
		},
	}
}

func optionalComputed(doc string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, Computed: true, MarkdownDescription: doc}
}

func requiredString(doc string) schema.StringAttribute {
	return schema.StringAttribute{Required: true, MarkdownDescription: doc}
}

func computed(doc string) schema.StringAttribute {
	return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
}
