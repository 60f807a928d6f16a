package control

import (
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// checkEmail: the DEVELOPER account needs a SourceArn (row UP-44). COGNITO_DEFAULT with a SourceArn is not refused: the SDK
// documents it, the refusal seen was about permissions.
func checkEmail(p proposal) error {
	if deref(p.next.EmailConfiguration.EmailSendingAccount) == "DEVELOPER" && p.next.EmailConfiguration.SourceArn == nil {
		return wire.Invalid("Source ARN is required to use DEVELOPER email sending owner")
	}
	return nil
}

// checkLinkText: a text with {####} instead of {##text##} passes the model's pattern, and Cognito refuses it all the same (row
// UP-46; terraform-provider-aws PR 3770, 2018-03-13).
func checkLinkText(p proposal) error {
	t := p.sent.VerificationMessageTemplate
	if t != nil && t.EmailMessageByLink != nil && !strings.Contains(strings.ReplaceAll(*t.EmailMessageByLink, "{####}", ""), "{##") {
		return wire.Invalid("The message is invalid.")
	}
	return nil
}

// checkInvitation: invitations name the user and carry the temporary password (row UP-46). Pools whose users may sign in
// without a password can leave {####} out (SDK AdminCreateUserConfigType.InviteMessageTemplate). The text is ours.
func checkInvitation(p proposal) error {
	if p.sent.AdminCreateUserConfig == nil || p.sent.AdminCreateUserConfig.InviteMessageTemplate == nil {
		return nil
	}
	needed := []string{"{username}", "{####}"}
	if len(firstFactors(p.next)) > 1 {
		needed = needed[:1]
	}
	t := p.sent.AdminCreateUserConfig.InviteMessageTemplate
	for _, text := range []*string{t.SMSMessage, t.EmailMessage} {
		for _, placeholder := range needed {
			if text != nil && !strings.Contains(*text, placeholder) {
				return wire.Invalid("The invitation message must contain the placeholder %s.", placeholder)
			}
		}
	}
	return nil
}

// checkVerifiedAttributes: verifying phone numbers needs SMS (row UP-42), and only verified attributes can be verified before
// an update (row UP-43).
func checkVerifiedAttributes(p proposal) error {
	if slices.Contains(p.next.AutoVerifiedAttributes, "phone_number") && p.next.SmsConfiguration == nil {
		return wire.Invalid("SMS configuration is required when phone_number is selected for auto verification")
	}
	if p.next.UserAttributeUpdateSettings == nil {
		return nil
	}
	for _, name := range p.next.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate {
		if !slices.Contains(p.next.AutoVerifiedAttributes, name) {
			return wire.Invalid("All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes")
		}
	}
	return nil
}
