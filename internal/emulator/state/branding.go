package state

// Branding is a managed login branding style of a pool.
type Branding struct {
	ID string `json:"id"`
}
