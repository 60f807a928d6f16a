package emulator

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strconv"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// serveLogin answers for the domain or the issuer of a user pool, and puts the request into the journal: what was asked for, without
// what would let anybody sign in, and how it ended.
func (e *Emulator) serveLogin(w http.ResponseWriter, r *http.Request) {
	start := e.env.Clock()
	region, pool := e.login.PoolOf(r)
	out := &visit{ResponseWriter: w}
	out.record = func(outcome string) {
		query, err := url.ParseQuery(r.URL.RawQuery)
		if err != nil { // half of an address could be half of a secret
			query = nil
		}
		e.journal.Add(fault.Entry{
			Time: start, Host: r.Host, Operation: operationOf(r, pool), Region: region, UserPoolID: pool,
			Input: fault.RedactForm(query, r.PostForm), Outcome: outcome,
		})
	}
	e.login.ServeHTTP(out, r)
	out.send(nil)
}

// operationOf names what was asked for by the address that a handler is registered for: another address may hold anything.
func operationOf(r *http.Request, pool string) string {
	if r.Pattern != "" {
		return r.Pattern
	}
	for _, document := range []string{"/.well-known/jwks.json", "/.well-known/openid-configuration"} {
		if pool != "" && r.URL.Path == "/"+pool+document {
			return "GET " + document
		}
	}
	return "other"
}

// visit holds an answer back until it is recorded, so that a client that has its answer finds its entry.
type visit struct {
	http.ResponseWriter

	record func(outcome string)
	status int
	sent   bool
}

// Unwrap serves http.ResponseController.
func (v *visit) Unwrap() http.ResponseWriter { return v.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (v *visit) WriteHeader(status int) {
	if v.status == 0 {
		v.status = status
	}
}

// Write implements http.ResponseWriter.
func (v *visit) Write(p []byte) (int, error) {
	v.send(p)
	return v.ResponseWriter.Write(p)
}

// send records the answer and sends its head. Answers of the login plane are written at once, so the first piece is all.
func (v *visit) send(body []byte) {
	if v.sent {
		return
	}
	v.sent = true
	if v.status == 0 {
		v.status = http.StatusOK
	}
	v.record(v.outcome(body))
	v.ResponseWriter.WriteHeader(v.status)
}

// oauthCode is the form of an OAuth error. Identity providers may send others, which are passed on to applications.
var oauthCode = regexp.MustCompile(`^[a-z_]{1,40}$`)

// outcome is "ok", or the OAuth error that a redirect or an answer of JSON carries, or the status.
func (v *visit) outcome(body []byte) string {
	var code string
	if location, err := url.Parse(v.Header().Get("Location")); err == nil {
		code = location.Query().Get("error")
	}
	if v.status >= http.StatusBadRequest {
		var answer struct {
			Error string `json:"error"`
		}
		_ = json.Unmarshal(body, &answer) // a page has none
		code = answer.Error
	}
	switch {
	case oauthCode.MatchString(code):
		return code
	case code != "":
		return "error"
	case v.status >= http.StatusBadRequest:
		return strconv.Itoa(v.status)
	}
	return "ok"
}
