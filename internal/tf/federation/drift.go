package federation

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// Two things are no settings of the configuration's, and can be changed behind
// it all the same: the client secret, which no state holds, and the endpoints
// that Cognito discovered. The private state remembers what they were after the
// last write of the identity provider. Without that, as after an import, nothing
// is compared until the next write.
const (
	secretKey    = "client_secret" // a fingerprint
	endpointsKey = "endpoints"     // name: URL
	// movedKey is there when a refresh found other endpoints. Only a refresh
	// compares: after an update the state has those of the plan, and Cognito
	// perhaps others, which the issuer named this time.
	movedKey = "endpoints_moved"
)

// changedOutside is what client_secret_drift says; otherwise it is null.
const changedOutside = "changed outside of Terraform"

// privateReader and privateWriter are the framework's private state, whose
// type cannot be named outside of it.
type privateReader interface {
	GetKey(ctx context.Context, key string) ([]byte, diag.Diagnostics)
}

type privateWriter interface {
	SetKey(ctx context.Context, key string, value []byte) diag.Diagnostics
}

// remember notes what a write has left in Cognito. provider is nil when the
// identity provider was not written; sent tells whether the secret was.
func remember(ctx context.Context, private privateWriter, config model, provider *pool.ObservedIdentityProvider, sent bool, diags *diag.Diagnostics) {
	if provider != nil {
		e, known := provider.Settings.Endpoints.Get()
		store(ctx, private, endpointsKey, urls(e), known && config.Endpoints.IsNull(), diags) // those written show as settings
		store(ctx, private, movedKey, true, false, diags)
	}
	store(ctx, private, originKey, origin{}, false, diags) // it was for the plan only
	configured, held := config.ClientSecretWO.ValueString(), ""
	if provider != nil {
		held = provider.Settings.ClientSecret.Or(pool.Secret{}).Reveal()
	}
	switch {
	case configured == "":
		diags.Append(private.SetKey(ctx, secretKey, nil)...)
	case configured == held:
		f, err := fingerprintOf(pool.NewSecret(held))
		if err != nil {
			diags.AddAttributeWarning(path.Root("client_secret_wo"), "Client secret cannot be recognised later",
				"A change of it outside Terraform will not show: "+err.Error())
		}
		store(ctx, private, secretKey, f, err == nil, diags)
	case provider != nil && sent: // a Cognito that does not show the secret can never be compared with
		diags.Append(private.SetKey(ctx, secretKey, nil)...)
	}
}

// store keeps v in the private state, or else forgets the key.
func store(ctx context.Context, private privateWriter, key string, v any, keep bool, diags *diag.Diagnostics) {
	var text []byte
	if keep {
		var err error
		if text, err = json.Marshal(v); err != nil {
			diags.AddError("Private state cannot be written", key+": "+err.Error())
			return
		}
	}
	diags.Append(private.SetKey(ctx, key, text)...)
}

// recall reads a key of the private state. What an older or newer cogfed wrote
// in another form counts as not there.
func recall[T any](ctx context.Context, private privateReader, key string, diags *diag.Diagnostics) (v T, ok bool) {
	text, found := private.GetKey(ctx, key)
	diags.Append(found...)
	if len(text) == 0 || json.Unmarshal(text, &v) != nil {
		return v, false
	}
	return v, true
}

// secretDrift tells whether Cognito holds another client secret than the one
// that was written last. An identity provider that is gone drifts as a whole.
func secretDrift(ctx context.Context, private privateReader, found *pool.ObservedIdentityProvider, diags *diag.Diagnostics) types.String {
	written, ok := recall[fingerprint](ctx, private, secretKey, diags)
	if !ok || found == nil {
		return types.StringNull()
	}
	same, err := written.matches(found.Settings.ClientSecret.Or(pool.Secret{}))
	if same || err != nil {
		return types.StringNull()
	}
	return types.StringValue(changedOutside)
}

