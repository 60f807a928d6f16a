package alias

import (
	"bytes"
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

const suffix = ".localhost"

// Host returns the real name of an alias such as idp.example.com.localhost:9229.
func Host(host string) (name string, ok bool) {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	name, ok = strings.CutSuffix(strings.ToLower(host), suffix)
	return name, ok && name != ""
}

// Handler gives requests for aliases to next under the real name. Serves tells which hosts have one.
func Handler(next http.Handler, serves func(host string) bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, ok := Host(r.Host)
		if !ok || !serves(name) {
			next.ServeHTTP(w, r)
			return
		}
		_, port, _ := net.SplitHostPort(r.Host)
		inner := r.Clone(r.Context())
		inner.Host = name
		inner.Header.Del("Accept-Encoding") // a page is read on its way out
		inner.Header.Del("If-None-Match")
		inner.Header.Del("If-Modified-Since")
		out := &writer{ResponseWriter: w, alias: func(host string) (string, bool) {
			return aliasOf(host, port), serves(host)
		}, discovery: strings.HasSuffix(r.URL.Path, "/.well-known/openid-configuration")}
		if origin, ok := out.reverse(r.Header.Get("Origin")); ok { // what a form of a page here is sent with
			inner.Header.Set("Origin", origin)
		}
		next.ServeHTTP(out, inner)
		out.finish()
	})
}

func aliasOf(host, port string) string {
	name := strings.ToLower(host) + suffix
	if port != "" {
		name = net.JoinHostPort(name, port)
	}
	return "http://" + name
}

// writer replaces addresses in what a handler answers.
type writer struct {
	http.ResponseWriter

	alias     func(host string) (string, bool)
	discovery bool
	status    int
	body      *bytes.Buffer // of an answer that is read before it leaves
}

// Unwrap serves http.ResponseController.
func (w *writer) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (w *writer) WriteHeader(status int) {
	if w.status != 0 {
		return
	}
	if status < http.StatusOK { // another one follows
		w.ResponseWriter.WriteHeader(status)
		return
	}
	w.status = status
	h := w.Header()
	if location := h.Get("Location"); location != "" {
		h.Set("Location", w.replace(location))
	}
	cookies := h.Values("Set-Cookie")
	for i := range cookies {
		cookies[i] = plain(cookies[i])
	}
	if w.discovery || strings.HasPrefix(h.Get("Content-Type"), "text/html") {
		w.body = &bytes.Buffer{}
		h.Del("Content-Length")
		return
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (w *writer) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.WriteHeader(http.StatusOK)
	}
	if w.body != nil {
		return w.body.Write(p)
	}
	return w.ResponseWriter.Write(p)
}

func (w *writer) finish() {
	if w.body == nil {
		return
	}
	body := w.body.Bytes()
	if w.discovery {
		body = w.document(body)
	} else {
		body = target.ReplaceAllFunc(body, func(found []byte) []byte {
			m := target.FindSubmatch(found)
			return []byte(string(m[1]) + w.replace(string(m[2])))
		})
	}
	w.ResponseWriter.WriteHeader(w.status)
	_, _ = w.ResponseWriter.Write(body)
}

// target is where a form or a link leads to.
var target = regexp.MustCompile(`(?i)(\s(?:action|href|formaction)=["'])(https://[^"'/?#\s]+)`)

// replace returns an address with the alias of its host, if it has one.
func (w *writer) replace(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" || u.Host == "" {
		return address
	}
	alias, ok := w.alias(u.Host)
	if !ok {
		return address
	}
	return alias + strings.TrimPrefix(address[len("https://"):], u.Host)
}

// reverse returns the origin that an alias stands for.
func (w *writer) reverse(origin string) (string, bool) {
	u, err := url.Parse(origin)
	if err != nil || u.Scheme != "http" {
		return "", false
	}
	name, ok := Host(u.Host)
	if !ok {
		return "", false
	}
	if _, ok := w.alias(name); !ok {
		return "", false
	}
	return "https://" + name, true
}

// document replaces all endpoints of a discovery document.
func (w *writer) document(body []byte) []byte {
	var members map[string]any
	if json.Unmarshal(body, &members) != nil {
		return body
	}
	for name, value := range members {
		if text, ok := value.(string); ok && name != "issuer" {
			members[name] = w.replace(text)
		}
	}
	replaced, err := json.Marshal(members)
	if err != nil {
		return body
	}
	return replaced
}

// plain takes out of a cookie what plain http does not go with.
func plain(cookie string) string {
	var kept []string
	for i, part := range strings.Split(cookie, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		switch {
		case i > 0 && (strings.EqualFold(name, "Secure") || strings.EqualFold(name, "Domain")):
		case i > 0 && strings.EqualFold(name, "SameSite") && strings.EqualFold(value, "None"):
			kept = append(kept, " SameSite=Lax")
		default:
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, ";")
}
