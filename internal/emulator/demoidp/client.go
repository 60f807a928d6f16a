package demoidp

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// maxRedirects bounds how far a request that goes out is sent on.
const maxRedirects = 3

// Client returns a copy of next that reaches the hosts of the Set without a network, and follows few redirects, to https only.
func (s *Set) Client(next *http.Client) *http.Client {
	c := *next
	c.Transport = transport{set: s, next: next.Transport}
	c.CheckRedirect = func(r *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return fmt.Errorf("stopped after %d redirects", maxRedirects)
		}
		if r.URL.Scheme != "https" {
			return errors.New("redirected away from https")
		}
		return nil
	}
	return &c
}

// transport sends a request to the Set or out.
type transport struct {
	set  *Set
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	issuer, ok := t.set.Lookup(r.URL.Host)
	switch {
	case !ok && t.next == nil:
		return http.DefaultTransport.RoundTrip(r)
	case !ok:
		return t.next.RoundTrip(r)
	case issuer.Unreachable:
		return nil, fmt.Errorf("connect to %s: made unreachable", r.URL.Host)
	}
	inner := r.Clone(r.Context())
	inner.Host = r.URL.Host
	if inner.Body == nil {
		inner.Body = http.NoBody
	}
	defer func() { _ = inner.Body.Close() }()
	w := &reply{header: make(http.Header)}
	t.set.ServeHTTP(w, inner)
	return w.response(r), nil
}

// reply collects what a handler answers.
type reply struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header implements http.ResponseWriter.
func (w *reply) Header() http.Header { return w.header }

// WriteHeader implements http.ResponseWriter; the first status counts.
func (w *reply) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
}

// Write implements http.ResponseWriter.
func (w *reply) Write(p []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	return w.body.Write(p)
}

func (w *reply) response(r *http.Request) *http.Response {
	w.WriteHeader(http.StatusOK)
	return &http.Response{
		Status:     fmt.Sprintf("%d %s", w.status, http.StatusText(w.status)),
		StatusCode: w.status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: w.header, Body: io.NopCloser(&w.body), ContentLength: int64(w.body.Len()), Request: r,
	}
}
