package upstream

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

// Set is hosts and the servers that play them. It does not change; its methods may be called concurrently.
type Set struct {
	servers   map[string]*url.URL // by host, with the port where the issuer has one
	transport *http.Transport
	buffers   buffers
}

// New reads issuers and servers, such as "https://api.mpin.io" and "http://127.0.0.1:4400". The servers must be on this machine.
func New(servers map[string]string) (*Set, error) {
	s := &Set{servers: make(map[string]*url.URL), transport: &http.Transport{
		DialContext: dialLoopback, MaxIdleConnsPerHost: 64, DisableCompression: true, // what a proxy passes on stays as it is
	}}
	for issuer, server := range servers {
		from, err := url.Parse(issuer)
		if err != nil || from.Scheme != "https" || from.Host == "" {
			return nil, fmt.Errorf("issuer %q: an https address is needed, such as https://idp.example.com", issuer)
		}
		to, err := url.Parse(server)
		if err != nil || to.Scheme != "http" || !loopback(to.Hostname()) || to.Port() == "" || strings.Trim(to.Path, "/") != "" {
			return nil, fmt.Errorf("issuer %q: %q is no server of this machine; http://127.0.0.1:PORT is needed", issuer, server)
		}
		s.servers[hostKey(from.Host)] = &url.URL{Scheme: "http", Host: to.Host}
	}
	return s, nil
}

// hostKey is a host without the port that https has anyway.
func hostKey(host string) string { return strings.TrimSuffix(strings.ToLower(host), ":443") }

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// dialLoopback connects to this machine only, whatever names resolve to.
func dialLoopback(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if host == "localhost" {
		host = "127.0.0.1"
	}
	if !loopback(host) {
		return nil, errors.New("not an address of this machine")
	}
	var dialer net.Dialer
	return dialer.DialContext(ctx, network, net.JoinHostPort(host, port))
}

// Has reports whether a server plays a host, which may carry a port.
func (s *Set) Has(host string) bool {
	_, ok := s.servers[hostKey(host)]
	return ok
}

// Client returns a copy of next that reaches the servers of the Set under the names they play.
func (s *Set) Client(next *http.Client) *http.Client {
	c := *next
	c.Transport = transport{s, next.Transport}
	return &c
}

type transport struct {
	set  *Set
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	server, ok := t.set.servers[hostKey(r.URL.Host)]
	switch {
	case !ok && t.next == nil:
		return http.DefaultTransport.RoundTrip(r)
	case !ok:
		return t.next.RoundTrip(r)
	}
	inner := r.Clone(r.Context())
	inner.Host = r.URL.Host
	inner.URL.Scheme, inner.URL.Host = server.Scheme, server.Host
	forwarded(inner.Header, r.URL.Host)
	reply, err := t.set.transport.RoundTrip(inner)
	if reply != nil {
		reply.Request = r
	}
	return reply, err
}

// ServeHTTP passes a request of a browser on to the server that plays the host.
func (s *Set) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	server, ok := s.servers[hostKey(r.Host)]
	if !ok {
		http.Error(w, "no server plays "+r.Host, http.StatusBadGateway)
		return
	}
	proxy := httputil.ReverseProxy{
		Transport: s.transport, BufferPool: &s.buffers,
		Rewrite: func(p *httputil.ProxyRequest) {
			p.SetURL(server)
			p.Out.Host = r.Host
			forwarded(p.Out.Header, r.Host)
		},
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, fmt.Sprintf("The server that plays %s does not answer at %s: %v", r.Host, server, err), http.StatusBadGateway)
		},
	}
	proxy.ServeHTTP(w, r)
}

// forwarded tells a server what it is called from outside: by https, although it is reached by http.
func forwarded(h http.Header, host string) {
	h.Set("X-Forwarded-Proto", "https")
	h.Set("X-Forwarded-Host", host)
	h.Set("X-Forwarded-For", "127.0.0.1")
}
