package wire

// ClientSettings are the members that CreateUserPoolClient, UpdateUserPoolClient and the description of an app client have in
// common. All of them go back to their default when UpdateUserPoolClient leaves them out (row CL-54), AuthSessionValidity
// excepted.
type ClientSettings struct {
	RefreshTokenValidity            *int32                      `json:"RefreshTokenValidity,omitzero" model:"RefreshTokenValidityType"`
	AccessTokenValidity             *int32                      `json:"AccessTokenValidity,omitzero" model:"AccessTokenValidityType"`
	IDTokenValidity                 *int32                      `json:"IdTokenValidity,omitzero" model:"IdTokenValidityType"`
	TokenValidityUnits              *TokenValidityUnitsType     `json:"TokenValidityUnits,omitzero"`
	ReadAttributes                  []string                    `json:"ReadAttributes,omitzero" model:"ClientPermissionListType"`
	WriteAttributes                 []string                    `json:"WriteAttributes,omitzero" model:"ClientPermissionListType"`
	ExplicitAuthFlows               []string                    `json:"ExplicitAuthFlows,omitzero" model:"ExplicitAuthFlowsListType"`
	SupportedIdentityProviders      []string                    `json:"SupportedIdentityProviders,omitzero" model:"SupportedIdentityProvidersListType"`
	CallbackURLs                    []string                    `json:"CallbackURLs,omitzero" model:"CallbackURLsListType"`
	LogoutURLs                      []string                    `json:"LogoutURLs,omitzero" model:"LogoutURLsListType"`
	DefaultRedirectURI              *string                     `json:"DefaultRedirectURI,omitzero" model:"RedirectUrlType"`
	AllowedOAuthFlows               []string                    `json:"AllowedOAuthFlows,omitzero" model:"OAuthFlowsType"`
	AllowedOAuthScopes              []string                    `json:"AllowedOAuthScopes,omitzero" model:"ScopeListType"`
	AllowedOAuthFlowsUserPoolClient *bool                       `json:"AllowedOAuthFlowsUserPoolClient,omitzero"`
	AnalyticsConfiguration          *AnalyticsConfigurationType `json:"AnalyticsConfiguration,omitzero"`
	PreventUserExistenceErrors      *string                     `json:"PreventUserExistenceErrors,omitzero" model:"PreventUserExistenceErrorTypes"`
	EnableTokenRevocation           *bool                       `json:"EnableTokenRevocation,omitzero"`
	PropagateUserContext            *bool                       `json:"EnablePropagateAdditionalUserContextData,omitzero"`
	AuthSessionValidity             *int32                      `json:"AuthSessionValidity,omitzero" model:"AuthSessionValidityType"`
	RefreshTokenRotation            *RefreshTokenRotationType   `json:"RefreshTokenRotation,omitzero"`
}

// UserPoolClientType is the description of an app client.
type UserPoolClientType struct {
	UserPoolID   string  `json:"UserPoolId"`
	ClientName   string  `json:"ClientName"`
	ClientID     string  `json:"ClientId"`
	ClientSecret *string `json:"ClientSecret,omitzero"`
	ClientSettings
	CreationDate     Timestamp `json:"CreationDate"`
	LastModifiedDate Timestamp `json:"LastModifiedDate"`
}

// TokenValidityUnitsType is the shape of the same name.
type TokenValidityUnitsType struct {
	AccessToken  *string `json:"AccessToken,omitzero" model:"TimeUnitsType"`
	IDToken      *string `json:"IdToken,omitzero" model:"TimeUnitsType"`
	RefreshToken *string `json:"RefreshToken,omitzero" model:"TimeUnitsType"`
}

// AnalyticsConfigurationType is the shape of the same name.
type AnalyticsConfigurationType struct {
	ApplicationID  *string `json:"ApplicationId,omitzero" model:"HexStringType"`
	ApplicationArn *string `json:"ApplicationArn,omitzero" model:"ArnType"`
	RoleArn        *string `json:"RoleArn,omitzero" model:"ArnType"`
	ExternalID     *string `json:"ExternalId,omitzero" model:"StringType"`
	UserDataShared *bool   `json:"UserDataShared,omitzero"`
}

// RefreshTokenRotationType is the shape of the same name.
type RefreshTokenRotationType struct {
	Feature                 *string `json:"Feature,omitzero" model:"FeatureType,required"`
	RetryGracePeriodSeconds *int32  `json:"RetryGracePeriodSeconds,omitzero" model:"RetryGracePeriodSecondsType"`
}
