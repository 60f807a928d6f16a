package control

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

const soupUUID = "10ca1000-0000-4000-8000-000000000000"

// soup is a request with the members of many operations; every operation takes what it knows and ignores the rest.
func soup(poolID, clientID string) map[string]any {
	const arn = "arn:aws:kms:eu-west-2:000000000000:key/mrk-0"
	return map[string]any{
		"UserPoolId": poolID, "ClientId": clientID, "PoolName": "p", "ClientName": "c", "Identifier": "api", "Name": "api", "ResourceArn": arn,
		"ManagedLoginBrandingId": soupUUID, "TermsId": soupUUID, "TermsName": "terms-of-use", "TermsSource": "LINK", "Enforcement": "NONE",
		"RegionName": "us-west-2", "Status": "ACTIVE", "ClientSecretId": "x", "Domain": "soup", "ProviderName": "Soup", "ProviderType": "OIDC",
		"ProviderDetails": map[string]any{}, "IdpIdentifier": "soup", "Tags": map[string]any{}, "TagKeys": []any{}, "MaxResults": 1,
		"LogConfigurations": []any{map[string]any{"LogLevel": "ERROR", "EventSource": "userNotification", "CloudWatchLogsConfiguration": map[string]any{}}},
		"CustomAttributes":  []any{map[string]any{}}, "Assets": []any{map[string]any{"Category": "FORM_LOGO", "ColorMode": "DARK", "Extension": "PNG"}},
		"Settings": "text", "TokenValidityUnits": map[string]any{}, "RefreshTokenRotation": map[string]any{"Feature": "ENABLED"},
		"AnalyticsConfiguration": map[string]any{}, "CallbackURLs": []any{}, "AllowedOAuthScopes": []any{"x"}, "WriteAttributes": []any{}, "CSS": "",
	}
}

// TestOperations_noInternalError: whatever members a request lacks, an operation answers or refuses.
func TestOperations_noInternalError(t *testing.T) {
	for _, o := range Operations() {
		full := soup("", "")
		for missing := range full {
			env, poolID, clientID := seeded(t)
			body := soup(poolID, clientID)
			delete(body, missing)
			invocation, err := o.Decode(encode(t, body))
			if err == nil {
				_, err = invocation.Run(t.Context(), env, "eu-west-2", poolID, false)
			}
			if err != nil && wire.AsError(err).Type == wire.InternalError {
				t.Errorf("%s without %s: %v", o.Name, missing, err)
			}
		}
	}
}

// seeded is an environment with a pool and an app client.
func seeded(t *testing.T) (env *Environment, poolID, clientID string) {
	t.Helper()
	store, err := state.Open("000000000000", "")
	if err != nil {
		t.Fatal(err)
	}
	env = &Environment{Store: store, Clock: func() time.Time { return time.Unix(1_700_000_000, 0) }, HTTP: &http.Client{}}
	create := func(name string, body map[string]any) []byte {
		invocation, err := Index()[name].Decode(encode(t, body))
		if err != nil {
			t.Fatal(err)
		}
		reply, err := invocation.Run(t.Context(), env, "eu-west-2", "", false)
		if err != nil {
			t.Fatal(err)
		}
		return reply
	}
	var pool wire.PoolOutput
	var client wire.ClientOutput
	if err := json.Unmarshal(create("CreateUserPool", map[string]any{"PoolName": "p"}), &pool); err != nil {
		t.Fatal(err)
	}
	poolID = pool.UserPool.ID
	if err := json.Unmarshal(create("CreateUserPoolClient", map[string]any{"UserPoolId": poolID, "ClientName": "c"}), &client); err != nil {
		t.Fatal(err)
	}
	return env, poolID, client.UserPoolClient.ClientID
}

func encode(t *testing.T, body map[string]any) []byte {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
