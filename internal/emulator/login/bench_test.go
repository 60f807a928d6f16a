//go:build unix

package login_test

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/tls"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// BenchmarkLogin is whole logins over TCP on loopback, the browser's and the provider's part included: authorize, the provider's authorize,
// idpresponse (in it token, user info and, as Cognito does, the keys), token. Two RSA signatures of 2048 bits are in each; what they
// take is measured apart, because nothing can be saved there. It fails when a login leaves memory behind, besides the journal, which has
// bounds of its own.
func BenchmarkLogin(b *testing.B) {
	w := federated(b, nil)
	trust := w.browser(b).Transport.(*http.Transport) //nolint:forcetypeassert,errcheck // browser made it
	trust.MaxIdleConnsPerHost = 256
	trust.TLSClientConfig.ClientSessionCache = tls.NewLRUClientSessionCache(64)
	var warm sync.WaitGroup
	for range inParallel * runtime.GOMAXPROCS(0) { // makes the keys, and the connections
		warm.Go(func() {
			for range 4 {
				signIn(b, w, trust)
			}
		})
	}
	warm.Wait()
	before, cpu := heap(b, w), processor(b)
	b.SetParallelism(inParallel) // a login waits for the network of the machine now and then
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			signIn(b, w, trust)
		}
	})
	b.StopTimer()
	// On a machine that others use too, processor time says more than logins per second.
	each := milliseconds(processor(b)-cpu) / float64(b.N)
	after := heap(b, w)
	b.ReportMetric(each, "cpu-ms/login")
	b.ReportMetric(signatures(b), "cpu-ms/2-signatures")
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "logins/s")
	b.ReportMetric(float64(runtime.GOMAXPROCS(0))*1000/each, "logins/s-if-alone") // with every core to itself
	b.ReportMetric(float64(after)/(1<<20), "heap-MiB-after")
	b.ReportMetric(float64(after-before)/float64(b.N), "heap-B/login")
	if left := float64(after-before) / float64(b.N); b.N >= 200 && left > mostLeft {
		b.Errorf("each login leaves %.0f bytes behind", left)
	}
}

// inParallel are the browsers for each core.
const inParallel = 4

// mostLeft is what connections and caches may come to for some hundred logins, a piece. What a login is while it lasts, sealed, is more.
const mostLeft = 300

// signatures is the processor time of the two signatures in a login.
func signatures(b *testing.B) float64 {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		b.Fatal(err)
	}
	const logins = 100
	hashed, before := sha256.Sum256([]byte("a token")), processor(b)
	for range 2 * logins {
		if _, err := rsa.SignPKCS1v15(nil, key, crypto.SHA256, hashed[:]); err != nil {
			b.Fatal(err)
		}
	}
	return milliseconds(processor(b)-before) / logins
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// processor is the time that this process has had, on all cores.
func processor(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// heap is what is reachable, without the journal.
func heap(b *testing.B, w *world) int64 {
	reply := httptest.NewRecorder()
	w.ServeHTTP(reply, httptest.NewRequestWithContext(b.Context(), http.MethodDelete, "http://localhost/_cogfed/journal", http.NoBody))
	if reply.Code != http.StatusNoContent {
		b.Fatalf("the journal stays: %d", reply.Code)
	}
	runtime.GC()
	runtime.GC() // what finalizers and pools let go of
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// signIn is a new browser that signs in, and an app that gets its tokens.
func signIn(b *testing.B, w *world, transport http.RoundTripper) {
	jar, _ := cookiejar.New(nil)
	c := &http.Client{Transport: transport, Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if r.URL.Host == "app.example.com" {
			return http.ErrUseLastResponse
		}
		return nil
	}}
	send := func(method, address string, form url.Values) (status int, location string) {
		r, err := http.NewRequestWithContext(b.Context(), method, address, strings.NewReader(form.Encode()))
		if err != nil {
			b.Error(err)
			runtime.Goexit()
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		reply, err := c.Do(r)
		if err != nil {
			b.Error(err)
			runtime.Goexit()
		}
		_, _ = io.Copy(io.Discard, reply.Body)
		_ = reply.Body.Close()
		return reply.StatusCode, reply.Header.Get("Location")
	}
	_, back := send(http.MethodGet, w.authorizeURL("identity_provider", "Acme"), nil)
	at, err := url.Parse(back)
	if err != nil || at.Query().Get("code") == "" {
		b.Errorf("back at %s, %v", at, err)
		return
	}
	if status, _ := send(http.MethodPost, domain+"/oauth2/token", w.redemption(at.Query().Get("code"))); status != http.StatusOK {
		b.Errorf("token endpoint: %d", status)
	}
}

// BenchmarkTokens is the signatures alone.
func BenchmarkTokens(b *testing.B) {
	w := federated(b, nil)
	_, out := w.post(b, "/oauth2/token", w.redemption(w.code(b, w.browser(b))))
	form := url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}, "refresh_token": {text(b, out, "refresh_token")}}
	b.ResetTimer()
	for b.Loop() {
		w.post(b, "/oauth2/token", form)
	}
}
