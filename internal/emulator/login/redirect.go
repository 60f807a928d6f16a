package login

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// redirect sends a browser on. The location is a callback as it was registered, possibly of an app's own scheme, with parameters;
// net/http would try to make sense of it.
func redirect(w http.ResponseWriter, location string) {
	h := w.Header()
	h.Set("Location", asciiOnly(location))
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	w.WriteHeader(http.StatusFound)
}

// withQuery adds parameters to a callback, which may have a query already.
func withQuery(callback string, parameters url.Values) string {
	switch {
	case !strings.Contains(callback, "?"):
		return callback + "?" + parameters.Encode()
	case strings.HasSuffix(callback, "?") || strings.HasSuffix(callback, "&"):
		return callback + parameters.Encode()
	default:
		return callback + "&" + parameters.Encode()
	}
}

// asciiOnly escapes what a header cannot hold: callbacks may have letters of any script (row CL-03).
func asciiOnly(location string) string {
	var b strings.Builder
	for i := range len(location) {
		if c := location[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
			continue
		}
		_, _ = fmt.Fprintf(&b, "%%%02X", location[i])
	}
	return b.String()
}
