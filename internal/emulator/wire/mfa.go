package wire

// MfaSettings are the factor members that SetUserPoolMfaConfig takes and both MFA operations return.
type MfaSettings struct {
	SmsMfaConfiguration           *SmsMfaConfigType           `json:"SmsMfaConfiguration,omitzero"`
	SoftwareTokenMfaConfiguration *SoftwareTokenMfaConfigType `json:"SoftwareTokenMfaConfiguration,omitzero"`
	EmailMfaConfiguration         *EmailMfaConfigType         `json:"EmailMfaConfiguration,omitzero"`
	WebAuthnConfiguration         *WebAuthnConfigurationType  `json:"WebAuthnConfiguration,omitzero"`
	MfaConfiguration              *string                     `json:"MfaConfiguration,omitzero" model:"UserPoolMfaType"`
}

// SetUserPoolMfaConfigInput is SetUserPoolMfaConfigRequest.
type SetUserPoolMfaConfigInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	MfaSettings
}

// SmsMfaConfigType is the shape of the same name.
type SmsMfaConfigType struct {
	SmsAuthenticationMessage *string               `json:"SmsAuthenticationMessage,omitzero" model:"SmsVerificationMessageType"`
	SmsConfiguration         *SmsConfigurationType `json:"SmsConfiguration,omitzero"`
}

// SoftwareTokenMfaConfigType is the shape of the same name.
type SoftwareTokenMfaConfigType struct {
	Enabled *bool `json:"Enabled,omitzero"`
}

// EmailMfaConfigType is the shape of the same name.
type EmailMfaConfigType struct {
	Message *string `json:"Message,omitzero" model:"EmailMfaMessageType"`
	Subject *string `json:"Subject,omitzero" model:"EmailMfaSubjectType"`
}

// WebAuthnConfigurationType is the shape of the same name.
type WebAuthnConfigurationType struct {
	RelyingPartyID      *string `json:"RelyingPartyId,omitzero" model:"RelyingPartyIdType"`
	UserVerification    *string `json:"UserVerification,omitzero" model:"UserVerificationType"`
	FactorConfiguration *string `json:"FactorConfiguration,omitzero" model:"WebAuthnFactorConfigurationType"`
}
