package blueprint

import (
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ClientWriteAttributes is the list to give an app client whose logins need
// these attributes. A client for federated users only gets no more than that.
// Native users also fill in their own profile: their client keeps Cognito's
// default, which is every standard attribute (null), unless a custom attribute
// forces an explicit list.
func ClientWriteAttributes(needed []string, nativeUsers bool) tri.List {
	if !nativeUsers {
		if needed == nil {
			needed = []string{}
		}
		return tri.Strings(needed)
	}
	if !slices.ContainsFunc(needed, isCustom) {
		return tri.Null[[]tri.Value[string]]()
	}
	all := append(pool.WritableAttributes(), needed...)
	slices.Sort(all)
	return tri.Strings(slices.Compact(all))
}

func isCustom(attribute string) bool { return strings.HasPrefix(attribute, "custom:") }
