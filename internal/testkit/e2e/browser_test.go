package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for a page to show something.
const patience = 20 * time.Second

// A browser is one tab of a Chromium with a profile of its own.
type browser struct {
	t   *testing.T
	ctx context.Context //nolint:containedctx // chromedp keeps the tab in it
}

// browser starts a Chromium that finds the stack.
func (s *stack) browser(t *testing.T) *browser {
	t.Helper()
	return newBrowser(t, chromedp.Flag("host-resolver-rules", s.names()), chromedp.Flag("ignore-certificate-errors-spki-list", s.fingerprint))
}

// newBrowser starts Chromium with further flags.
func newBrowser(t *testing.T, flags ...chromedp.ExecAllocatorOption) *browser {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, // the sandbox needs privileges that a container lacks; only our own pages are opened
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("no-proxy-server", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(1000, 900),
	)
	options = append(options, flags...)
	if path := os.Getenv("CHROMIUM"); path != "" {
		options = append(options, chromedp.ExecPath(path))
	}
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	ctx, closeTab := chromedp.NewContext(allocator)
	t.Cleanup(func() { closeTab(); stop() })
	// Not with b.do: what runs first decides how long the browser lives.
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	return &browser{t: t, ctx: ctx}
}

// names leads Cognito and the issuers to the stack, and all other names nowhere: Chromium calls home for many things.
func (s *stack) names() string {
	rules := []string{"MAP *.amazoncognito.com " + s.tls, "MAP cognito-idp.*.amazonaws.com " + s.tls}
	for _, issuer := range s.issuers {
		rules = append(rules, "MAP "+strings.TrimPrefix(issuer.Issuer, "https://")+" "+s.tls)
	}
	return strings.Join(append(rules, "MAP * ~NOTFOUND", "EXCLUDE localhost"), ", ")
}

func (b *browser) do(what string, actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		b.t.Fatalf("%s: %v\n%s", what, err, b.describe())
	}
}

func (b *browser) open(url string) {
	b.t.Helper()
	b.do("open "+url, chromedp.Navigate(url))
}

// click waits for an element and clicks it.
func (b *browser) click(selector string) {
	b.t.Helper()
	b.do("click "+selector, chromedp.Click(chromedp.CSS(selector)))
}

// fill types into an input, in place of what it holds.
func (b *browser) fill(selector, text string) {
	b.t.Helper()
	b.do("wait for "+selector, chromedp.WaitVisible(chromedp.CSS(selector)))
	b.evaluate(fmt.Sprintf("document.querySelector(%q).value = ''", selector))
	b.do("fill "+selector, chromedp.SendKeys(chromedp.CSS(selector), text))
}

// evaluate runs an expression in the page. While the page changes there is nothing to ask; the empty string stands for that.
func (b *browser) evaluate(expression string) string {
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[string](expression))
	if err != nil {
		return ""
	}
	return value
}

// text is what an element holds, also when it is not shown; empty without the element.
func (b *browser) text(selector string) string {
	return b.evaluate(fmt.Sprintf("document.querySelector(%q)?.textContent ?? ''", selector))
}

// has reports whether the page has an element.
func (b *browser) has(selector string) bool {
	return b.evaluate(fmt.Sprintf("document.querySelector(%q) ? 'yes' : ''", selector)) == "yes"
}

func (b *browser) address() string { return b.evaluate("location.href") }

// await waits until a condition holds. It asks again and again, since logins lead across pages.
func (b *browser) await(what string, holds func() bool) {
	b.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if holds() {
			return
		}
	}
	b.t.Fatalf("waited in vain for %s\n%s", what, b.describe())
}

// awaitStatus waits for what an application of web/ says of itself: "signed in", "signed out", "failed".
func (b *browser) awaitStatus(want string) {
	b.t.Helper()
	b.await("the application to be "+want, func() bool {
		status := b.evaluate("document.body?.dataset.status ?? ''")
		if status == "failed" && status != want {
			b.t.Fatalf("the application failed\n%s", b.describe())
		}
		return status == want
	})
}

// awaitHost waits for a page of a host, completely loaded.
func (b *browser) awaitHost(host string) {
	b.t.Helper()
	b.await("a page of "+host, func() bool { return b.evaluate("document.readyState === 'complete' ? location.host : ''") == host })
}

// describe says where the browser is and what the page reads, for failures.
func (b *browser) describe() string {
	return "The browser is at " + b.address() + ":\n" + strings.TrimSpace(b.evaluate("document.body?.innerText ?? ''"))
}

// screenshots is where pictures of the pages are kept: an artefact of CI.
const screenshots = "screenshots"

// screenshot keeps a picture of the page, named for the test and the page.
func (b *browser) screenshot(name string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	file := filepath.Join(screenshots, strings.NewReplacer("/", "-", " ", "-").Replace(b.t.Name()+"-"+name)+".png")
	if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(file, picture, 0o600); err != nil {
		b.t.Fatal(err)
	}
}
