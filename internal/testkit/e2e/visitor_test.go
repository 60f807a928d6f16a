package e2e

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// callback is where the application of a visitor is; nobody needs to listen there.
const callback = "https://app.example.com/callback"

// A request is what an application asks Cognito for. What is empty is not sent.
type request struct{ host, clientID, scope, provider string }

// An ending is where a login came to an end, and what it says there.
type ending struct {
	place  rules.Place // empty after a success
	text   string      // as it is read
	tokens map[string]any
}

// A visitor is a browser without a screen, which has no cookies yet, and the application that sends it to log in.
type visitor struct {
	t      *testing.T
	client *http.Client
	in     request
}

func (s *stack) visitor(t *testing.T, in request) *visitor {
	t.Helper()
	authority, err := os.ReadFile(s.authority)
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(authority)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	var dialer net.Dialer
	transport := &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12},
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return dialer.DialContext(ctx, network, s.tls)
		},
	}
	t.Cleanup(transport.CloseIdleConnections)
	return &visitor{t: t, in: in, client: &http.Client{
		Jar: jar, Transport: transport, Timeout: patience,
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if strings.HasPrefix(r.URL.String(), callback) || len(via) > 20 {
				return http.ErrUseLastResponse
			}
			return nil
		},
	}}
}

// login goes from the application to Cognito, through the issuer's form and back, and exchanges the code.
func (v *visitor) login(person string) ending {
	v.t.Helper()
	verifier := rand.Text()
	challenge := sha256.Sum256([]byte(verifier))
	query := url.Values{
		"response_type": {"code"}, "client_id": {v.in.clientID}, "redirect_uri": {callback}, "scope": {v.in.scope}, "state": {"a-state"},
		"code_challenge": {base64.RawURLEncoding.EncodeToString(challenge[:])}, "code_challenge_method": {"S256"},
	}
	if v.in.provider != "" {
		query.Set("identity_provider", v.in.provider)
	}
	at, body := v.open(http.MethodGet, "https://"+v.in.host+"/oauth2/authorize?"+query.Encode(), nil)
	if action, found := loginForm(body); found {
		at, body = v.open(http.MethodPost, action, url.Values{"prompt": {"login"}, "login": {person}, "password": {"any"}})
	}
	switch code := at.Query().Get("code"); {
	case at.Host == v.in.host:
		return ending{place: rules.OnCognitoPage, text: at.String() + "\n" + body}
	case !strings.HasPrefix(at.String(), callback):
		return ending{place: rules.OnProviderPage, text: body}
	case code == "":
		return ending{place: rules.AtCallback, text: at.RawQuery}
	default:
		return v.redeem(code, verifier, callback)
	}
}

// loginForm finds where the form of oidc-provider leads.
func loginForm(body string) (action string, found bool) {
	form := regexp.MustCompile(`<form[^>]* action="([^"]+)"`).FindStringSubmatch(body)
	if form == nil || !strings.Contains(body, `name="login"`) {
		return "", false
	}
	return html.UnescapeString(form[1]), true
}

// open returns the address at which the redirects end, and the text of the page there.
func (v *visitor) open(method, address string, form url.Values) (at *url.URL, body string) {
	v.t.Helper()
	request, err := http.NewRequestWithContext(v.t.Context(), method, address, strings.NewReader(form.Encode()))
	if err != nil {
		v.t.Fatal(err)
	}
	if form != nil {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	reply, err := v.client.Do(request)
	if err != nil {
		v.t.Fatal(err)
	}
	text, err := io.ReadAll(reply.Body)
	if err = errors.Join(err, reply.Body.Close()); err != nil {
		v.t.Fatal(err)
	}
	if to, err := reply.Location(); err == nil {
		return to, ""
	}
	return reply.Request.URL, html.UnescapeString(string(text))
}

// redeem exchanges a code as a public client does; without a verifier when the login began without a challenge.
func (v *visitor) redeem(code, verifier, callback string) ending {
	v.t.Helper()
	form := url.Values{"grant_type": {"authorization_code"}, "client_id": {v.in.clientID}, "redirect_uri": {callback}, "code": {code}}
	if verifier != "" {
		form.Set("code_verifier", verifier)
	}
	_, body := v.open(http.MethodPost, "https://"+v.in.host+"/oauth2/token", form)
	var tokens map[string]any
	if err := json.Unmarshal([]byte(body), &tokens); err != nil || tokens["access_token"] == nil {
		return ending{place: rules.AtTokenEndpoint, text: body}
	}
	return ending{tokens: tokens}
}

// proxy lets programs without a resolver of their own find the issuers of the stack: it carries every connection to the TLS port.
func (s *stack) proxy(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		inner, err := net.Dial("tcp", s.tls)
		if err != nil || r.Method != http.MethodConnect {
			http.Error(w, fmt.Sprintf("%s %s: %v", r.Method, r.Host, err), http.StatusBadGateway)
			return
		}
		outer, buffered, err := http.NewResponseController(w).Hijack()
		if err != nil {
			_ = inner.Close()
			return
		}
		_, _ = outer.Write([]byte("HTTP/1.1 200 OK\r\n\r\n"))
		go carry(inner, buffered.Reader)
		carry(outer, bufio.NewReader(inner))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// carry copies one way until that side ends.
func carry(to net.Conn, from io.Reader) {
	_, _ = io.Copy(to, from)
	_ = to.Close()
}
