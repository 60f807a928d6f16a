package demoidp

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestIssuer_registrations(t *testing.T) {
	s := New(map[string]Issuer{"idp.example": {Clients: map[string]Registration{"app": {Secret: "right", RedirectURIs: []string{"https://app.example/cb"}}}}})
	form := func(client, secret string) *http.Request {
		body := url.Values{"grant_type": {"authorization_code"}, "code": {"x"}, "client_id": {client}, "client_secret": {secret}}
		r := httptest.NewRequest(http.MethodPost, "https://idp.example/token", strings.NewReader(body.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		return r
	}
	visit := func(client, uri string) *http.Request {
		return httptest.NewRequest(http.MethodGet, "https://idp.example/authorize?"+url.Values{"response_type": {"code"}, "client_id": {client}, "redirect_uri": {uri}}.Encode(), http.NoBody)
	}
	for name, tt := range map[string]struct {
		ask    *http.Request
		status int
		says   string
	}{
		"right secret":         {form("app", "right"), 400, "invalid_grant"},
		"wrong secret":         {form("app", "wrong"), 401, "invalid_client"},
		"no secret":            {form("app", ""), 401, "invalid_client"},
		"unknown client":       {form("other", ""), 401, "invalid_client"},
		"registered address":   {visit("app", "https://app.example/cb"), 200, "Who are you?"},
		"unregistered address": {visit("app", "https://app.example/cb/"), 400, "redirect URI"},
		"unknown visitor":      {visit("other", "https://app.example/cb"), 400, "not known"},
	} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, tt.ask)
		body, err := io.ReadAll(w.Result().Body)
		if err != nil || w.Code != tt.status || !strings.Contains(string(body), tt.says) {
			t.Errorf("%s: %d %s, want %d %s", name, w.Code, body, tt.status, tt.says)
		}
	}
}
