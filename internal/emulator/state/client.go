package state

// Client is an app client of a pool.
type Client struct {
	ID string `json:"id"`
}
