package control

import (
	"encoding/base64"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// paginate cuts one page out of sorted items. The token names the last item of the page before, opaquely; a token that names
// nothing is refused with InvalidParameterException, which every listing declares. A nil limit takes everything.
func paginate[T any](items []T, key func(T) string, limit *int32, token *string) (page []T, next *string, err error) {
	if token != nil {
		after, err := base64.RawURLEncoding.DecodeString(*token)
		i := slices.IndexFunc(items, func(item T) bool { return key(item) == string(after) })
		if err != nil || i < 0 {
			return nil, nil, wire.Invalid("Invalid pagination token.")
		}
		items = items[i+1:]
	}
	if limit == nil || len(items) <= int(*limit) || *limit < 1 {
		return items, nil, nil
	}
	page = items[:*limit]
	encoded := base64.RawURLEncoding.EncodeToString([]byte(key(page[len(page)-1])))
	return page, &encoded, nil
}
