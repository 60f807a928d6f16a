package emulator

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

// awsCLI sends a call the way botocore does: a POST to /, JSON 1.1, the operation in X-Amz-Target, and a SigV4 header.
func awsCLI(t *testing.T, url, operation, body string) (status int, header http.Header, members map[string]any) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-amz-json-1.1")
	r.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService."+operation)
	r.Header.Set("X-Amz-Date", "20261121T000000Z")
	r.Header.Set("User-Agent", "aws-cli/2.31.0")
	r.Header.Set("Authorization", "AWS4-HMAC-SHA256 Credential=local/20261121/eu-west-1/cognito-idp/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=00")
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(reply.Body)
	if closeErr := reply.Body.Close(); err != nil || closeErr != nil {
		t.Fatal(err, closeErr)
	}
	if err := json.Unmarshal(text, &members); len(text) > 0 && err != nil {
		t.Fatalf("%s answers %s", operation, text)
	}
	return reply.StatusCode, reply.Header, members
}

// TestCLI walks through a federation and checks what a client that is not the SDK relies on: status, headers, the JSON of a
// reply, and the two members of an error.
func TestCLI(t *testing.T) {
	_, _, url := start(t, Options{CheckIssuers: true})
	_, header, out := awsCLI(t, url, "CreateUserPool", `{"PoolName":"acme","Schema":[{"Name":"team","AttributeDataType":"String"}]}`)
	pool, _ := out["UserPool"].(map[string]any)
	id, _ := pool["Id"].(string)
	if !strings.HasPrefix(id, "eu-west-1_Local") || header.Get("Content-Type") != "application/x-amz-json-1.1" || header.Get("X-Amzn-Requestid") == "" {
		t.Fatalf("created %v with %v", out, header)
	}
	if _, ok := pool["CreationDate"].(float64); !ok {
		t.Errorf("CreationDate is %v", pool["CreationDate"])
	}
	details := `"ProviderDetails":{"client_id":"i","client_secret":"s","authorize_scopes":"openid","oidc_issuer":"https://acme.idura.broker","attributes_request_method":"GET"}`
	for _, call := range []struct {
		operation, body string
		status          int
		want            string // in the reply, or as its error type
	}{
		{"CreateUserPoolDomain", `{"UserPoolId":"POOL","Domain":"acme"}`, 200, `"ManagedLoginVersion":1`},
		{"CreateUserPoolDomain", `{"UserPoolId":"POOL","Domain":"acme-aws"}`, 400, "InvalidParameterException"},
		{"CreateUserPoolDomain", `{"UserPoolId":"POOL","Domain":"x.example.com","Routing":{"Failover":{"SecondaryRegion":"eu-west-3"}}}`, 400, "InvalidParameterException"},
		{"DescribeUserPoolDomain", `{"Domain":"acme"}`, 200, `"Status":"ACTIVE"`},
		{"DescribeUserPoolDomain", `{"Domain":"free"}`, 200, `{"DomainDescription":{}}`},
		{"CreateIdentityProvider", `{"UserPoolId":"POOL","ProviderName":"Acme","ProviderType":"OIDC",` + details + `,"AttributeMapping":{"custom:team":"team"}}`, 200, `"token_url":"https://acme.idura.broker/oauth2/token"`},
		{"CreateIdentityProvider", `{"UserPoolId":"POOL","ProviderName":"Acme","ProviderType":"OIDC",` + details + `}`, 400, "DuplicateProviderException"},
		{"CreateIdentityProvider", `{"UserPoolId":"POOL","ProviderName":"Other","ProviderType":"OIDC"}`, 400, "InvalidParameterException"},
		{"CreateIdentityProvider", `{"UserPoolId":"POOL","ProviderName":"Other","ProviderType":"OIDC","ProviderDetails":{"client_id":7}}`, 400, "SerializationException"},
		{"ListIdentityProviders", `{"UserPoolId":"POOL"}`, 200, `"ProviderName":"Acme"`},
		{"GetIdentityProviderByIdentifier", `{"UserPoolId":"POOL","IdpIdentifier":"none"}`, 400, "ResourceNotFoundException"},
		{"DeleteIdentityProvider", `{"UserPoolId":"POOL","ProviderName":"Acme"}`, 200, ""},
		{"DeleteUserPool", `{"UserPoolId":"POOL"}`, 400, "InvalidParameterException"},
		{"DeleteUserPoolDomain", `{"UserPoolId":"POOL","Domain":"acme"}`, 200, ""},
		{"DeleteUserPool", `{"UserPoolId":"POOL"}`, 200, ""},
	} {
		status, header, out := awsCLI(t, url, call.operation, strings.ReplaceAll(call.body, "POOL", id))
		text, err := json.Marshal(out)
		if err != nil || status != call.status || !strings.Contains(string(text), call.want) {
			t.Errorf("%s %s: %d %s, want %d %s", call.operation, call.body, status, text, call.status, call.want)
		}
		if call.status == http.StatusOK {
			continue
		}
		if message, _ := out["message"].(string); out["__type"] != call.want || message == "" || header.Get("X-Amzn-Errortype") != call.want {
			t.Errorf("%s %s: error %v with %v", call.operation, call.body, out, header)
		}
	}
}
