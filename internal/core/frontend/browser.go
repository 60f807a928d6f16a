package frontend

// authData is what the constructor of CognitoAuth takes.
type authData struct {
	UserPoolID         string `json:"UserPoolId"`
	ClientID           string `json:"ClientId"`
	AppWebDomain       string
	TokenScopesArray   []string
	RedirectURISignIn  string `json:"RedirectUriSignIn"`
	RedirectURISignOut string `json:"RedirectUriSignOut"`
	IdentityProvider   string `json:",omitempty"`
	DataCollection     bool   `json:"AdvancedSecurityDataCollectionFlag"`
}

// The library uses the implicit grant unless it is told, by a call, to use
// codes.
const useCodeGrant = "// The client has the authorization code grant: call auth.useCodeGrantFlow() before anything else.\n"

func cognitoAuthJS(f Facts) (string, error) {
	before := "var authData = "
	if f.responseType() == "code" {
		before = useCodeGrant + before
	}
	return script(before, authData{
		UserPoolID:         f.UserPoolID,
		ClientID:           f.ClientID,
		AppWebDomain:       f.Domain,
		TokenScopesArray:   unique(f.Scopes),
		RedirectURISignIn:  f.callback(),
		RedirectURISignOut: f.logout(),
		IdentityProvider:   f.IdentityProvider,
	})
}

// The authority is the issuer, and not the domain: discovery starts there.
type oidcClientSettings struct {
	Authority    string            `json:"authority"`
	ClientID     string            `json:"client_id"`
	RedirectURI  string            `json:"redirect_uri"`
	ResponseType string            `json:"response_type"`
	Scope        string            `json:"scope"`
	ExtraQuery   map[string]string `json:"extraQueryParams,omitempty"`
	SilentRenew  bool              `json:"automaticSilentRenew"` // the application calls signinSilent, which uses the refresh token
	Revoke       []string          `json:"revokeTokenTypes"`     // the ones that Cognito's revocation endpoint takes
}

func oidcClientTS(f Facts) (string, error) {
	return jsonText(oidcClientSettings{
		Authority:    f.Issuer,
		ClientID:     f.ClientID,
		RedirectURI:  f.callback(),
		ResponseType: f.responseType(),
		Scope:        f.scope(),
		ExtraQuery:   f.jump(),
		Revoke:       []string{"refresh_token"},
	})
}

type angularSettings struct {
	Config struct {
		Authority       string            `json:"authority"`
		RedirectURL     string            `json:"redirectUrl"`
		ClientID        string            `json:"clientId"`
		Scope           string            `json:"scope"`
		ResponseType    string            `json:"responseType"`
		SilentRenew     bool              `json:"silentRenew"`
		UseRefreshToken bool              `json:"useRefreshToken"`
		AuthRequest     map[string]string `json:"customParamsAuthRequest,omitempty"`
	} `json:"config"`
}

func angularClient(f Facts) (string, error) {
	var s angularSettings
	s.Config.Authority = f.Issuer
	s.Config.RedirectURL = f.callback()
	s.Config.ClientID = f.ClientID
	s.Config.Scope = f.scope()
	s.Config.ResponseType = f.responseType()
	s.Config.SilentRenew = true
	s.Config.UseRefreshToken = true
	s.Config.AuthRequest = f.jump()
	return jsonText(s)
}
