package blueprint

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// UnfinishedTag is the tag of a user pool that is being made. The create sets
// it, and the last step takes it away (record 0010).
const UnfinishedTag = "cogfed:unfinished"

// Mark is the value of the tag: what is being made, the same in every run, and
// which create of which run is making it.
type Mark struct{ Work, Create string }

// String is the value as the tag holds it.
func (m Mark) String() string { return m.Work + "." + m.Create }

// ParseMark reads the value of the tag.
func ParseMark(tag string) (m Mark, ok bool) {
	work, create, ok := strings.Cut(tag, ".")
	return Mark{Work: work, Create: create}, ok
}

// MarkOf is the mark of a pool, if it has one.
func MarkOf(settings pool.UserPool) (m Mark, ok bool) {
	tags, _ := settings.Tags.Get()
	return ParseMark(tags[UnfinishedTag].Or(""))
}

// Work is a fingerprint of what a later run must ask for to go on with an
// unfinished pool: names, and what cannot be changed any more.
func (o Objects) Work() string {
	settings, domain := pool.UserPool{}, pool.Domain{}
	if o.UserPool != nil {
		settings = *o.UserPool
	}
	if o.Domain != nil {
		domain = *o.Domain
	}
	return fingerprint(settings.Name, o.Provider.Name, domain.Prefix, domain.Custom.Or(pool.CustomDomain{}).Name,
		settings.Schema, settings.UsernameAttributes, settings.AliasAttributes, settings.CaseSensitive)
}

// UnfinishedName begins the name of an app client that is being made: clients
// have no tags. The last step gives the client its own name.
func UnfinishedName(poolID string, client pool.AppClient) string {
	return "cogfed-unfinished " + fingerprint(poolID, client.Name) + " "
}

const fingerprintDigits = 16

// fingerprint prints its parts in a form that tells them apart.
func fingerprint(parts ...any) string {
	var text strings.Builder
	for _, p := range parts {
		fmt.Fprintf(&text, "%q\n", fmt.Sprint(p))
	}
	sum := sha256.Sum256([]byte(text.String()))
	return hex.EncodeToString(sum[:])[:fingerprintDigits]
}
