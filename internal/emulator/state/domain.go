package state

// Domain is a prefix or custom domain of a pool. Domains hang under the region because their names are unique in it.
type Domain struct {
	Name       string `json:"name"`
	UserPoolID string `json:"userPoolId"`
	Custom     bool   `json:"custom,omitzero"`
}
