package demoidp

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// FuzzServe: no request makes a stand-in fail, or send a browser to where nobody registered.
func FuzzServe(f *testing.F) {
	f.Add("GET", "idp.example", "/authorize", "response_type=code&client_id=a&scope=openid&redirect_uri="+url.QueryEscape(callback), "", "")
	f.Add("POST", "idp.example", "/authorize", "response_type=code&client_id=a&redirect_uri="+url.QueryEscape(callback), "person=demo-alice", "")
	f.Add("POST", "a.idura.broker", "/dXJu/oauth2/authorize", "client_id=a&redirect_uri=https://x//oauth2/idpresponse", "name=a&email=b", "")
	f.Add("POST", "api.mpin.io", "/oidc/token", "", "grant_type=authorization_code&code=x&client_id=a", "Basic YTpi")
	f.Add("GET", "idp.example", "/userinfo", "", "", "Bearer x")
	f.Add("GET", "idp.example", "/x/.well-known/openid-configuration", "", "", "")
	s := New(map[string]Issuer{"idp.example": {}})
	f.Fuzz(func(t *testing.T, method, host, path, query, body, authorization string) {
		r := httptest.NewRequest(http.MethodGet, "/", strings.NewReader(body))
		r.Method, r.Host, r.URL = method, host, &url.URL{Path: path, RawQuery: query}
		r.Header.Set("Authorization", authorization)
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code >= http.StatusInternalServerError {
			t.Errorf("%d %s", w.Code, w.Body)
		}
		if to := w.Header().Get("Location"); to != "" {
			u, err := url.Parse(to)
			if err != nil || u.Scheme != "https" || u.Host == "" || u.Path != "/oauth2/idpresponse" || !strings.HasPrefix(to, "https://") {
				t.Errorf("sent to %q", to)
			}
		}
	})
}
