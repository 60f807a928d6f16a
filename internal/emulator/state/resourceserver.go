package state

// ResourceServer is a resource server of a pool.
type ResourceServer struct {
	Identifier string `json:"identifier"`
}
