package relyingparty

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// inside is a transport to a handler.
type inside struct{ http.Handler }

func (i inside) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body == nil {
		r.Body = http.NoBody
	}
	w := httptest.NewRecorder()
	i.ServeHTTP(w, r)
	reply := w.Result()
	reply.Request = r
	return reply, nil
}

// FuzzFinish: whatever a provider answers, a login succeeds or fails with a text for the app, without the secrets that were sent.
func FuzzFinish(f *testing.F) {
	s := newScript()
	f.Add(200, `{"id_token":"`+s.idToken()+`","access_token":"at"}`, `{"keys":[]}`, `{}`)
	f.Add(200, `{"id_token":"e30.e30.e30","token_type":7}`, `[]`, `e30.e30.e30`)
	f.Add(302, `{"error":"x","error_description":"s3cret&?="}`, ``, ``)
	_, idp := start(f, s)
	p := &Party{HTTP: &http.Client{Transport: inside{s}}} // without a network
	f.Fuzz(func(t *testing.T, status int, token, keys, info string) {
		if status < 200 || status > 599 {
			return
		}
		s.onToken = answering(status, "application/json", token)
		s.onKeys, s.onInfo = answering(200, "", keys), answering(200, "", info)
		_, err := p.Finish(t.Context(), idp, FinishRequest{Code: "c0de", RedirectURI: redirect})
		var failure *Error
		if err != nil && (!errors.As(err, &failure) || failure.Code == "" || failure.Description == "" || strings.Contains(err.Error(), secret)) {
			t.Errorf("%v", err)
		}
	})
}

// FuzzAttributes: whatever a claim holds, it becomes a text of at most 2048 characters, or an error.
func FuzzAttributes(f *testing.F) {
	f.Add(`{"x":"a"}`)
	f.Add(`{"x":["a",{"b":null},[[]],1e999]}`)
	f.Add(`{"x":{"a":"b"}}`)
	f.Fuzz(func(t *testing.T, text string) {
		var claims map[string]any
		if json.Unmarshal([]byte(text), &claims) != nil {
			return
		}
		all, err := Attributes(schema, map[string]string{"name": "x", "phone_number": "x", "custom:short": "x"}, nil, claims, nil)
		if err == nil && (len([]rune(all["name"])) > maxValue || len([]rune(all["custom:short"])) > 3) {
			t.Errorf("%v", all)
		}
	})
}
