package wiring

import (
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/types"
)

// Silence is ignore_rules of the provider block. Resources are validated
// without a configured provider, and must honour it all the same: Terraform and
// OpenTofu validate a provider block before the resources that use it, in the
// same process (record 0003). It is safe for concurrent use.
type Silence struct {
	mu   sync.Mutex
	sets []types.Set
}

// Hear takes the list of a block that is being validated. OpenTofu validates
// all instances of a block with for_each in one process, which then does not
// know of which of them a resource is: what any of them silences stays silent
// until the plan.
func (s *Silence) Hear(ignore types.Set) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sets = append(s.sets, ignore)
}

// Settle takes the list of the block that configures this process. It replaces
// all that was heard.
func (s *Silence) Settle(ignore types.Set) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sets = []types.Set{ignore}
}

// With returns the lists of the provider block beside that of a resource.
func (s *Silence) With(own types.Set) []types.Set {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]types.Set{own}, s.sets...)
}
