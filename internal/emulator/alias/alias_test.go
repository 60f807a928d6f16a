package alias

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func serves(host string) bool { return strings.HasSuffix(host, ".example.com") }

func TestHandler(t *testing.T) {
	var seen *http.Request
	handler := Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		seen = r
		h := w.Header()
		h.Set("Location", r.URL.Query().Get("to"))
		h.Add("Set-Cookie", "a=b=c; Path=/; Secure; HttpOnly; SameSite=None; Domain=example.com")
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Content-Length", "1")
		w.WriteHeader(http.StatusFound)
		_, _ = io.WriteString(w, `<form action="https://idp.example.com/in?x"><a HREF='https://other.net/'>https://idp.example.com</a><p data-action="https://idp.example.com">`)
	}), serves)
	for to, want := range map[string]string{
		"https://idp.example.com/a?b=https://idp.example.com#c": "http://idp.example.com.localhost:9229/a?b=https://idp.example.com#c",
		"https://IDP.example.com":                               "http://idp.example.com.localhost:9229",
		"https://other.net/a":                                   "https://other.net/a",
		"https://idp.example.com.other.net/":                    "https://idp.example.com.other.net/",
		"https://idp.example.com@other.net/":                    "https://idp.example.com@other.net/",
		"/a":                                                    "/a",
		"myapp://a.example.com":                                 "myapp://a.example.com",
	} {
		r := httptest.NewRequest(http.MethodGet, "http://auth.example.com.localhost:9229/", http.NoBody)
		r.URL.RawQuery = "to=" + strings.NewReplacer("#", "%23", "&", "%26").Replace(to)
		r.Header.Set("Origin", "http://auth.example.com.localhost:9229")
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("%s becomes %s, want %s", to, got, want)
		}
		if seen.Host != "auth.example.com" || seen.Header.Get("Origin") != "https://auth.example.com" {
			t.Errorf("the handler sees %s, %s", seen.Host, seen.Header.Get("Origin"))
		}
		if got := w.Header().Get("Set-Cookie"); got != "a=b=c; Path=/; HttpOnly; SameSite=Lax" {
			t.Errorf("cookie %s", got)
		}
		const body = `<form action="http://idp.example.com.localhost:9229/in?x"><a HREF='https://other.net/'>https://idp.example.com</a><p data-action="https://idp.example.com">`
		if w.Body.String() != body || w.Header().Get("Content-Length") != "" {
			t.Errorf("body %s", w.Body)
		}
	}
}

// Requests under the real name, and for names that are not served, pass as they are.
func TestHandler_leavesOthersAlone(t *testing.T) {
	handler := Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "https://idp.example.com/"+r.Host)
		w.WriteHeader(http.StatusFound)
	}), serves)
	for _, host := range []string{"auth.example.com", "localhost:9229", "other.net.localhost:9229", ".localhost", "127.0.0.1"} {
		r := httptest.NewRequest(http.MethodGet, "/", http.NoBody)
		r.Host = host
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if got := w.Header().Get("Location"); got != "https://idp.example.com/"+host {
			t.Errorf("%s: %s", host, got)
		}
	}
}
