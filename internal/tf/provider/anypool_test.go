package provider_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// hosted is a user pool with the prefix acme. Others have a custom domain.
const hosted = "eu-west-2_Hosted"

// anyPool is a Cognito in which every user pool exists, with a domain and the
// identity provider MIRACL, and no other domain does: what a plan asks about.
func anyPool(tb testing.TB) string {
	tb.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var asked struct{ UserPoolID, Domain string }
		_, operation, _ := strings.Cut(r.Header.Get("X-Amz-Target"), ".")
		known := map[string]func() object{
			"DescribeUserPool": func() object {
				domain := map[bool]string{true: "Domain", false: "CustomDomain"}[asked.UserPoolID == hosted]
				return object{"UserPool": object{"Id": asked.UserPoolID, domain: "acme"}}
			},
			"DescribeUserPoolDomain": func() object { return object{"DomainDescription": object{}} },
			"ListIdentityProviders":  func() object { return object{"Providers": []object{{"ProviderName": "MIRACL"}}} },
		}[operation]
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil || known == nil {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"__type":"UnknownOperationException"}`)
			return
		}
		answer, _ := json.Marshal(known())
		_, _ = w.Write(answer)
	}))
	tb.Cleanup(server.Close)
	return server.URL
}
