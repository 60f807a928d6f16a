package wiring

import (
	"sync"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// Issued is the client secrets that this run has made Cognito issue. Cognito
// shows the value of a rotated secret once, in the answer that issues it, and
// it goes into no state: what needs it in the same apply gets it here. It is
// safe for concurrent use.
type Issued struct {
	mu      sync.Mutex
	secrets map[string]pool.Secret // by the id of the secret, which holds that of the client
}

// Add keeps a secret until the run ends.
func (i *Issued) Add(secret pool.IssuedSecret) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.secrets == nil {
		i.secrets = map[string]pool.Secret{}
	}
	i.secrets[secret.ID] = secret.Value
}

// Value is the secret with that id, if this run has issued it.
func (i *Issued) Value(id string) (pool.Secret, bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	value, ok := i.secrets[id]
	return value, ok
}
