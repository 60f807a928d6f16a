package cognito

import (
	"reflect"
	"slices"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Each update, asked for what Cognito holds already, sends all of it: whatever
// member an update has, and whatever was set there by others, survives. A member
// that is new in the SDK is zero here until somebody carries it over.
func TestUpdates_sendWholeObjects(t *testing.T) {
	heldPool, heldClient := filled[types.UserPoolType](), filled[types.UserPoolClientType]()
	heldProvider, heldDomain := filled[types.IdentityProviderType](), filled[types.DomainDescriptionType]()
	heldProvider.ProviderDetails = map[string]string{
		keyClientID: "a", keyClientSecret: "b", keyIssuer: "c", keyScopes: "d e", keyRequestMethod: "GET",
		keyAuthorizeURL: "f", keyTokenURL: "g", keyAttributesURL: "h", keyJWKS: "i", "set_by_others": "j",
	}
	config := filled[cip.GetUserPoolMfaConfigOutput]()
	config.MfaConfiguration = types.UserPoolMfaTypeOptional
	observed := fromUserPool(&heldPool, &config).Settings
	heldMFA := types.UserPoolType{SmsConfiguration: config.SmsMfaConfiguration.SmsConfiguration}
	observed.MFA, observed.SMSAuthentication = tri.Of(fromMFA(&config)), text(config.SmsMfaConfiguration.SmsAuthenticationMessage)
	tests := map[string]struct {
		sent, held any
		leftOut    []string
	}{
		"UpdateUserPool":         {*overlayUserPool(&heldPool, observed), heldPool, []string{"EmailVerificationMessage", "EmailVerificationSubject", "SmsVerificationMessage"}},
		"UpdateUserPoolClient":   {*overlayClient(&heldClient, fromClient(&heldClient).Settings), heldClient, nil},
		"UpdateIdentityProvider": {*overlayProvider(&heldProvider, fromProvider(testPool, &heldProvider).Settings), heldProvider, nil},
		"UpdateUserPoolDomain":   {*overlayDomain("UserPoolId", &heldDomain, fromDomain(&heldDomain).Settings), heldDomain, nil},
		"SetUserPoolMfaConfig":   {*mfaInput("UserPoolId", observed, &heldMFA), config, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			held := fields(tt.held)
			for member, v := range fields(tt.sent) {
				if v.IsZero() != slices.Contains(tt.leftOut, member) {
					t.Errorf("%s: sent %v", member, v)
				}
				if have, shown := held[member]; shown && name != "UpdateUserPool" && name != "UpdateUserPoolClient" && !sameValue(v, have) {
					t.Errorf("%s: sent %v, and Cognito holds %v", member, v, have) // the other two: TestOverlay_observedSettingsChangeNothing
				}
			}
		})
	}
}

// What is asked for changes, and nothing beside it.
func TestUpdates_changeOnlyWhatIsAsked(t *testing.T) {
	held := filled[types.DomainDescriptionType]()
	wanted := fromDomain(&held).Settings
	wanted.ManagedLoginVersion = tri.Of[int64](2)
	before, after := fields(*overlayDomain("p", &held, fromDomain(&held).Settings)), fields(*overlayDomain("p", &held, wanted))
	for member := range after {
		if same := reflect.DeepEqual(before[member].Interface(), after[member].Interface()); same != (member != "ManagedLoginVersion") {
			t.Errorf("domain: %s unchanged: %t", member, same)
		}
	}
	if nothing := fields(*overlayDomain("p", &held, pool.Domain{})); !reflect.DeepEqual(nothing["CustomDomainConfig"].Interface(), before["CustomDomainConfig"].Interface()) {
		t.Errorf("domain: sent %v, and nothing was asked for", nothing)
	}
	idp := filled[types.IdentityProviderType]()
	settings := fromProvider(testPool, &idp).Settings
	settings.Scopes = tri.Strings([]string{"openid"})
	sent := overlayProvider(&idp, settings)
	if sent.ProviderDetails["ProviderDetails"] != "ProviderDetails" || sent.ProviderDetails[keyScopes] != "openid" || len(sent.ProviderDetails) != 2 {
		t.Errorf("identity provider: sent %v", sent.ProviderDetails)
	}
}
