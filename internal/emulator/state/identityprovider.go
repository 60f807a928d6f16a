package state

// IdentityProvider is an external identity provider of a pool.
type IdentityProvider struct {
	Name string `json:"name"`
}
