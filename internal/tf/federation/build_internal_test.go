package federation

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// newBuilder works in a local Cognito, without the checks of a plan before it:
// what they see may be another thing a moment later, or nothing at all.
func newBuilder(t *testing.T) (builder, *emulator.Emulator) {
	t.Helper()
	local, err := emulator.New(emulator.Options{Region: "eu-west-2"})
	if err != nil {
		t.Fatal(err)
	}
	return newRun(t, local), local
}

// newRun is a builder of a run of its own, in which time flies: no answer of
// Cognito stands for the next question.
func newRun(t *testing.T, local http.Handler) builder {
	t.Helper()
	server := httptest.NewServer(local)
	t.Cleanup(server.Close)
	var asked atomic.Int64
	clock := func() time.Time { return time.Now().Add(time.Duration(asked.Add(1)) * 5 * time.Second) }
	cfg := aws.Config{Region: "eu-west-2", BaseEndpoint: &server.URL, Credentials: credentials.NewStaticCredentialsProvider("local", "local", "")}
	c := cognito.New(cfg, cognito.WithClock(clock), cognito.WithSleeper(func(ctx context.Context, _ time.Duration) error { return ctx.Err() }))
	return builder{cognito: c, unfinished: &wiring.Unfinished{}, handover: &wiring.Handover{}}
}

func acme(clientID string) pool.IdentityProvider {
	return pool.IdentityProvider{
		Name: tri.Of("Acme"), ClientID: tri.Of(clientID), ClientSecret: tri.Of(pool.NewSecret("a-secret")), Issuer: tri.Of("https://login.acme.example"),
		Scopes: tri.Strings([]string{"openid"}), AttributesRequestMethod: tri.Of("GET"),
		Endpoints: tri.Of(pool.Endpoints{
			Authorize: tri.Of("https://login.acme.example/authorize"), Token: tri.Of("https://login.acme.example/token"),
			Attributes: tri.Of("https://login.acme.example/userinfo"), JWKS: tri.Of("https://login.acme.example/jwks"),
		}),
	}
}

// A build in a pool of others that ends in an error leaves the pool as it was,
// and tells nobody to delete it.
func TestBuild_leavesWhatIsThere(t *testing.T) {
	domain := pool.Domain{Prefix: tri.Of("acme-login")}
	for name, tt := range map[string]struct {
		provider, domain bool   // are there already
		clientID         string // of the provider that is there
		denied           string // operation
		says             string
	}{
		"a domain":                             {false, true, "", "", "has domain acme-login already"},
		"a domain and another provider":        {true, true, "others", "", "has domain acme-login already"},
		"another provider of the name":         {true, false, "others", "", "import it"},
		"what an interrupted apply made of it": {true, false, "mine", "CreateUserPoolDomain", "the next apply of this configuration goes on with it"},
		"nothing":                              {false, false, "", "CreateUserPoolDomain", "Nothing is left behind"},
	} {
		t.Run(name, func(t *testing.T) {
			b, local := newBuilder(t)
			others, err := b.cognito.CreateUserPool(t.Context(), pool.UserPool{Name: tri.Of("others")})
			if err != nil {
				t.Fatal(err)
			}
			if tt.provider {
				if _, err := b.cognito.CreateIdentityProvider(t.Context(), others.ID, acme(tt.clientID)); err != nil {
					t.Fatal(err)
				}
			}
			if tt.domain {
				if _, err := b.cognito.CreateDomain(t.Context(), others.ID, domain); err != nil {
					t.Fatal(err)
				}
			}
			if tt.denied != "" {
				if err := local.InjectFault(fault.Fault{Kind: fault.AccessDenied, Operation: tt.denied}); err != nil {
					t.Fatal(err)
				}
			}
			_, err = b.build(t.Context(), others.ID, blueprint.Objects{Provider: acme("mine"), Domain: &domain})
			if err == nil || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "delete it by hand") {
				t.Errorf("it says: %v", err)
			}
			held, err := b.lookProvider(cognito.AtItsWord(t.Context()), others.ID, "Acme")
			if (err == nil) != tt.provider || err == nil && held.Settings.ClientID.Or("") != tt.clientID {
				t.Errorf("the identity provider is now %v: %v", held, err)
			}
			if found, err := b.lookDomain(t.Context(), others.ID, "acme-login"); err != nil || (found != nil) != tt.domain {
				t.Errorf("the domain is now %v: %v", found, err)
			}
		})
	}
}

