package discovery

import (
	"context"
	"net/http"
	"sync"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// Whoever tries the same shares one request; another secret is another try.
func TestProbe_isSentOnce(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/token": status(400, `{"error":"invalid_grant"}`), "/authorize": redirects("/login")})
	c := s.client()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			found, err := c.ProbeCredentials(t.Context(), credentials(issuer+"/token"))
			if err != nil || found.Verdict != Accepted {
				t.Errorf("%+v, %v", found, err)
			}
		})
		all.Go(func() {
			found, err := c.ProbeRedirect(t.Context(), RedirectProbe{AuthorizationEndpoint: issuer + "/authorize", ClientID: "a", RedirectURI: redirectURI})
			if err != nil || found.Verdict != Accepted {
				t.Errorf("%+v, %v", found, err)
			}
		})
	}
	all.Wait()
	if s.count("/token") != 1 || s.count("/authorize") != 1 {
		t.Errorf("%v", s.seen)
	}
	other := credentials(issuer + "/token")
	other.ClientSecret = pool.NewSecret("another")
	if _, err := c.ProbeCredentials(t.Context(), other); err != nil || s.count("/token") != 2 {
		t.Errorf("%v, %v", s.seen, err)
	}
}

// A caller that leaves does not take the answer from the others.
func TestProbe_outlivesItsCaller(t *testing.T) {
	asked, answer := make(chan struct{}), make(chan struct{})
	s := serve(t, map[string]http.HandlerFunc{"/token": func(w http.ResponseWriter, r *http.Request) {
		close(asked)
		<-answer
		status(400, `{"error":"invalid_client"}`)(w, r)
	}})
	c := s.client()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	if _, err := c.ProbeCredentials(ctx, credentials(issuer+"/token")); kindOf(t, err) != Canceled {
		t.Errorf("%v", err)
	}
	close(answer)
	if found, err := c.ProbeCredentials(t.Context(), credentials(issuer+"/token")); err != nil || found.Verdict != Refused {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestProbeCredentials_withoutARedirectURI(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/token": func(w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err != nil || r.PostForm.Has("redirect_uri") {
			t.Errorf("sent %v, %v", r.PostForm, err)
		}
		status(400, `{"error":"invalid_grant"}`)(w, r)
	}})
	p := credentials(issuer + "/token")
	p.RedirectURI = ""
	if found, err := s.client().ProbeCredentials(t.Context(), p); err != nil || found.Verdict != Accepted {
		t.Errorf("%+v, %v", found, err)
	}
}
