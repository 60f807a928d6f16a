package provider_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// anyPool is a Cognito in which every user pool exists, with a domain and
// nothing else: all that a plan asks about an attached pool.
func anyPool(tb testing.TB) string {
	tb.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var asked struct{ UserPoolID string }
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil || r.Header.Get("X-Amz-Target") != "AWSCognitoIdentityProviderService.DescribeUserPool" {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"__type":"UnknownOperationException"}`)
			return
		}
		answer, _ := json.Marshal(object{"UserPool": object{"Id": asked.UserPoolID, "Domain": "acme"}})
		_, _ = w.Write(answer)
	}))
	tb.Cleanup(server.Close)
	return server.URL
}
