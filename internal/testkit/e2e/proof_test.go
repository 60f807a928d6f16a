package e2e

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// A mistake shows at a login only, and the plan tells before.
type mistake struct {
	name  string
	sound string // the setup in which it is made, of soundSetups; Company when empty
	// foreign is the pool that somebody makes without cogfed, for the federation to be attached to.
	foreign *cip.CreateUserPoolInput
	// before is applied first, where the mistake is in a change of what exists. change makes the mistake.
	before *setup
	change setup

	// rules are all that the plan names, the one that is proved first. None means that no plan can see the mistake, and that the guide
	// says so.
	rules []string
	// mayBeMended is for an error that only warns, since something else in the same apply could mend what the pool holds (record 0007).
	mayBeMended bool
	// person signs in; alice when empty. second means that the first login of all works.
	person string
	second bool
	// asks changes what the application asks for.
	asks func(*request)

	place rules.Place
	// text is what documents quote, or what is known to be said by nobody but the local Cognito: then unworded says why.
	text     string
	unworded string

	// fix is what is right instead, with what cannot be taken back; as in the sound setup when empty. newPool is for what nothing mends
	// but another user pool: then the sound setup itself shows the fix.
	fix     setup
	newPool bool
}

// TestProof proves rules by both halves of a mistake. The plan of the configuration, by the real CLI, names the rule. The very same
// configuration, applied nevertheless, ends a login with the text that is documented, at an OpenID Connect provider that nobody here
// wrote; and the troubleshooting guide leads from what was read there back to the rule.
//
// A rule that only warns stops nothing. One that stops the plan is silenced by ignore_rules, so that what is applied is what was
// refused. Package emulator has such mistakes made by the API alone. At the end the mistake is mended, and the login works.
func TestProof(t *testing.T) {
	needed(t)
	addresses := withAliases(play(t, slices.Collect(maps.Values(proofIssuers()))...))
	for name, s := range soundSetups() {
		t.Run("sound "+name, func(t *testing.T) { t.Parallel(); proveSound(t, newStackOn(t, addresses), s) })
	}
	for _, m := range mistakes() {
		t.Run(m.name, func(t *testing.T) { t.Parallel(); m.prove(t, newStackOn(t, addresses)) })
	}
}

// proveSound is the counter-check: nothing is said of the setup without the mistake, and everybody can log in again and again.
func proveSound(t *testing.T, s *stack, sound setup) {
	t.Helper()
	w := s.workspace(t, "")
	sound = sound.with(s.reachable(t))
	if seen := w.plan(t, sound); len(seen.all) > 0 {
		t.Errorf("the plan names %v", seen.all)
	}
	out := w.applySetup(t, sound)
	for range 2 {
		if end := s.visitor(t, requestFor(t, out)).login(alice); end.tokens["id_token"] == nil {
			t.Errorf("%s: %s", end.place, end.text)
		}
	}
}

func (m mistake) prove(t *testing.T, s *stack) {
	t.Helper()
	w := s.workspace(t, "")
	base := m.base(t, s)
	mistaken := base.with(m.change)
	if m.before != nil {
		w.applySetup(t, base.with(*m.before))
		mistaken = base.with(*m.before).with(m.change)
	}
	seen := w.plan(t, mistaken)
	if want := slices.Sorted(slices.Values(m.rules)); !slices.Equal(seen.all, want) {
		t.Errorf("the plan names %v, want %v", seen.all, want)
	}
	if stops := m.proved() != nil && m.proved().Severity == rules.Error && !m.mayBeMended; stops != (len(seen.errors) > 0) {
		t.Errorf("what stops the plan is %v", seen.errors)
	}

	in := requestFor(t, w.force(t, mistaken, seen.errors))
	if m.asks != nil {
		m.asks(&in)
	}
	if m.second {
		if end := s.visitor(t, in).login(m.who()); end.tokens == nil {
			t.Fatalf("the first login: %s: %s", end.place, end.text)
		}
	}
	m.judge(t, s.visitor(t, in).login(m.who()))
	if m.newPool {
		return
	}
	in = requestFor(t, w.applySetup(t, base.with(m.fix)))
	if end := s.visitor(t, in).login(m.who()); end.tokens["id_token"] == nil {
		t.Errorf("mended, the login still ends at %s: %s", end.place, end.text)
	}
}

// base is the sound setup, in the stack.
func (m mistake) base(t *testing.T, s *stack) setup {
	t.Helper()
	base := soundSetups()[cmp.Or(m.sound, "Company")].with(s.reachable(t))
	if m.foreign != nil {
		base = base.with(attached(t, s, m.foreign))
	}
	return base
}

// who signs in.
func (m mistake) who() string { return cmp.Or(m.person, alice) }

// force applies a setup with the rules silenced that stop its plan. A plan that was stopped early may go on to others.
func (w *workspace) force(t *testing.T, s setup, silenced []string) outputs {
	t.Helper()
	for more := silenced; len(more) > 0; silenced = append(silenced, more...) {
		more = w.plan(t, s.ignoring(silenced)).errors
	}
	return w.applySetup(t, s.ignoring(silenced))
}

// judge compares how a login ended with what is documented.
func (m mistake) judge(t *testing.T, end ending) {
	t.Helper()
	if plain, err := url.QueryUnescape(end.text); end.place != m.place || !strings.Contains(end.text, m.text) && (err != nil || !strings.Contains(plain, m.text)) {
		t.Fatalf("%q: %s\nwant %q: %s", end.place, end.text, m.place, m.text)
	}
	t.Logf("%s: %.300s", end.place, end.text)
	if strings.Contains(end.text, secret) {
		t.Errorf("the text shows the client secret:\n%s", end.text)
	}
	if m.unworded != "" {
		return
	}
	for _, text := range []string{m.text, end.text} {
		found := rules.Explain(m.place, text)
		switch {
		case len(found) == 0:
			t.Errorf("the guide does not know this text:\n%s", text)
		case m.proved() == nil && found[0].Unseen == "":
			t.Errorf("the guide does not say why no plan told: %s", found[0].Text)
		case m.proved() != nil && !slices.Contains(found[0].Rules, m.proved()):
			t.Errorf("the guide does not lead to %s, but to %q:\n%s", m.proved().ID, found[0].Text, text)
		}
	}
}

// proved is the rule that the mistake breaks; nil without one.
func (m mistake) proved() *rules.Rule {
	if len(m.rules) == 0 {
		return nil
	}
	r, _ := rules.ByID(m.rules[0])
	return r
}

// attached makes a user pool by the API, and returns the settings of a federation that is attached to it.
func attached(t *testing.T, s *stack, pool *cip.CreateUserPoolInput) setup {
	t.Helper()
	made, err := s.cognito(region).CreateUserPool(t.Context(), pool)
	if err != nil {
		t.Fatal(err)
	}
	return setup{federation: hcl{"user_pool": "", "user_pool_id": quoted(*made.UserPool.Id)}}
}

// reachable lets a plan find the issuers.
func (s *stack) reachable(t *testing.T) setup {
	t.Helper()
	return setup{provider: hcl{"https_proxy": quoted(s.proxy(t)), "custom_ca_bundle": quoted(s.authority)}}
}

// requestFor is what an application asks for that knows the outputs of a setup.
func requestFor(t *testing.T, out outputs) request {
	t.Helper()
	return request{host: out.text(t, "domain_name"), clientID: out.text(t, "client_id"), scope: "openid email", provider: out.text(t, "provider_name")}
}
