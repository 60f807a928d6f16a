package wire

// providerConstraints are the shapes of the identity provider operations, copied from the model (rows IDP-01, IDP-19, IDP-25).
// A new name is held to ProviderNameTypeV2, the name of an existing provider to the looser ProviderNameType.
var providerConstraints = map[string]Constraint{
	"ProviderNameType":         {Min: 1, Max: 32, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+`},
	"ProviderNameTypeV2":       {Min: 1, Max: 32, Pattern: `[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+`},
	"IdentityProviderTypeType": {Enum: []string{"SAML", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple", "OIDC"}},
	// The model does not call the details sensitive. They hold the client secret, so no message quotes them here.
	"ProviderDetailsType":     {Key: "StringType", Item: "StringType", Sensitive: true},
	"AttributeMappingType":    {Key: "AttributeMappingKeyType", Item: "StringType"},
	"AttributeMappingKeyType": {Min: 1, Max: 32},
	"IdpIdentifiersListType":  {Max: 50, Item: "IdpIdentifierType"},
	"IdpIdentifierType":       {Min: 1, Max: 40, Pattern: `[\w\s+=.@-]+`},
	"ListProvidersLimitType":  {Max: 60},
}
