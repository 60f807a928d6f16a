package e2e

import (
	"maps"
	"slices"
	"testing"
)

// TestProof_inBrowser has people see it: an application on Amplify 6, configured by what cogfed_client_config emitted, shows the text.
func TestProof_inBrowser(t *testing.T) {
	needed(t)
	all := proofIssuers()
	addresses := play(t, all["company"], all["idura"])
	shown := map[string]issuer{
		"e-mail required and not mapped": all["company"],
		"e-mail immutable":               all["company"],
		"user info signed at Idura":      all["idura"],
		"wrong client secret":            all["company"],
	}
	for _, m := range mistakes() {
		if issuer, ok := shown[m.name]; ok {
			t.Run(m.name, func(t *testing.T) { m.show(t, newStackOn(t, addresses, issuer), issuer) })
			delete(shown, m.name)
		}
	}
	if len(shown) > 0 {
		t.Errorf("no such mistakes: %v", slices.Collect(maps.Keys(shown)))
	}
}

func (m mistake) show(t *testing.T, s *stack, at issuer) {
	t.Helper()
	app := newApplication(t)
	w := s.workspace(t, "")
	w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.idp", "cogfed_spa_client.web", ""))
	mistaken := m.base(t, s).with(m.change).with(setup{client: hcl{"callback_urls": list(app.url), "logout_urls": list(app.url)}})
	out := w.force(t, mistaken, w.plan(t, mistaken).errors)
	app.serve("amplify6", module(out.of(t, "config").text(t, "amplify_resources_config"), export("provider", out.text(t, "provider_name"))))

	login := func() *browser {
		b := s.browser(t)
		b.open(app.url)
		b.awaitStatus("signed out")
		b.click("#sign-in")
		b.signInAt(at.Issuer, "", m.who())
		return b
	}
	if m.second {
		login().awaitStatus("signed in")
	}
	b := login()
	b.awaitStatus("failed")
	b.screenshot("failed")
	m.judge(t, ending{place: m.place, text: b.text("#error")})
}
