package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// validateMessages checks who sends the pool's messages and what they say.
func validateMessages(at rules.Path, p pool.UserPool) []rules.Violation {
	found := rules.CheckMessage(at.Attr("sms_authentication_message"), p.SMSAuthentication, rules.SMSCode)
	if e, ok := p.Email.Get(); ok {
		found = append(found, rules.CheckEmail(at.Attr("email_configuration"), e.SendingAccount, e.SourceARN)...)
		found = append(found, rules.CheckReplyTo(at.Attr("email_configuration").Attr("reply_to_email_address"), e.ReplyTo)...)
	}
	if t, ok := p.Invitation.Get(); ok {
		found = append(found, validateInvitation(at.Attr("invite_message_template"), t)...)
	}
	if v, ok := p.Verification.Get(); ok {
		found = append(found, validateVerification(at.Attr("verification_message_template"), v)...)
	}
	return found
}

func validateInvitation(at rules.Path, t pool.MessageTemplate) []rules.Violation {
	found := rules.CheckMessage(at.Attr("email_message"), t.EmailMessage, rules.EmailInvite)
	found = append(found, rules.CheckSubject(at.Attr("email_subject"), t.EmailSubject)...)
	return append(found, rules.CheckMessage(at.Attr("sms_message"), t.SMSMessage, rules.SMSInvite)...)
}

func validateVerification(at rules.Path, v pool.Verification) []rules.Violation {
	found := rules.CheckVerificationKind(at, v.DefaultEmailOption, v.EmailMessage, v.EmailMessageByLink)
	found = append(found, rules.CheckMessage(at.Attr("email_message"), v.EmailMessage, rules.EmailCode)...)
	found = append(found, rules.CheckSubject(at.Attr("email_subject"), v.EmailSubject)...)
	found = append(found, rules.CheckMessage(at.Attr("email_message_by_link"), v.EmailMessageByLink, rules.EmailLink)...)
	found = append(found, rules.CheckSubject(at.Attr("email_subject_by_link"), v.EmailSubjectByLink)...)
	return append(found, rules.CheckMessage(at.Attr("sms_message"), v.SMSMessage, rules.SMSCode)...)
}
