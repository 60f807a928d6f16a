package authority

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"strings"
	"testing"
	"time"
)

// handshake connects a client that trusts the authority to a server of it.
func handshake(t *testing.T, a *Authority, name string) (*x509.Certificate, error) {
	t.Helper()
	near, far := net.Pipe()
	defer func() { _ = near.Close() }()
	go func() {
		_ = tls.Server(far, a.TLS()).HandshakeContext(t.Context())
		_ = far.Close()
	}()
	client := tls.Client(near, &tls.Config{ServerName: name, RootCAs: a.Pool(), MinVersion: tls.VersionTLS12})
	if err := client.HandshakeContext(t.Context()); err != nil {
		return nil, err
	}
	return client.ConnectionState().PeerCertificates[0], nil
}

func TestAuthority(t *testing.T) {
	long := strings.Repeat("a", 60) + ".auth.eu-west-2.amazoncognito.com"
	a, err := New(time.Now(), func(name string) bool { return strings.HasSuffix(name, ".amazoncognito.com") })
	if err != nil {
		t.Fatal(err)
	}
	first, err := handshake(t, a, long)
	if err != nil {
		t.Fatal(err)
	}
	again, err := handshake(t, a, long)
	if err != nil || !first.Equal(again) {
		t.Errorf("the second connection gets another certificate (%v)", err)
	}
	if _, err := handshake(t, a, "example.com"); err == nil {
		t.Error("a name that is not served is certified")
	}
	local, err := handshake(t, a, "127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	if string(first.RawSubjectPublicKeyInfo) != string(local.RawSubjectPublicKeyInfo) {
		t.Error("names do not share a key")
	}
	if text, err := a.Fingerprint(); err != nil || len(text) != 44 {
		t.Errorf("fingerprint %q, %v", text, err)
	}
}

func TestAuthority_forgetsWhenFull(t *testing.T) {
	a, err := New(time.Now(), func(string) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	for range 2 * maxLeaves {
		if _, err := a.certificate(&tls.ClientHelloInfo{ServerName: a.template(x509.Certificate{}.Subject).SerialNumber.String() + ".example"}); err != nil {
			t.Fatal(err)
		}
	}
	if len(a.leaves) > maxLeaves {
		t.Errorf("%d certificates are kept", len(a.leaves))
	}
}
