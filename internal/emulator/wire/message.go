package wire

// VerificationMessageTemplateType is the shape of the same name.
type VerificationMessageTemplateType struct {
	SmsMessage         *string `json:"SmsMessage,omitzero" model:"SmsVerificationMessageType"`
	EmailMessage       *string `json:"EmailMessage,omitzero" model:"EmailVerificationMessageType"`
	EmailSubject       *string `json:"EmailSubject,omitzero" model:"EmailVerificationSubjectType"`
	EmailMessageByLink *string `json:"EmailMessageByLink,omitzero" model:"EmailVerificationMessageByLinkType"`
	EmailSubjectByLink *string `json:"EmailSubjectByLink,omitzero" model:"EmailVerificationSubjectType"`
	DefaultEmailOption *string `json:"DefaultEmailOption,omitzero" model:"DefaultEmailOptionType"`
}

// UserAttributeUpdateSettingsType is the shape of the same name.
type UserAttributeUpdateSettingsType struct {
	AttributesRequireVerificationBeforeUpdate []string `json:"AttributesRequireVerificationBeforeUpdate,omitzero" model:"VerifiedAttributesListType"`
}

// EmailConfigurationType is the shape of the same name.
type EmailConfigurationType struct {
	SourceArn           *string `json:"SourceArn,omitzero" model:"ArnType"`
	ReplyToEmailAddress *string `json:"ReplyToEmailAddress,omitzero" model:"EmailAddressType"`
	EmailSendingAccount *string `json:"EmailSendingAccount,omitzero" model:"EmailSendingAccountType"`
	From                *string `json:"From,omitzero" model:"StringType"`
	ConfigurationSet    *string `json:"ConfigurationSet,omitzero" model:"SESConfigurationSet"`
}

// SmsConfigurationType is the shape of the same name.
type SmsConfigurationType struct {
	SnsCallerArn *string `json:"SnsCallerArn,omitzero" model:"ArnType,required"`
	ExternalID   *string `json:"ExternalId,omitzero" model:"StringType"`
	SnsRegion    *string `json:"SnsRegion,omitzero" model:"RegionCodeType"`
}

// AdminCreateUserConfigType is the shape of the same name.
type AdminCreateUserConfigType struct {
	AllowAdminCreateUserOnly  *bool                `json:"AllowAdminCreateUserOnly,omitzero"`
	UnusedAccountValidityDays *int32               `json:"UnusedAccountValidityDays,omitzero" model:"AdminCreateUserUnusedAccountValidityDaysType"`
	InviteMessageTemplate     *MessageTemplateType `json:"InviteMessageTemplate,omitzero"`
}

// MessageTemplateType is the shape of the same name.
type MessageTemplateType struct {
	SMSMessage   *string `json:"SMSMessage,omitzero" model:"SmsInviteMessageType"`
	EmailMessage *string `json:"EmailMessage,omitzero" model:"EmailInviteMessageType"`
	EmailSubject *string `json:"EmailSubject,omitzero" model:"EmailVerificationSubjectType"`
}
