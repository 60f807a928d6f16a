package authority

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"strings"
	"sync"
	"time"
)

// lifetime is that of all certificates: longer than anybody leaves a local Cognito running, shorter than the 398 days that browsers
// allow.
const lifetime = 90 * 24 * time.Hour

// maxLeaves bounds the certificates that are kept; when there are more, all are made again.
const maxLeaves = 1000

// Authority issues certificates. Its methods may be called concurrently.
type Authority struct {
	serves func(name string) bool
	from   time.Time
	root   *x509.Certificate
	key    *ecdsa.PrivateKey
	// leaf is the key of all certificates but the root's: browsers can then be told to trust one key.
	leaf *ecdsa.PrivateKey

	mu     sync.Mutex
	leaves map[string]*tls.Certificate // by name
}

// New returns an Authority that certifies the names it serves, from a time on.
func New(now time.Time, serves func(name string) bool) (*Authority, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("certificate authority: %w", err)
	}
	leaf, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("certificate authority: %w", err)
	}
	a := &Authority{serves: serves, from: now.Add(-time.Hour), key: key, leaf: leaf, leaves: make(map[string]*tls.Certificate)}
	template := a.template(pkix.Name{CommonName: "Local Cognito, for this machine only"})
	template.IsCA, template.BasicConstraintsValid, template.MaxPathLenZero = true, true, true
	template.KeyUsage = x509.KeyUsageCertSign
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, fmt.Errorf("certificate authority: %w", err)
	}
	a.root, err = x509.ParseCertificate(der)
	return a, err
}

func (a *Authority) template(subject pkix.Name) *x509.Certificate {
	serial, _ := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120)) // never fails since Go 1.24
	return &x509.Certificate{SerialNumber: serial, Subject: subject, NotBefore: a.from, NotAfter: a.from.Add(lifetime)}
}

// PEM is the certificate of the authority, for clients to trust.
func (a *Authority) PEM() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.root.Raw})
}

// Pool holds the certificate of the authority and no other.
func (a *Authority) Pool() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(a.root)
	return pool
}

// Fingerprint is the base64 SHA-256 of the key that all names share, as Chromium takes it in --ignore-certificate-errors-spki-list.
func (a *Authority) Fingerprint() (string, error) {
	der, err := x509.MarshalPKIXPublicKey(&a.leaf.PublicKey)
	if err != nil {
		return "", fmt.Errorf("certificate authority: %w", err)
	}
	sum := sha256.Sum256(der)
	return base64.StdEncoding.EncodeToString(sum[:]), nil
}

// TLS is the configuration of a server. HTTP/2 is left out: a connection that ends without an answer, which is one of the faults,
// cannot be had in it.
func (a *Authority) TLS() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"http/1.1"}, GetCertificate: a.certificate}
}

// certificate is made for the name that a connection asks for; a client that asks for none wants localhost.
func (a *Authority) certificate(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	name := strings.ToLower(strings.TrimSuffix(hello.ServerName, "."))
	if name == "" {
		name = "localhost"
	}
	if name != "localhost" && !a.serves(name) {
		return nil, fmt.Errorf("the local Cognito does not answer to %q", name)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if c := a.leaves[name]; c != nil {
		return c, nil
	}
	if len(a.leaves) >= maxLeaves {
		clear(a.leaves)
	}
	c, err := a.issue(name)
	if err != nil {
		return nil, err
	}
	a.leaves[name] = c
	return c, nil
}

func (a *Authority) issue(name string) (*tls.Certificate, error) {
	template := a.template(pkix.Name{}) // names stand in the alternative names; 64 characters fit into a common name
	template.DNSNames = []string{name}
	if name == "localhost" {
		template.IPAddresses = []net.IP{net.IPv4(127, 0, 0, 1), net.IPv6loopback}
	}
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
	der, err := x509.CreateCertificate(rand.Reader, template, a.root, &a.leaf.PublicKey, a.key)
	if err != nil {
		return nil, fmt.Errorf("certificate of %s: %w", name, err)
	}
	return &tls.Certificate{Certificate: [][]byte{der, a.root.Raw}, PrivateKey: a.leaf}, nil
}
