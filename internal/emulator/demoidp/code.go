package demoidp

import (
	"crypto/rand"
	"sync"
	"time"
)

// codeLifetime is short (RFC 6749, section 4.1.2, allows ten minutes).
const codeLifetime = time.Minute

// grant is what a code stands for.
type grant struct {
	issuer, clientID, redirectURI, nonce string
	scopes                               []string
	claims                               map[string]any
	at                                   time.Time
}

// codes are the grants that wait for their token request.
type codes struct {
	mu      sync.Mutex
	waiting map[string]grant
	swept   time.Time
}

// put returns a code for a grant. Grants that nobody came for are forgotten.
func (c *codes) put(g grant) string {
	code := rand.Text()
	c.mu.Lock()
	defer c.mu.Unlock()
	if g.at.Sub(c.swept) > codeLifetime {
		for name, old := range c.waiting {
			if g.at.Sub(old.at) > codeLifetime {
				delete(c.waiting, name)
			}
		}
		c.swept = g.at
	}
	if c.waiting == nil {
		c.waiting = make(map[string]grant)
	}
	c.waiting[code] = g
	return code
}

// take returns the grant of a code, once.
func (c *codes) take(code string, now time.Time) (grant, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	g, ok := c.waiting[code]
	delete(c.waiting, code)
	return g, ok && now.Sub(g.at) <= codeLifetime
}

func (c *codes) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.waiting)
}
