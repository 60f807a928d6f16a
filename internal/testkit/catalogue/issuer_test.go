package catalogue

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
)

// How the identity provider of a case may behave, besides members of its discovery document.
const (
	sound       = "sound"
	missing     = "missing" // it has no discovery document
	unreachable = "unreachable"
	untrusted   = "untrusted"
)

// soundKeys are what an identity provider publishes.
const soundKeys = `{"keys":[{"kid":"1","kty":"RSA","use":"sig","alg":"RS256","n":"AQAB","e":"AQAB"}]}`

// An issuer is a proxy behind which every https address is an identity
// provider: no name is looked up, and ports are those of the real one.
type issuer struct {
	testCase
	hosts *demoidp.Set
	inner *httptest.Server
}

// startIssuer returns the arguments of a provider block by which a plan reaches the issuer.
func startIssuer(t *testing.T, c testCase) []string {
	t.Helper()
	i := &issuer{testCase: c, hosts: demoidp.New(map[string]demoidp.Issuer{"*": {}})}
	ca := newAuthority(t)
	i.inner = httptest.NewUnstartedServer(http.HandlerFunc(i.answer))
	i.inner.Config.ErrorLog = log.New(io.Discard, "", 0)
	i.inner.TLS = &tls.Config{GetCertificate: ca.certificate, MinVersion: tls.VersionTLS12}
	i.inner.StartTLS()
	proxy := httptest.NewServer(http.HandlerFunc(i.connect))
	t.Cleanup(func() { proxy.Close(); i.inner.Close() })
	trusted := ca
	if c.issuer == untrusted {
		trusted = newAuthority(t)
	}
	return []string{
		fmt.Sprintf("https_proxy = %q", proxy.URL),
		fmt.Sprintf("custom_ca_bundle = %q", trusted.write(t)),
		`discovery = "warn"`,
	}
}

// connect carries a connection of the plan to the issuer.
func (i *issuer) connect(w http.ResponseWriter, r *http.Request) {
	hijacker, ok := w.(http.Hijacker)
	if !ok || r.Method != http.MethodConnect || i.issuer == unreachable {
		http.Error(w, "nothing is here", http.StatusBadGateway)
		return
	}
	outer, buffered, err := hijacker.Hijack()
	if err != nil {
		return
	}
	_, _ = outer.Write([]byte("HTTP/1.1 200 OK\r\n\r\n"))
	inner, err := net.Dial("tcp", i.inner.Listener.Addr().String())
	if err != nil {
		_ = outer.Close()
		return
	}
	carry(buffered.Reader, outer, inner)
}

// carry copies both ways until either side closes.
func carry(read *bufio.Reader, outer, inner net.Conn) {
	go func() {
		_, _ = read.WriteTo(inner)
		_ = inner.Close()
	}()
	_, _ = bufio.NewReader(inner).WriteTo(outer)
	_ = outer.Close()
}

func (i *issuer) answer(w http.ResponseWriter, r *http.Request) {
	if i.issuer == missing {
		http.NotFound(w, r)
		return
	}
	if a, ok := i.answers[r.URL.Path]; ok {
		if strings.HasPrefix(a.body, "{") {
			w.Header().Set("Content-Type", "application/json")
		}
		w.WriteHeader(a.status)
		_, _ = w.Write([]byte(a.body))
		return
	}
	if !strings.HasSuffix(r.URL.Path, demoidp.WellKnownPath) {
		keys := i.keys
		if keys == "" {
			keys = soundKeys
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(keys))
		return
	}
	host, _, _ := strings.Cut(r.Host, ":")
	behaviour, _ := i.hosts.Lookup(host)
	if json.Unmarshal([]byte(i.issuer), &behaviour.Discovery) == nil {
		if err := i.hosts.Add(host, behaviour); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	i.hosts.ServeHTTP(w, r)
}

// An authority signs certificates for any name.
type authority struct {
	key  *ecdsa.PrivateKey
	cert *x509.Certificate
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	a := &authority{key: key}
	template := certificateTemplate("catalogue")
	template.IsCA, template.BasicConstraintsValid, template.KeyUsage = true, true, x509.KeyUsageCertSign
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err == nil {
		a.cert, err = x509.ParseCertificate(der)
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func certificateTemplate(name string) *x509.Certificate {
	return &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
}

func (a *authority) certificate(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	template := certificateTemplate(hello.ServerName)
	template.DNSNames = []string{hello.ServerName}
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, &a.key.PublicKey, a.key)
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: a.key}, err
}

// write returns the path of a file with the authority's certificate.
func (a *authority) write(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.cert.Raw}), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
