package discovery

import (
	"compress/gzip"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

func kindOf(t *testing.T, err error) Kind {
	t.Helper()
	e, ok := errors.AsType[*Error](err)
	if !ok {
		t.Fatalf("no *Error: %v", err)
	}
	return e.Kind
}

// endless writes until nobody listens.
func endless(piece string, pause time.Duration) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write([]byte(piece)); err != nil {
				return
			}
			if pause > 0 {
				_ = http.NewResponseController(w).Flush()
				time.Sleep(pause)
			}
		}
	}
}

func silent(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body) // or the server does not notice that the client left
	<-r.Context().Done()
}

func zipped(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w)
	defer func() { _ = z.Close() }()
	piece := []byte(`{"issuer":"` + strings.Repeat("a", 1<<20))
	for range 3 {
		if _, err := z.Write(piece); err != nil {
			return
		}
	}
}

func brokenOff(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "1000")
	_, _ = w.Write([]byte(`{"issuer":`))
	panic(http.ErrAbortHandler)
}

func notHTTP(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	_, _ = conn.Write([]byte("canary says hello\r\n\r\n"))
	_ = conn.Close()
}

func manyHeaders(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("X-Canary", strings.Repeat("a", 1<<20))
	_, _ = w.Write([]byte(document("")))
}

func TestDiscover_hostileServer(t *testing.T) {
	tests := map[string]struct {
		answer http.HandlerFunc
		want   Kind
		detail string
	}{
		"endless body":         {endless(strings.Repeat("canary", 1000), 0), TooLarge, "more than 1048576 bytes"},
		"slow drip":            {endless(" ", 5*time.Millisecond), Timeout, "in time"},
		"no answer":            {silent, Timeout, "in time"},
		"gzip bomb":            {zipped, TooLarge, "more than"},
		"endless headers":      {manyHeaders, Connection, "not HTTP"},
		"breaks off":           {brokenOff, Connection, "broke off"},
		"not HTTP":             {notHTTP, Connection, "not HTTP"},
		"redirect loop":        {redirects(wellKnownPath), Redirect, "more than 3 times"},
		"redirect to http":     {redirects("http://login.example.com/?canary"), Redirect, "away from https, to http://login.example.com/"},
		"redirect to file":     {redirects("file:///etc/passwd"), Redirect, "away from https"},
		"redirect to private":  {redirects("https://169.254.169.254/latest"), Redirect, "private host"},
		"redirect to nonsense": {redirects("https://canary:canary/"), Redirect, "no URL"},
		"redirect nowhere":     {status(302, "canary"), Status, "302 Found"},
		"server error":         {status(500, "canary"), Status, "500 Internal Server Error"},
		"not found":            {http.NotFound, Status, "404 Not Found"},
		"made-up status":       {status(799, "canary"), Status, "answers 799."},
		"no content":           {status(204, ""), Status, "204"},
		"login page":           {says("<!DOCTYPE html>canary"), NotJSON, "web page"},
		"empty":                {says(""), NotJSON, "empty"},
		"text":                 {says("canary"), NotJSON, "no JSON object"},
		"list":                 {says(`["canary"]`), NotJSON, "no JSON object"},
		"half":                 {says(`{"issuer":"canary"`), NotJSON, "no whole JSON object"},
		"two":                  {says(document("") + document("")), NotJSON, "no whole JSON object"},
		"nested":               {says(`{"a":` + strings.Repeat("[", 400000) + strings.Repeat("]", 400000) + "}"), NotJSON, "deeper"},
		"nested objects":       {says(strings.Repeat(`{"issuer":`, 33) + `""` + strings.Repeat("}", 33)), NotJSON, "deeper"},
		"no issuer":            {says(`{"error":"canary"}`), NotDocument, "without an issuer"},
		"other case":           {says(`{"ISSUER":"canary"}`), NotDocument, "without an issuer"},
		"issuer of numbers":    {says(`{"issuer":1}`), NotDocument, "issuer is no text"},
		"endless issuer":       {says(`{"issuer":"` + strings.Repeat("a", 3000) + `"}`), NotDocument, "issuer has more than"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			quickly(t)
			limits := Limits{}
			if tt.want == Timeout {
				limits.Time = 100 * time.Millisecond
			}
			_, err := provider(t, map[string]http.HandlerFunc{wellKnownPath: tt.answer}).client(WithLimits(limits)).Discover(t.Context(), issuer)
			if kindOf(t, err) != tt.want || !strings.Contains(err.Error(), tt.detail) {
				t.Errorf("%s: %v", kindOf(t, err), err)
			}
			if text := err.Error(); strings.Contains(text, "canary") || len(text) > 600 || !strings.Contains(text, issuer+wellKnownPath) {
				t.Errorf("message %q", text)
			}
		})
	}
}

func TestDiscover_contentTypeDoesNotMatter(t *testing.T) {
	for _, kind := range []string{"text/plain", "text/html; charset=utf-8", "application/octet-stream", "canary"} {
		s := provider(t, map[string]http.HandlerFunc{wellKnownPath: func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write([]byte(document("")))
		}})
		if _, err := s.client().Discover(t.Context(), issuer); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// A slow key set is bounded by the time of the whole, and leaves the document.
func TestDiscover_oneLimitForDocumentAndKeys(t *testing.T) {
	quickly(t)
	c := provider(t, map[string]http.HandlerFunc{keysPath: silent}).client(WithLimits(Limits{Time: 200 * time.Millisecond}))
	d, err := c.Discover(t.Context(), issuer)
	if err != nil || d.KeysErr == nil || d.KeysErr.Kind != Timeout || d.Issuer != issuer {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestDiscover_noPlaceToAsk(t *testing.T) {
	s := provider(t, nil)
	for _, name := range []string{
		"", "login.example.com", "http://login.example.com", "https://", "https://u:canary@login.example.com", issuer + "?canary", issuer + "?",
		issuer + "#canary", "https://[::1", "https://a b", "\x00", "file:///etc/passwd", "https://login.example.com:port",
	} {
		_, err := s.client().Discover(t.Context(), name)
		if kindOf(t, err) != Address || strings.Contains(err.Error(), "canary") {
			t.Errorf("%q: %v", name, err)
		}
	}
	if len(s.seen) > 0 {
		t.Errorf("asked for %v", s.seen)
	}
}

func TestDiscover_nobodyThere(t *testing.T) {
	closed, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := closed.Addr().String()
	_ = closed.Close()
	_, err = New(WithHTTPClient(&http.Client{Transport: &http.Transport{}})).Discover(t.Context(), "https://"+address)
	if kindOf(t, err) != Connection || !kindOf(t, err).Unreachable() {
		t.Error(err)
	}
}
