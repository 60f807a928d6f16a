package discovery

import (
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// Limits bound what a server may do to its caller.
type Limits struct {
	Time      time.Duration // for document and key set together, or for one probe
	Body      int64         // bytes of one answer, unpacked
	Redirects int           // followed for one answer
}

// defaultLimits are generous for an identity provider: Cognito itself gives up
// sooner.
var defaultLimits = Limits{Time: 10 * time.Second, Body: 1 << 20, Redirects: 3}

// Client asks identity providers about themselves and remembers the answers. It
// may be used by several goroutines at once.
type Client struct {
	transport http.RoundTripper
	log       *slog.Logger
	now       func() time.Time
	limits    Limits

	mu      sync.Mutex
	flights map[string]*flight // by issuer
	answers map[string]answer
	probes  map[any]*outcome // by what was tried
}

// Option changes how a Client works.
type Option func(*Client)

// WithHTTPClient sends requests with the transport of client: for proxies, a CA
// of one's own, tests. Its timeout, cookies and redirect policy are not used,
// because this package has its own. A client without a transport changes nothing.
func WithHTTPClient(client *http.Client) Option {
	return func(c *Client) {
		if client != nil && client.Transport != nil {
			c.transport = client.Transport
		}
	}
}

// WithLogger sends the log lines of the client to logger. Without it, nothing
// is logged. No line holds a query, a header or a body.
func WithLogger(logger *slog.Logger) Option { return func(c *Client) { c.log = logger } }

// WithClock replaces the clock by which failures are forgotten.
func WithClock(now func() time.Time) Option { return func(c *Client) { c.now = now } }

// WithLimits changes the limits. A field that is not positive keeps its default.
func WithLimits(limits Limits) Option {
	return func(c *Client) {
		if limits.Time > 0 {
			c.limits.Time = limits.Time
		}
		if limits.Body > 0 {
			c.limits.Body = limits.Body
		}
		if limits.Redirects > 0 {
			c.limits.Redirects = limits.Redirects
		}
	}
}

// New returns a client that takes proxies from the environment and trusts the
// certificate authorities of the system.
func New(opts ...Option) *Client {
	c := &Client{
		transport: defaultTransport(),
		log:       slog.New(slog.DiscardHandler),
		now:       time.Now,
		limits:    defaultLimits,
		flights:   map[string]*flight{},
		answers:   map[string]answer{},
		probes:    map[any]*outcome{},
	}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

func defaultTransport() http.RoundTripper {
	standard, ok := http.DefaultTransport.(*http.Transport)
	if !ok { // replaced by whoever embeds this
		return http.DefaultTransport
	}
	own := standard.Clone()
	own.MaxResponseHeaderBytes = 64 << 10
	return own
}
