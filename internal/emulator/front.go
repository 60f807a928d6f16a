package emulator

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/alias"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// ServeHTTP sends a request to the plane it belongs to: cognito-idp calls carry an X-Amz-Target, the emulator's own endpoints live
// under /_cogfed/, and every other request goes by its host, which is one of Cognito's or an identity provider's. Below localhost
// every such host has an alias; see package alias.
func (e *Emulator) ServeHTTP(w http.ResponseWriter, r *http.Request) { e.front.ServeHTTP(w, r) }

func (e *Emulator) serve(w http.ResponseWriter, r *http.Request) {
	host := hostOf(r)
	switch {
	case wire.IsCall(r):
		e.serveCall(w, r)
	case strings.HasPrefix(r.URL.Path, "/_cogfed/"):
		e.serveAdmin(w, r, host)
	case isPreflight(r) && !e.plays(host):
		login.Preflight(w, r)
	case e.login.Serves(host):
		r.Host = host
		e.serveLogin(w, r)
	case e.upstreams.Has(r.Host):
		e.upstreams.ServeHTTP(w, r)
	case e.upstreams.Has(host):
		r.Host = host
		e.upstreams.ServeHTTP(w, r)
	case e.plays(host):
		e.issuers.ServeHTTP(w, r)
	default:
		e.serveAdmin(w, r, host)
	}
}

// serveAdmin answers under names that always mean this machine, or that the Emulator plays. Under any other name the request may come
// from a page whose own host name was pointed here (DNS rebinding), to read the journal and the codes.
func (e *Emulator) serveAdmin(w http.ResponseWriter, r *http.Request, host string) {
	ip := net.ParseIP(strings.Trim(host, "[]"))
	if host != "localhost" && !strings.HasSuffix(host, ".localhost") && (ip == nil || !ip.IsLoopback()) && !e.answersTo(host) {
		http.Error(w, "the local Cognito does not answer to "+host+": use 127.0.0.1 or localhost", http.StatusMisdirectedRequest)
		return
	}
	e.admin.ServeHTTP(w, r)
}

// plays reports whether a host is that of an identity provider.
func (e *Emulator) plays(host string) bool {
	_, ok := e.issuers.Lookup(host)
	return ok || e.upstreams.Has(host)
}

// answersTo reports whether a host name is one of Cognito's or of an identity provider.
func (e *Emulator) answersTo(host string) bool { return e.login.Serves(host) || e.plays(host) }

// hostOf is the host a request names, without port: a browser may be led here from another port than the address says.
func hostOf(r *http.Request) string {
	host := r.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.ToLower(strings.TrimSuffix(host, "."))
}

// isPreflight recognizes a browser that asks whether a page may call the control plane. The login plane answers for itself.
func isPreflight(r *http.Request) bool {
	return r.Method == http.MethodOptions && strings.Contains(strings.ToLower(r.Header.Get("Access-Control-Request-Headers")), "x-amz-target")
}

// fromBrowser lets pages read answers of the control plane, and reports whether a page sent the request. AWS lets pages call every
// operation, because they have to be signed. Here nobody checks signatures, and any page that the person at this machine visits could
// read the secrets of identity providers: pages may call what a token authorizes.
func fromBrowser(w http.ResponseWriter, r *http.Request) bool {
	if r.Header.Get("Origin") == "" {
		return false
	}
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date")
	return true
}

// regionOf is the region a call is for when it is not signed: that of its host, or the default.
func (e *Emulator) regionOf(r *http.Request) string {
	host := hostOf(r)
	if name, ok := alias.Host(host); ok {
		host = name
	}
	if region, ok := login.Region(host); ok {
		return region
	}
	return e.region
}

// TLS is the configuration of a server for https: it certifies every name that the Emulator answers to.
func (e *Emulator) TLS() *tls.Config { return e.authority.TLS() }

// Authority is the certificate, in PEM form, that clients of TLS have to trust. It is another one for each Emulator.
func (e *Emulator) Authority() []byte { return e.authority.PEM() }

// Fingerprint is what Chromium takes in --ignore-certificate-errors-spki-list instead.
func (e *Emulator) Fingerprint() (string, error) { return e.authority.Fingerprint() }

// nowhere refuses to leave this machine.
type nowhere struct{}

var errNowhere = errors.New("the login plane calls nothing beyond this machine")

// RoundTrip implements http.RoundTripper.
func (nowhere) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, fmt.Errorf("%s: %w", r.URL.Host, errNowhere)
}
