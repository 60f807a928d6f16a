package state

import (
	"crypto/rand"
	"encoding/hex"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Branding is a managed login branding style of a pool. Its reply does not name the app client it belongs to.
type Branding struct {
	ClientID    string                        `json:"clientId"`
	Description wire.ManagedLoginBrandingType `json:"description"`
}

// NewUUID returns a version 4 UUID, the form of the ids of styles and terms. It begins with 10ca1, "local", since the pattern
// of the model leaves no other room to say that it is not AWS's.
func NewUUID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails since Go 1.24
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	h := "10ca1" + hex.EncodeToString(b[:])[5:]
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
