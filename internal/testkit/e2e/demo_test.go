package e2e

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestDemo does what `make demo` invites to: with an ordinary browser, which knows no certificate and no name of the local Cognito,
// it signs in as somebody who is made up, looks at the claims and signs out.
func TestDemo(t *testing.T) {
	needed(t)
	url := demo(t)
	b := newBrowser(t)
	b.open(url)
	b.awaitStatus("signed out")
	b.screenshot("signed out")

	b.click("#sign-in")
	b.choose("Bo Eksempel")
	b.awaitStatus("signed in")
	b.screenshot("signed in")
	const bo = "idura_9a1c0f52-0000-4000-8000-000000000002"
	for selector, want := range map[string]string{
		"#status": "Signed in as " + bo + ".",
		"#id-token [data-claim='cognito:username']": bo,
		"#id-token [data-claim=token_use]":          "id",
		"#user-info [data-claim=username]":          bo,
	} {
		if got := b.text(selector); got != want {
			t.Errorf("%s reads %q, want %q", selector, got, want)
		}
	}
	if got := b.address(); got != url {
		t.Errorf("the address is still %s", got)
	}
	b.click("#sign-out")
	b.awaitStatus("signed out")

	b.click("#sign-in")
	b.awaitPage("(stand-in)")
	b.click("button[name=cancel]")
	b.awaitStatus("failed")
	b.screenshot("cancelled")
	b.click("#sign-in")
	b.choose("Kari Eksempel")
	b.awaitStatus("signed in")

	b.open(url + "?code=stolen&state=made-up")
	b.awaitStatus("failed")
	if got, want := b.text("#problem"), "This answer belongs to no login of this tab."; got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
}

// The application of the demo works at the real names as it is: its configuration leaves out the port of the local Cognito, and that is all.
func TestDemo_atRealNames(t *testing.T) {
	s := newStack(t, idura("acme-corp.idura.broker", "plainJson"))
	l := applyIdura(t, s, s.workspace(t, "idura"), "idura", "acme-corp.idura.broker", prefix, region)
	config, err := json.Marshal(map[string]any{"client": json.RawMessage(l.config.text(t, "oidc_client_ts")), "logout_url": l.config.text(t, "logout_url")})
	if err != nil {
		t.Fatal(err)
	}
	l.app.serve("../../../demo/app", string(config))
	b := s.browser(t)
	b.open(l.app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.signInAt(l.issuer, "", l.person)
	b.awaitStatus("signed in")
	if got := b.text("#user-info [data-claim=username]"); got != "idura_"+bent {
		t.Errorf("the user info is about %q", got)
	}
	b.click("#sign-out")
	b.awaitStatus("signed out")
}

// choose signs in at the stand-in for an identity provider.
func (b *browser) choose(person string) {
	b.t.Helper()
	b.awaitPage("(stand-in)")
	b.evaluate("[...document.querySelectorAll('label.person')].find(label => label.textContent.includes('" + person + "')).click()")
	b.screenshot("at the identity provider")
	b.click("button[type=submit]")
}

func (b *browser) awaitPage(title string) {
	b.t.Helper()
	b.await("the page "+title, func() bool {
		return strings.Contains(b.evaluate("document.readyState === 'complete' ? document.title : ''"), title)
	})
}

// demo runs the demo until the test ends, and returns the address of its application.
func demo(t *testing.T) string {
	t.Helper()
	script := exec.Command(filepath.Join(root, "internal", "testkit", "demo", "demo.sh"), "stay") // without a context, which would kill it before it stops what it started
	script.Env = append(os.Environ(), "DEMO_DIR="+filepath.Join(t.TempDir(), "demo"))
	script.Stderr = os.Stderr
	out, err := script.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := script.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = script.Process.Signal(syscall.SIGTERM)
		_ = script.Wait()
	})
	var said strings.Builder
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if url, ok := strings.CutPrefix(lines.Text(), "Sign in yourself: "); ok {
			return url
		}
		said.WriteString(lines.Text() + "\n")
	}
	t.Fatalf("the demo ended:\n%s", &said)
	return ""
}
