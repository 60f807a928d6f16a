package discovery

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

func TestDiscover_badCertificate(t *testing.T) {
	s := provider(t, nil)
	tests := map[string]struct {
		issuer string
		change func(*tls.Config)
		want   Kind
	}{
		"unknown authority": {issuer, func(c *tls.Config) { c.RootCAs = x509.NewCertPool() }, UnknownAuthority},
		"another name":      {"https://login.example.org", nil, WrongName},
		"expired":           {issuer, func(c *tls.Config) { c.Time = func() time.Time { return time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC) } }, Expired},
		"not valid yet":     {issuer, func(c *tls.Config) { c.Time = func() time.Time { return time.Date(1960, 1, 1, 0, 0, 0, 0, time.UTC) } }, Expired},
		"old TLS only":      {issuer, func(c *tls.Config) { c.MaxVersion = tls.VersionTLS10; c.MinVersion = tls.VersionTLS10 }, Handshake},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := New(WithHTTPClient(s.browser(func(config *tls.Config) {
				if tt.change != nil {
					tt.change(config)
				}
			})))
			_, err := c.Discover(t.Context(), tt.issuer)
			if kindOf(t, err) != tt.want {
				t.Errorf("%s: %v", kindOf(t, err), err)
			}
			facts, err := c.Facts(t.Context(), tt.issuer)
			if err != nil || facts.Failure == nil || (facts.Failure.Obstacle == rules.BadCertificate) != tt.want.Certificate() {
				t.Errorf("%+v, %v", facts.Failure, err)
			}
		})
	}
}

// A certificate that can verify no server, although its authority is trusted.
func TestDiscover_certificateForSomethingElse(t *testing.T) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), DNSNames: []string{"login.example.com"},
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	s := provider(t, nil)
	s.TLS.Certificates = []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}
	roots := x509.NewCertPool()
	roots.AddCert(leaf)
	_, err = New(WithHTTPClient(s.browser(func(c *tls.Config) { c.RootCAs = roots }))).Discover(t.Context(), issuer)
	if kindOf(t, err) != UnknownAuthority {
		t.Error(err)
	}
}

func TestDiscover_plainHTTPServer(t *testing.T) {
	plain := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(plain.Close)
	_, err := New(WithHTTPClient(plain.Client())).Discover(t.Context(), strings.Replace(plain.URL, "http:", "https:", 1))
	if kindOf(t, err) != Handshake || !strings.Contains(err.Error(), "plain HTTP") {
		t.Error(err)
	}
}

func TestFailure(t *testing.T) {
	tests := map[string]struct {
		err  error
		want Kind
	}{
		"no such name":       {&net.DNSError{Name: "login.example.com", IsNotFound: true}, NameUnknown},
		"name server silent": {&net.DNSError{Name: "login.example.com", IsTimeout: true}, Timeout},
		"name server broken": {&net.DNSError{Name: "login.example.com", Err: "server misbehaving"}, Connection},
		"proxy":              {&net.OpError{Op: "proxyconnect", Err: errors.New("canary")}, Connection},
		"refused TLS":        {&net.OpError{Op: "remote error", Err: errors.New("handshake failure")}, Handshake},
		"unrecognised":       {errors.New("canary"), Connection},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			failing := &http.Client{Transport: &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) { return nil, tt.err }}}
			_, err := New(WithHTTPClient(failing)).Discover(t.Context(), issuer)
			if kindOf(t, err) != tt.want || strings.Contains(err.Error(), "canary") {
				t.Errorf("%s: %v", kindOf(t, err), err)
			}
			if !kindOf(t, err).Unreachable() {
				t.Errorf("%s counts as an answer", kindOf(t, err))
			}
		})
	}
}

func TestError_everyKindSaysWhatToDo(t *testing.T) {
	for k := Canceled; k <= NotDocument; k++ {
		e := &Error{Kind: k, What: "key set", URL: issuer, Detail: "it failed", Status: 404}
		if k.String() == "" || e.Fix() == "Check the address." || !strings.HasPrefix(e.Error(), "the key set at "+issuer+" cannot be read: it failed. ") {
			t.Errorf("%d %q: %v", k, k, e)
		}
	}
	seen := map[string]bool{}
	for _, code := range []int{401, 404, 500, 418} {
		seen[(&Error{Kind: Status, Status: code}).Fix()] = true
	}
	if len(seen) != 4 {
		t.Errorf("%v", seen)
	}
}
