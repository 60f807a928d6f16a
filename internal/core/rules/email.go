package rules

import (
	"fmt"
	"regexp"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Sending accounts of e-mail.
const (
	SenderCognito = "COGNITO_DEFAULT" // Cognito's built-in sender, 50 messages a day
	SenderOwn     = "DEVELOPER"       // an SES identity of the user's own
)

var emailAccount = register(Rule{
	ID: "email-sending-account", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown e-mail sending account",
	Why:     "COGNITO_DEFAULT is Cognito's built-in sender, DEVELOPER an SES identity of your own. There are no others.",
	Fix:     `Use "COGNITO_DEFAULT", or "DEVELOPER" with source_arn.`,
	Sources: []Source{api("EmailConfigurationType")},
})

var emailSource = register(Rule{
	ID: "email-source-missing", Enforcer: Cognito, Severity: Error,
	Summary: "Own e-mail sender needs an SES identity",
	Why:     `Cognito sends from the identity whose ARN you give ("Source ARN is required to use DEVELOPER email sending owner").`,
	Fix:     "Set source_arn to the ARN of a verified SES identity: aws_ses_email_identity.sender.arn.",
	Sources: []Source{api("EmailConfigurationType"), deployment("email-developer-requires-sourcearn")},
})

var emailSourceUnused = register(Rule{
	ID: "email-source-unused", Enforcer: Cognito, Severity: Warning,
	Summary: "SES identity may not suit COGNITO_DEFAULT",
	Why:     `The reference allows an SES identity as sender address with COGNITO_DEFAULT, but deployments failed with "Cognito is not allowed to use your email identity" where the identity's policy does not allow it.`,
	Fix:     `Set email_sending_account = "DEVELOPER", or remove source_arn.`,
	Sources: []Source{api("EmailConfigurationType"), deployment("email-cognito-default-with-sourcearn")},
})

// replyToPattern is what the API model demands (EmailAddressType).
var replyToPattern = regexp.MustCompile(`^[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+$`)

var emailReplyTo = register(Rule{
	ID: "email-reply-to", Enforcer: Cognito, Severity: Error,
	Summary: "Reply address is no e-mail address",
	Why:     `Cognito takes the bare address, with an @ and without spaces or a display name ("Member must satisfy regular expression pattern").`,
	Fix:     `Write the address alone: "support@example.com".`,
	Sources: []Source{api("EmailConfigurationType"), deployed},
})

// CheckReplyTo checks where answers to the pool's e-mail go.
func CheckReplyTo(p Path, address tri.Value[string]) []Violation {
	if s, known := address.Get(); !known || s == "" || replyToPattern.MatchString(s) {
		return nil
	}
	return []Violation{emailReplyTo.AtValue(p, address.Or(""))}
}

// CheckEmail checks who sends the pool's e-mail. p is the path of the block.
func CheckEmail(p Path, account, source tri.Value[string]) []Violation {
	at := p.Attr("source_arn")
	s, known := account.OrElse(tri.Of(SenderCognito)).Get()
	switch {
	case known && s == SenderOwn && source.IsNull():
		return []Violation{emailSource.At(at, fmt.Sprintf("%s is not set, and email_sending_account is %q.", at, s))}
	case known && s == SenderCognito && source.IsKnown():
		return []Violation{emailSourceUnused.At(at, fmt.Sprintf("%s is set, and the sending account is %q.", at, s))}
	default:
		return emailAccount.oneOf(p.Attr("email_sending_account"), account, SenderCognito, SenderOwn)
	}
}