// A reply that gets lost hides what was made, and the build goes on with it.
func TestBuild_lostReplies(t *testing.T) {
	for _, operation := range []string{"CreateUserPool", "CreateIdentityProvider", "CreateUserPoolDomain"} {
		t.Run(operation, func(t *testing.T) {
			b, local := newBuilder(t)
			if err := local.InjectFault(fault.Fault{Kind: fault.LostAfterCommit, Operation: operation}); err != nil {
				t.Fatal(err)
			}
			made, err := b.build(t.Context(), "", blueprint.Objects{
				UserPool: &pool.UserPool{Name: tri.Of("acme")}, Provider: acme("mine"), Domain: &pool.Domain{Prefix: tri.Of("acme-login")},
			})
			if err != nil || made.provider == nil || made.domain == nil || made.domain.Status != pool.DomainActive {
				t.Errorf("made %v and %v: %v", made.provider, made.domain, err)
			}
			sent := 0
			for _, entry := range local.Journal() {
				if entry.Operation == operation {
					sent++
				}
			}
			if sent != 1 {
				t.Errorf("%d requests", sent)
			}
		})
	}
}

// What is unfinished is taken over by another run that makes the same, and by no
// federation of the same run, nor by one that makes something else.
func TestBeginPool(t *testing.T) {
	b, local := newBuilder(t)
	begin := func(b builder, provider string) (string, bool) {
		t.Helper()
		wanted := blueprint.Objects{UserPool: &pool.UserPool{Name: tri.Of("acme")}, Provider: pool.IdentityProvider{Name: tri.Of(provider)}}
		made, err := b.beginPool(t.Context(), &wanted)
		if err != nil {
			t.Fatal(err)
		}
		return made.pool.ID, made.continued
	}
	left, _ := begin(b, "Acme")
	later := newRun(t, local)
	for _, tt := range []struct {
		name, provider string
		by             builder
		continues      bool
	}{
		{"another federation of this run", "Acme", b, false},
		{"other work of a later run", "Other", later, false},
		{"the same work of a later run", "Acme", later, true},
	} {
		if id, continued := begin(tt.by, tt.provider); continued != tt.continues || !continued && id == left {
			t.Errorf("%s: goes on with %s: %t", tt.name, id, continued)
		}
	}
}

// Who interrupts a build whose reply got lost leaves nothing behind all the same.
func TestBuild_interruptedUnheard(t *testing.T) {
	_, local := newBuilder(t)
	ctx, interrupt := context.WithCancel(t.Context())
	b := newRun(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.Header.Get("X-Amz-Target"), ".CreateIdentityProvider") {
			interrupt()
		}
		local.ServeHTTP(w, r)
	}))
	others, err := b.cognito.CreateUserPool(t.Context(), pool.UserPool{Name: tri.Of("others")})
	if err != nil {
		t.Fatal(err)
	}
	if err := local.InjectFault(fault.Fault{Kind: fault.LostAfterCommit, Operation: "CreateIdentityProvider"}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.build(ctx, others.ID, blueprint.Objects{Provider: acme("mine")}); err == nil || !strings.Contains(err.Error(), "Nothing is left behind") {
		t.Errorf("it says: %v", err)
	}
	if held, err := b.lookProvider(cognito.AtItsWord(t.Context()), others.ID, "Acme"); err == nil {
		t.Errorf("identity provider %v is left behind", held.Settings.Name)
	}
}

// Another name for the identity provider that Cognito refuses leaves the old one.
func TestRenameProvider_refused(t *testing.T) {
	b, local := newBuilder(t)
	owned, err := b.cognito.CreateUserPool(t.Context(), pool.UserPool{Name: tri.Of("acme")})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.cognito.CreateIdentityProvider(t.Context(), owned.ID, acme("mine")); err != nil {
		t.Fatal(err)
	}
	if err := local.InjectFault(fault.Fault{Kind: fault.AccessDenied, Operation: "CreateIdentityProvider"}); err != nil {
		t.Fatal(err)
	}
	renamed := change{state: model{ProviderName: text("Acme")}, plan: model{ProviderName: text("New")}}
	renamed.before.Provider, renamed.wanted.Provider = acme("mine"), acme("mine")
	renamed.wanted.Provider.Name = tri.Of("New")
	if _, err := b.renameProvider(t.Context(), &renamed, owned.ID); err == nil {
		t.Error("it was not refused")
	}
	if _, err := b.lookProvider(t.Context(), owned.ID, "Acme"); err != nil {
		t.Errorf("the old one is gone: %v", err)
	}
}

// A federation that owns its pool is never replaced, whatever is asked for and
// whether it is known.
func TestReplacing(t *testing.T) {
	attached := model{Region: text("eu-west-2"), UserPoolID: text("eu-west-2_A")}
	owner := attached
	owner.UserPool = types.ObjectUnknown(nil) // there is one
	moved, open, away := attached, attached, attached
	moved.UserPoolID, open.UserPoolID, away.Region = text("eu-west-2_B"), types.StringUnknown(), text("eu-west-1")
	for name, plan := range map[string]model{"another pool": moved, "a pool not known yet": open, "another Region": away} {
		if got := replacing(owner, plan); len(got) > 0 {
			t.Errorf("%s: the owner of a pool is replaced for %v", name, got)
		}
		if got := replacing(attached, plan); len(got) != 1 {
			t.Errorf("%s: replaced for %v", name, got)
		}
	}
}

func text(s string) types.String { return types.StringValue(s) }
