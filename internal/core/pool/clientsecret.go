package pool

import "time"

// ClientSecret is one of the up to two secrets of a confidential app client, as
// Cognito lists it: without its value, which it shows once, when it makes it
// (ClientSecretDescriptorType).
type ClientSecret struct {
	ID      string
	Created time.Time
}

// IssuedSecret is a client secret just added.
type IssuedSecret struct {
	ClientSecret

	Value Secret
}
