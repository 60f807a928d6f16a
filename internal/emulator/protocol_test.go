package emulator

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// post sends a call as it stands.
func post(t *testing.T, url, target, body string) (int, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("X-Amz-Target", target)
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reply.Body.Close() }()
	text, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply.StatusCode, string(text)
}

func TestProtocol_errors(t *testing.T) {
	_, _, url := start(t, Options{})
	const service = "AWSCognitoIdentityProviderService."
	for name, tt := range map[string]struct{ target, body, want string }{
		"unknown operation": {service + "AdminListDevices", "{}", `the local Cognito does not implement \"AdminListDevices\"`},
		"other service":     {"DynamoDB_20120810.PutItem", "{}", "UnknownOperationException"},
		"no JSON":           {service + "CreateUserPool", "{", "SerializationException"},
		"wrong type":        {service + "CreateUserPool", `{"PoolName":7}`, "SerializationException"},
		"list as pool id":   {service + "DescribeUserPool", `{"UserPoolId":[]}`, "SerializationException"},
	} {
		if status, text := post(t, url, tt.target, tt.body); status != http.StatusBadRequest || !strings.Contains(text, tt.want) {
			t.Errorf("%s: %d %s", name, status, text)
		}
	}
	if status, text := post(t, url, service+"CreateUserPool", `{"PoolName":"a"}`); status != http.StatusOK || !strings.Contains(text, `"Id":"eu-west-2_Local`) {
		t.Errorf("without credentials: %d %s", status, text)
	}
}

func TestAdmin(t *testing.T) {
	e, c, url := start(t, Options{})
	create(t, c)
	do := func(method, path, body string) (int, string) {
		r, err := http.NewRequestWithContext(t.Context(), method, url+path, bytes.NewBufferString(body))
		if err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		e.ServeHTTP(w, r)
		return w.Code, w.Body.String()
	}
	for _, tt := range []struct {
		method, path, body string
		status             int
		want               string
	}{
		{"GET", "/_cogfed/health", "", 200, `"status":"ok"`},
		{"GET", "/_cogfed/journal", "", 200, `"operation":"CreateUserPool"`},
		{"GET", "/_cogfed/ca.pem", "", 200, "BEGIN CERTIFICATE"},
		{"POST", "/_cogfed/faults", `{"kind":"throttle","count":-1}`, 204, ""},
		{"POST", "/_cogfed/faults", `{"kind":"nonsense"}`, 400, "unknown kind"},
		{"POST", "/_cogfed/faults", `{"kinds":"throttle"}`, 400, "unknown field"},
		{"DELETE", "/_cogfed/faults", "", 204, ""},
		{"DELETE", "/_cogfed/journal", "", 204, ""},
		{"GET", "/_cogfed/journal", "", 200, "[]"},
		{"POST", "/_cogfed/reset", "", 204, ""},
		{"GET", "/", "", 404, ""},
	} {
		if status, text := do(tt.method, tt.path, tt.body); status != tt.status || !strings.Contains(text, tt.want) {
			t.Errorf("%s %s: %d %s", tt.method, tt.path, status, text)
		}
	}
}

func TestListen(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "[::]:0", "192.0.2.1:0", "example.com:0", "127.0.0.1", "cognito-idp.eu-west-2.amazonaws.com:0"} {
		if l, err := Listen(t.Context(), address); err == nil {
			_ = l.Close()
			t.Errorf("%s is accepted", address)
		}
	}
	l, err := Listen(t.Context(), "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
}

func TestNew_refusesAccount(t *testing.T) {
	if _, err := New(Options{AccountID: "me"}); err == nil {
		t.Error("an account id that is not twelve digits is accepted")
	}
}

// FuzzCall looks for requests that make a handler panic or answer with an internal error.
func FuzzCall(f *testing.F) {
	const description = `"PoolName":"a","Policies":{"SignInPolicy":{"AllowedFirstAuthFactors":["PASSWORD"]}},"UserPoolTags":{"a":null},"MfaConfiguration":"ON"`
	for _, operation := range []string{"CreateUserPool", "UpdateUserPool", "SetUserPoolMfaConfig", "AddCustomAttributes", "ListUserPools", "TagResource", "UntagResource"} {
		f.Add(operation, `{`+description+`}`)
		f.Add(operation, `{"UserPoolId":"POOL","ResourceArn":"arn:aws:cognito-idp:eu-west-2:000000000000:userpool/POOL","Tags":{"a":"b"},"TagKeys":[null],`+description+`}`)
		f.Add(operation, `{"UserPoolId":"POOL","PoolName":"a","Schema":[null],"CustomAttributes":[{"Name":"a","AttributeDataType":"Number"}],"MaxResults":1,"NextToken":"x"}`)
	}
	f.Fuzz(func(t *testing.T, operation, body string) {
		e, err := New(Options{})
		if err != nil {
			t.Fatal(err)
		}
		serve := func(operation, body string) *httptest.ResponseRecorder {
			r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
			r.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService."+operation)
			w := httptest.NewRecorder()
			e.ServeHTTP(w, r)
			return w
		}
		_, after, _ := strings.Cut(serve("CreateUserPool", `{"PoolName":"a"}`).Body.String(), `"Id":"`)
		id, _, _ := strings.Cut(after, `"`)
		if w := serve(operation, strings.ReplaceAll(body, "POOL", id)); w.Code >= http.StatusInternalServerError {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	})
}
