package wire

// patternScope is ScopeType and ResourceServerIdentifierType: printable ASCII without space, quote and backslash.
const patternScope = `[\x21\x23-\x5B\x5D-\x7E]+`

// clientConstraints are the shapes of the app client operations, copied from the model (rows CL-01, CL-03, CL-10, CL-11, CL-17,
// CL-38, CL-41 to CL-43, CL-47, CL-52, IA-12). ProviderNameType belongs to the identity providers.
var clientConstraints = map[string]Constraint{
	"ClientNameType":     {Min: 1, Max: 128, Pattern: `[\w\s+=,.@-]+`},
	"ClientIdType":       {Min: 1, Max: 128, Pattern: `[\w+]+`, Sensitive: true},
	"ClientSecretType":   {Min: 24, Max: 64, Pattern: `[\w+]+`, Sensitive: true},
	"ClientSecretIdType": {Min: 1, Max: 128},

	"RefreshTokenValidityType":    {Max: 315360000},
	"AccessTokenValidityType":     {Min: 1, Max: 86400},
	"IdTokenValidityType":         {Min: 1, Max: 86400},
	"TimeUnitsType":               {Enum: []string{"seconds", "minutes", "hours", "days"}},
	"AuthSessionValidityType":     {Min: 3, Max: 15},
	"FeatureType":                 {Enum: []string{"ENABLED", "DISABLED"}},
	"RetryGracePeriodSecondsType": {Max: 60},

	"ClientPermissionListType":       {Item: "ClientPermissionType"},
	"ClientPermissionType":           {Min: 1, Max: 2048},
	"ExplicitAuthFlowsListType":      {Item: "ExplicitAuthFlowsType"},
	"ExplicitAuthFlowsType":          {Enum: authFlows},
	"PreventUserExistenceErrorTypes": {Enum: []string{"LEGACY", "ENABLED"}},
	"HexStringType":                  {Pattern: `^[0-9a-fA-F]+$`},

	"SupportedIdentityProvidersListType": {Item: "ProviderNameType"},

	"CallbackURLsListType": {Max: 100, Item: "RedirectUrlType"},
	"LogoutURLsListType":   {Max: 100, Item: "RedirectUrlType"},
	"RedirectUrlType":      {Min: 1, Max: 1024, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
	"OAuthFlowsType":       {Max: 3, Item: "OAuthFlowType"},
	"OAuthFlowType":        {Enum: []string{"code", "implicit", "client_credentials"}},
	"ScopeListType":        {Max: 50, Item: "ScopeType"},
	"ScopeType":            {Min: 1, Max: 256, Pattern: patternScope},

	"QueryLimit":    {Min: 1, Max: 60},
	"PaginationKey": {Min: 1, Max: 131072, Pattern: `[\S]+`},
}

// authFlows are ExplicitAuthFlowsType, the legacy names first.
var authFlows = []string{
	"ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH",
	"ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH",
}

// resourceServerConstraints are the shapes of the resource server operations, copied from the model (constraints section 5.2).
var resourceServerConstraints = map[string]Constraint{
	"ResourceServerIdentifierType":       {Min: 1, Max: 256, Pattern: patternScope},
	"ResourceServerNameType":             {Min: 1, Max: 256, Pattern: `[\w\s+=,.@-]+`},
	"ResourceServerScopeListType":        {Max: 100},
	"ResourceServerScopeNameType":        {Min: 1, Max: 256, Pattern: `[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+`},
	"ResourceServerScopeDescriptionType": {Min: 1, Max: 256},
	"ListResourceServersLimitType":       {Min: 1, Max: 50},
}
