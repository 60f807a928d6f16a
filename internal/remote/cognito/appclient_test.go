package cognito

import (
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var spa = pool.AppClient{
	Name: tri.Of("web"), IdentityProviders: tri.Strings([]string{"MIRACL"}), OAuthFlows: tri.Strings([]string{"code"}),
	OAuthScopes: tri.Strings([]string{"openid"}), CallbackURLs: tri.Strings([]string{"http://localhost:3000"}),
}

func TestCreateAppClient(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"CreateUserPoolClient": always(ok(object{"UserPoolClient": object{
		"ClientId": "1", "UserPoolId": testPool, "ClientName": "web", "AllowedOAuthFlows": []any{"code"}, "AllowedOAuthFlowsUserPoolClient": true,
	}}))})
	seen, err := c.CreateAppClient(t.Context(), testPool, spa)
	if err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "CreateUserPoolClient")
	if on, _ := sent["AllowedOAuthFlowsUserPoolClient"].(bool); !on || sent["GenerateSecret"] != nil || sent["ClientSecret"] != nil || sent["UserPoolId"] != testPool {
		t.Errorf("sent %v", sent)
	}
	if seen.ID != "1" || !seen.Public || !seen.Settings.OAuthFlows.IsKnown() {
		t.Errorf("%+v", seen)
	}
}

func TestUpdateAppClient_keepsWhatNobodyAskedToChange(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{
		"DescribeUserPoolClient": always(ok(object{"UserPoolClient": object{
			"ClientId": "1", "UserPoolId": testPool, "ClientName": "old", "AuthSessionValidity": 10,
			"RefreshTokenRotation": object{"Feature": "ENABLED"},
		}})),
		"UpdateUserPoolClient": always(ok(object{"UserPoolClient": object{"ClientId": "1"}})),
	})
	if _, err := c.UpdateAppClient(t.Context(), testPool, "1", spa); err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "UpdateUserPoolClient")
	if sent["ClientName"] != "web" || sent["AuthSessionValidity"] != 3.0 || at(sent, "RefreshTokenRotation", "Feature") != "DISABLED" {
		t.Errorf("sent %v", sent)
	}
}

func TestOverlayClient_flowsSwitch(t *testing.T) {
	tests := map[string]struct {
		flows tri.List
		on    bool
	}{
		"some": {tri.Strings([]string{"code"}), true}, "empty": {tri.Strings([]string{}), false}, "null": {tri.Strings(nil), false},
	}
	for name, tt := range tests {
		if in := overlayClient(&types.UserPoolClientType{}, pool.AppClient{OAuthFlows: tt.flows}); in.AllowedOAuthFlowsUserPoolClient != tt.on {
			t.Errorf("%s: %v", name, in.AllowedOAuthFlowsUserPoolClient)
		}
	}
}

func TestFromClient_lifetimes(t *testing.T) {
	units := func(access, id, refresh string) pool.TokenValidityUnits {
		return pool.TokenValidityUnits{AccessToken: tri.Of(access), IDToken: tri.Of(id), RefreshToken: tri.Of(refresh)}
	}
	tests := map[string]struct {
		held                types.UserPoolClientType
		access, id, refresh int64
		units               pool.TokenValidityUnits
	}{
		"none": {types.UserPoolClientType{}, 60, 60, 30, units("minutes", "minutes", "days")},
		"without units": {
			types.UserPoolClientType{AccessTokenValidity: ptr(int32(2)), IdTokenValidity: ptr(int32(3)), RefreshTokenValidity: 4},
			2, 3, 4, units("hours", "hours", "days"),
		},
		"with units": {
			types.UserPoolClientType{
				AccessTokenValidity: ptr(int32(5)), IdTokenValidity: ptr(int32(300)), RefreshTokenValidity: 6,
				TokenValidityUnits: &types.TokenValidityUnitsType{AccessToken: "minutes", IdToken: "seconds", RefreshToken: "hours"},
			},
			5, 300, 6, units("minutes", "seconds", "hours"),
		},
		"units without values": {
			types.UserPoolClientType{TokenValidityUnits: &types.TokenValidityUnitsType{AccessToken: "hours", IdToken: "hours", RefreshToken: "hours"}},
			60, 60, 30, units("minutes", "minutes", "days"),
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := fromClient(&tt.held).Settings
			if s.AccessTokenValidity != tri.Of(tt.access) || s.IDTokenValidity != tri.Of(tt.id) || s.RefreshTokenValidity != tri.Of(tt.refresh) {
				t.Errorf("%v %v %v", s.AccessTokenValidity, s.IDTokenValidity, s.RefreshTokenValidity)
			}
			if s.TokenValidityUnits != tri.Of(tt.units) {
				t.Errorf("units %v", s.TokenValidityUnits)
			}
		})
	}
}

func TestFromClient(t *testing.T) {
	held := filled[types.UserPoolClientType]()
	seen := fromClient(&held)
	if seen.Public {
		t.Error("a client with a secret is public")
	}
	for _, path := range nulls(reflect.ValueOf(seen.Settings), "") {
		t.Errorf("%s is null", path)
	}
	bare := fromClient(&types.UserPoolClientType{AllowedOAuthFlows: []types.OAuthFlowType{"code"}, CallbackURLs: []string{}})
	if !bare.Public || !bare.Settings.OAuthFlows.IsNull() || !bare.Settings.CallbackURLs.IsNull() {
		t.Errorf("%+v", bare)
	}
}

func TestAppClients_readsEveryPage(t *testing.T) {
	page := func(id string, next any) reply {
		return ok(object{"UserPoolClients": []any{object{"ClientId": id, "ClientName": "name " + id}}, "NextToken": next})
	}
	c, _, _ := serve(t, map[string]handler{"ListUserPoolClients": sequence(page("1", "more"), page("2", ""))})
	list, err := c.AppClients(t.Context(), testPool)
	if err != nil || !reflect.DeepEqual(list, []AppClientSummary{{"1", "name 1"}, {"2", "name 2"}}) {
		t.Errorf("%v %v", list, err)
	}
}

func TestAppClient_missing(t *testing.T) {
	c, _, _ := serve(t, map[string]handler{
		"DescribeUserPoolClient": always(refuse("ResourceNotFoundException", "")), "DeleteUserPoolClient": always(refuse("ResourceNotFoundException", "")),
	})
	if _, err := c.AppClient(t.Context(), testPool, "1"); !IsNotFound(err) {
		t.Error(err)
	}
	if _, err := c.UpdateAppClient(t.Context(), testPool, "1", spa); !IsNotFound(err) {
		t.Error(err)
	}
	if err := c.DeleteAppClient(t.Context(), testPool, "1"); err != nil {
		t.Error(err)
	}
}