// tellSecretDrift says what the apply will do about another client secret.
func tellSecretDrift(config model, prior model, diags *diag.Diagnostics) {
	if prior.ClientSecretDrift.IsNull() || config.ClientSecretWO.IsNull() {
		return
	}
	diags.AddAttributeWarning(path.Root("client_secret_wo"), "Client secret was changed outside Terraform",
		"Cognito holds another client secret for identity provider "+prior.ProviderName.ValueString()+" than the one that cogfed sent last. "+
			"The next apply sends client_secret_wo again.\n\nFix: If the other secret is the right one, as after a rotation in the console, put it into the configuration before you apply: "+
			"otherwise logins fail afterwards. If nobody knows of it, have the identity provider issue a new one.")
}

// noteMoved compares the endpoints that a refresh found with those after the
// last write.
func noteMoved(ctx context.Context, reader privateReader, writer privateWriter, found *pool.ObservedIdentityProvider, diags *diag.Diagnostics) {
	written, ok := recall[map[string]string](ctx, reader, endpointsKey, diags)
	moved := ok && found != nil && found.Settings.Endpoints.IsKnown() && !maps.Equal(written, urls(found.Settings.Endpoints.Or(pool.Endpoints{})))
	store(ctx, writer, movedKey, true, moved, diags)
}

// movedEndpoints are the endpoints of a state that a refresh found to differ,
// a line each.
func movedEndpoints(ctx context.Context, private privateReader, prior model, diags *diag.Diagnostics) []string {
	if moved, _ := recall[bool](ctx, private, movedKey, diags); !moved {
		return nil
	}
	written, _ := recall[map[string]string](ctx, private, endpointsKey, diags)
	now, _ := value.Object(ctx, prior.ResolvedEndpoints, diags, toEndpoints).Get()
	current := urls(now)
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(current)) {
		if written[name] != current[name] {
			lines = append(lines, fmt.Sprintf("%s was %s, and is %s", name, written[name], current[name]))
		}
	}
	return lines
}

// deriveDrift plans to mend what was changed behind the configuration.
// Endpoints become unknown: Cognito reads them from the issuer again, and they
// may have moved there too.
func deriveDrift(ctx context.Context, private privateReader, config model, prior, plan *model, diags *diag.Diagnostics) {
	plan.ClientSecretDrift = types.StringNull()
	if prior == nil {
		return
	}
	tellSecretDrift(config, *prior, diags)
	moved := movedEndpoints(ctx, private, *prior, diags)
	if len(moved) == 0 || !config.Endpoints.IsNull() {
		return
	}
	plan.ResolvedEndpoints = types.ObjectUnknown(endpointTypes())
	diags.AddAttributeWarning(path.Root("resolved_endpoints"), "Endpoints were changed outside Terraform",
		"Cognito uses other endpoints for identity provider "+prior.ProviderName.ValueString()+" than after the last write: "+strings.Join(moved, "; ")+
			". Cognito sends the client secret and every authorization code to token_url.\n\n"+
			"The next apply makes Cognito read them from the issuer again.\n\nFix: Find out who changed them. If they are as they should be, only apply.")
}

// tellStayed says that the issuer, asked again, names the endpoints that
// somebody else had put there.
func tellStayed(ctx context.Context, private privateReader, prior, made model, diags *diag.Diagnostics) {
	moved := movedEndpoints(ctx, private, prior, diags)
	if len(moved) > 0 && made.Endpoints.IsNull() && prior.ResolvedEndpoints.Equal(made.ResolvedEndpoints) {
		diags.AddAttributeWarning(path.Root("resolved_endpoints"), "Endpoints stay as they were changed",
			"Cognito was made to read the endpoints of "+made.Issuer.ValueString()+" again, and still uses: "+strings.Join(moved, "; ")+
				". The issuer itself may have moved them; cogfed takes them as right from now on.\n\n"+
				"Fix: Compare them with the issuer's discovery document. To decide them yourself, write them in endpoints.")
	}
}

func urls(e pool.Endpoints) map[string]string {
	return map[string]string{
		"authorize_url": e.Authorize.Or(""), "token_url": e.Token.Or(""), "attributes_url": e.Attributes.Or(""), "jwks_uri": e.JWKS.Or(""),
	}
}
