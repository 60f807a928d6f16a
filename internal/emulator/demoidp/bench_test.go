package demoidp

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
)

// BenchmarkLogin is a whole login between the user pool and a stand-in, without a network.
func BenchmarkLogin(b *testing.B) {
	s := New(map[string]Issuer{"x.example": {AutoLogin: true}})
	party := &relyingparty.Party{HTTP: s.Client(&http.Client{})}
	idp := relyingparty.Provider{
		Name: "Acme", Issuer: "https://x.example", ClientID: "a", ClientSecret: "s", Scopes: "openid email", AuthorizeURL: "https://x.example/authorize",
		TokenURL: "https://x.example/token", AttributesURL: "https://x.example/userinfo", JWKSURL: "https://x.example/jwks", AttributesRequestMethod: "GET",
	}
	b.ReportAllocs()
	for b.Loop() {
		address, err := party.Begin(b.Context(), idp, relyingparty.BeginRequest{RedirectURI: callback, State: "s"})
		if err != nil {
			b.Fatal(err)
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, address, http.NoBody))
		u, err := url.Parse(w.Header().Get("Location"))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := party.Finish(b.Context(), idp, relyingparty.FinishRequest{Code: u.Query().Get("code"), RedirectURI: callback}); err != nil {
			b.Fatal(err)
		}
	}
	if len(s.codes.waiting) != 0 {
		b.Errorf("%d codes are left", len(s.codes.waiting))
	}
}
