package wire

// patternUUID4 is a version 4 UUID: ManagedLoginBrandingIdType and TermsIdType.
const patternUUID4 = `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$`

// brandingConstraints are the shapes of the managed login branding operations, copied from the model (row CL-57).
var brandingConstraints = map[string]Constraint{
	"ManagedLoginBrandingIdType": {Pattern: patternUUID4},
	"AssetListType":              {Max: 40},
	"ColorSchemeModeType":        {Enum: []string{"LIGHT", "DARK", "DYNAMIC"}},
	"AssetExtensionType":         {Enum: []string{"ICO", "JPEG", "PNG", "SVG", "WEBP"}},
	"ResourceIdType":             {Min: 1, Max: 40, Pattern: `^[\w\- ]+$`},
	"AssetCategoryType": {Enum: []string{
		"FAVICON_ICO", "FAVICON_SVG", "EMAIL_GRAPHIC", "SMS_GRAPHIC", "AUTH_APP_GRAPHIC", "PASSWORD_GRAPHIC", "PASSKEY_GRAPHIC",
		"PAGE_HEADER_LOGO", "PAGE_HEADER_BACKGROUND", "PAGE_FOOTER_LOGO", "PAGE_FOOTER_BACKGROUND", "PAGE_BACKGROUND",
		"FORM_BACKGROUND", "FORM_LOGO", "IDP_BUTTON_ICON",
	}},
}

// termsConstraints are the shapes of the terms operations (row CL-58) and of the classic page's style (row DO-28), copied from
// the model.
var termsConstraints = map[string]Constraint{
	"TermsIdType":          {Pattern: patternUUID4},
	"TermsNameType":        {Pattern: `^(terms-of-use|privacy-policy)$`},
	"TermsSourceType":      {Enum: []string{"LINK"}},
	"TermsEnforcementType": {Enum: []string{"NONE"}},
	"LinksType":            {Min: 1, Max: 13, Key: "LanguageIdType", Item: "LinkUrlType"},
	"LanguageIdType": {Pattern: `^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|` +
		`portuguese-brazil|chinese-(simplified|traditional))$`},
	"LinkUrlType":                       {Min: 1, Max: 1024, Pattern: `^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$`},
	"ListTermsRequestMaxResultsInteger": {Min: 1, Max: 60},
	"CSSType":                           {Max: 131072},
}

// logConstraints are the shapes of the log delivery operations, copied from the model (row UP-66), and of the replica
// operations, from the enums of aws-sdk-go-v2 v1.61.0 (row UP-79). The order of EventSourceName is that of the service's own
// message (floci PR 2867, 2026-09-01).
var logConstraints = map[string]Constraint{
	"LogConfigurationListType": {Max: 2},
	"LogLevel":                 {Enum: []string{"ERROR", "INFO"}},
	"EventSourceName":          {Enum: []string{"userAuthEvents", "userNotification"}},
	"S3ArnType":                {Min: 3, Max: 1024, Pattern: `arn:[\w+=/,.@-]+:[\w+=/,.@-]+:::[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`},
	"UpdateReplicaStatusType":  {Enum: []string{"ACTIVE", "INACTIVE"}},
}
