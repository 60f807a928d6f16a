package discovery

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

const (
	canary      = "s3cr3t-canary"
	redirectURI = "https://acme.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse"
)

var probed443 = &url.URL{Scheme: "https", Host: "login.example.com", Path: "/token"}

func credentials(endpoint string) CredentialProbe {
	return CredentialProbe{TokenEndpoint: endpoint, ClientID: "urn:idura:a", ClientSecret: pool.NewSecret(canary), RedirectURI: redirectURI}
}

func TestProbeCredentials_sendsWhatCognitoSends(t *testing.T) {
	var lines bytes.Buffer
	s := serve(t, map[string]http.HandlerFunc{"/token": func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil || r.Method != http.MethodPost || r.URL.RawQuery != "" || r.Header.Get("Authorization") != "" {
			t.Errorf("sent %s %s, %v", r.Method, r.URL, err)
		}
		for name, want := range map[string]string{"grant_type": "authorization_code", "redirect_uri": redirectURI, "client_id": "urn:idura:a", "client_secret": canary} {
			if got := r.PostForm.Get(name); got != want {
				t.Errorf("%s is %q", name, got)
			}
		}
		if code := r.PostForm.Get("code"); len(code) < 30 || len(r.PostForm) != 5 {
			t.Errorf("form %v", r.PostForm)
		}
		status(400, `{"error":"invalid_grant"}`)(w, r)
	}})
	c := s.client(WithLogger(slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	found, err := c.ProbeCredentials(t.Context(), credentials(issuer+"/token"))
	if err != nil || found.Verdict != Accepted || !strings.Contains(found.Saw, " 400 Bad Request invalid_grant: ") {
		t.Errorf("%+v, %v", found, err)
	}
	if strings.Contains(lines.String(), canary) || !strings.Contains(lines.String(), "outcome=400") {
		t.Errorf("logged %s", lines.String())
	}
}

func TestProbeCredentials_withoutASecret(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/token": func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil || r.PostForm.Has("client_secret") {
			t.Errorf("sent %v, %v", r.PostForm, err)
		}
		status(400, `{"error":"invalid_client"}`)(w, r)
	}})
	p := credentials(issuer + "/token")
	p.ClientSecret = pool.Secret{}
	if found, err := s.client().ProbeCredentials(t.Context(), p); err != nil || found.Verdict != Refused {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestProbeCredentials_verdicts(t *testing.T) {
	tests := map[string]struct {
		answer http.HandlerFunc
		want   Verdict
	}{
		"invalid_client":         {status(400, `{"error":"invalid_client"}`), Refused},
		"401":                    {status(401, ""), Refused},
		"401 of Keycloak":        {status(401, `{"error":"unauthorized_client"}`), Refused},
		"401 of Auth0":           {status(401, `{"error":"access_denied","error_description":"Unauthorized"}`), Refused},
		"200 of GitHub":          {status(200, `{"error":"incorrect_client_credentials"}`), Refused},
		"invalid_grant":          {status(400, `{"error":"invalid_grant"}`), Accepted},
		"403 of Auth0":           {status(403, `{"error":"invalid_grant"}`), Accepted},
		"401 about the code":     {status(401, `{"error":"invalid_grant"}`), Accepted},
		"invalid_request":        {status(400, `{"error":"invalid_request"}`), Inconclusive},
		"unauthorized_client":    {status(400, `{"error":"unauthorized_client"}`), Inconclusive},
		"an echo of the secret":  {status(400, `{"error":"`+canary+`","error_description":"`+canary+`"}`), Inconclusive},
		"a page":                 {status(400, "<html>"+canary), Inconclusive},
		"a token, of all things": {says(`{"access_token":"a"}`), Inconclusive},
		"forbidden":              {status(403, ""), Inconclusive},
		"overloaded":             {status(429, ""), Inconclusive},
		"broken":                 {status(503, ""), Inconclusive},
		"a redirect":             {redirects("/elsewhere"), Inconclusive},
		"a redirect of the secret": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://evil.example.com/", http.StatusTemporaryRedirect)
		}, Inconclusive},
		"endless": {endless(strings.Repeat(canary, 1000), 0), Inconclusive},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := serve(t, map[string]http.HandlerFunc{"/token": tt.answer, "/": func(http.ResponseWriter, *http.Request) { t.Error("followed a redirect") }})
			found, err := s.client().ProbeCredentials(t.Context(), credentials(issuer+"/token"))
			if err != nil || found.Verdict != tt.want || !strings.HasSuffix(found.Saw, ".") {
				t.Errorf("%s %+v, %v", found.Verdict, found, err)
			}
			if strings.Contains(fmt.Sprintf("%+v", found), canary) || s.count("/token") != 1 {
				t.Errorf("%d requests, %+v", s.count("/token"), found)
			}
		})
	}
}

func TestProbe_failures(t *testing.T) {
	echo := func(w http.ResponseWriter, r *http.Request) { // a status line with the secret in it
		body, _ := io.ReadAll(r.Body)
		conn, _, err := http.NewResponseController(w).Hijack()
		if err == nil {
			_, _ = fmt.Fprintf(conn, "HTTP/1.1 %s\r\n\r\n", body)
			_ = conn.Close()
		}
	}
	s := serve(t, map[string]http.HandlerFunc{"/silent": silent, "/echo": echo})
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	tests := map[string]struct {
		ctx      context.Context
		endpoint string
		want     Kind
	}{
		"silent":  {t.Context(), issuer + "/silent", Timeout},
		"echo":    {t.Context(), issuer + "/echo", Connection},
		"http":    {t.Context(), "http://login.example.com/token", Address},
		"no URL":  {t.Context(), "%", Address},
		"caller":  {ended, issuer + "/silent", Canceled},
		"userinf": {t.Context(), "https://a:" + canary + "@login.example.com/token", Address},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			quickly(t)
			c := s.client(WithLimits(Limits{Time: 100 * time.Millisecond}))
			_, first := c.ProbeCredentials(tt.ctx, credentials(tt.endpoint))
			_, second := c.ProbeRedirect(tt.ctx, RedirectProbe{AuthorizationEndpoint: tt.endpoint, ClientID: "a", RedirectURI: redirectURI})
			for _, err := range []error{first, second} {
				if kindOf(t, err) != tt.want {
					t.Errorf("%s: %v", kindOf(t, err), err)
				}
				for ; err != nil; err = errors.Unwrap(err) {
					if strings.Contains(fmt.Sprintf("%v %+v", err, err), canary) {
						t.Errorf("the secret shows in %v", err)
					}
				}
			}
		})
	}
}
