package login_test

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"html"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// browser follows redirects as long as they lead to the local Cognito or the provider, by TLS.
type browser struct {
	*http.Client
}

func (w *world) browser(t testing.TB) *browser {
	t.Helper()
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(w.Authority()) {
		t.Fatal("no certificate")
	}
	transport := &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}, MaxIdleConnsPerHost: 8,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			var dialer net.Dialer
			if strings.HasSuffix(address, ":443") {
				return dialer.DialContext(ctx, network, w.secure)
			}
			return dialer.DialContext(ctx, network, w.plain)
		},
	}
	t.Cleanup(transport.CloseIdleConnections)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{&http.Client{Transport: transport, Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		host := strings.TrimSuffix(r.URL.Hostname(), ".localhost")
		if strings.HasSuffix(host, ".amazoncognito.com") || host == "idp.example.com" {
			return nil
		}
		return http.ErrUseLastResponse
	}}}
}

// page is where a browser ended up: at an address, or at one it does not follow.
type page struct {
	status int
	at     *url.URL
	body   string
	header http.Header
}

func (b *browser) open(t testing.TB, address string) page {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	return b.send(t, r)
}

func (b *browser) send(t testing.TB, r *http.Request) page {
	t.Helper()
	reply, err := b.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reply.Body.Close() }()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	p := page{reply.StatusCode, reply.Request.URL, string(body), reply.Header}
	if location := reply.Header.Get("Location"); location != "" {
		if p.at, err = url.Parse(location); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

var link = regexp.MustCompile(`href="([^"]+)"`)

// click follows the first link of a page.
func (b *browser) click(t testing.TB, p page) page {
	t.Helper()
	m := link.FindStringSubmatch(p.body)
	if m == nil {
		t.Fatalf("no link at %s: %d %s", p.at, p.status, p.body)
	}
	to, err := p.at.Parse(html.UnescapeString(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	return b.open(t, to.String())
}

// authorizeURL is a request of the public client, with changes; an empty value leaves a parameter out.
func (w *world) authorizeURL(changes ...string) string {
	query := url.Values{
		"client_id": {w.spa}, "redirect_uri": {callback}, "response_type": {"code"}, "scope": {"openid email aws.cognito.signin.user.admin"},
		"state": {"the app's state"}, "nonce": {"the app's nonce"}, "code_challenge": {challenge()}, "code_challenge_method": {"S256"},
	}
	for i := 0; i < len(changes); i += 2 {
		query.Del(changes[i])
		if changes[i+1] != "" {
			query.Set(changes[i], changes[i+1])
		}
	}
	return domain + "/oauth2/authorize?" + query.Encode()
}

func challenge() string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
