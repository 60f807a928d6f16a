package rules

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Lengths of message templates, in characters.
const (
	MessageMin      = 6
	EmailMessageMax = 20000
	SMSMessageMax   = 140
	SubjectMin      = 1
	SubjectMax      = 140
)

// Placeholders of message templates.
const (
	CodePlaceholder     = "{####}"
	UsernamePlaceholder = "{username}"
)

// LinkPlaceholderPattern is a link with its text: {##Verify##}.
const LinkPlaceholderPattern = `\{##[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*##\}`

var linkPlaceholder = regexp.MustCompile(LinkPlaceholderPattern)

var messageLength = register(Rule{
	ID: "message-length", Enforcer: Cognito, Severity: Error,
	Summary: "Message template has a wrong length",
	Why:     "Cognito accepts 6 to 20,000 characters in the body of an e-mail, 6 to 140 in a text message, and 1 to 140 in a subject.",
	Fix:     "Write a text within these lengths, or leave the setting out for Cognito's own.",
	Sources: []Source{api("VerificationMessageTemplateType"), api("MessageTemplateType")},
})

var messagePlaceholder = register(Rule{
	ID: "message-placeholder", Enforcer: Cognito, Severity: Error,
	Summary: "Message template lacks its placeholder",
	Why:     "Cognito puts the code, the link or the user name in the place of a placeholder, and refuses a template without it.",
	Fix:     "Write {####} where the code goes, {##text##} where a link goes, and in an invitation {username} too.",
	Sources: []Source{api("VerificationMessageTemplateType"), deployed, deployedBy("https://github.com/hashicorp/terraform-provider-aws/pull/3770")},
})

var messageKinds = register(Rule{
	ID: "message-link-or-code", Enforcer: Cognito, Severity: Warning,
	Summary: "E-mail verifies by link or by code",
	Why:     "A pool verifies addresses in one way, which default_email_option names, with the text for that way. The API reference asks to leave the other text blank and says that both together are refused; pools with both have been created.",
	Fix:     `Keep email_message with default_email_option = "CONFIRM_WITH_CODE", or email_message_by_link with "CONFIRM_WITH_LINK".`,
	Sources: []Source{api("CreateUserPool"), reported("https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cognitoidp/user_pool_test.go")},
})

var emailOption = register(Rule{
	ID: "default-email-option", Enforcer: Cognito, Severity: Error,
	Summary: "E-mail option is CONFIRM_WITH_CODE or CONFIRM_WITH_LINK",
	Why:     "Cognito verifies an address with a code or with a link. There are no others.",
	Fix:     `Use "CONFIRM_WITH_CODE".`,
	Sources: []Source{api("VerificationMessageTemplateType")},
})

// MessageKind tells what a message template must contain.
type MessageKind uint8

// Ways to verify an e-mail address.
const (
	VerifyByCode = "CONFIRM_WITH_CODE" // Cognito's default
	VerifyByLink = "CONFIRM_WITH_LINK"
)

// Message kinds.
const (
	EmailCode   MessageKind = iota // e-mail with a code
	EmailLink                      // e-mail with a link
	SMSCode                        // text message with a code
	EmailInvite                    // e-mail with user name and temporary password
	SMSInvite                      // text message with user name and temporary password
)

// CheckMessage checks a message template.
func CheckMessage(p Path, text tri.Value[string], kind MessageKind) []Violation {
	s, known := text.Get()
	if !known {
		return nil
	}
	longest := EmailMessageMax
	if kind == SMSCode || kind == SMSInvite {
		longest = SMSMessageMax
	}
	if n := utf8.RuneCountInString(s); n < MessageMin || n > longest {
		return []Violation{messageLength.At(p, fmt.Sprintf("%s is %s long.", p, characters(n))).
			WithFix(fmt.Sprintf("Write %d to %d characters.", MessageMin, longest))}
	}
	if lacking := lackingPlaceholder(s, kind); lacking != "" {
		return []Violation{messagePlaceholder.At(p, fmt.Sprintf("%s lacks %s.", p, lacking)).
			WithFix(fmt.Sprintf("Write %s where Cognito is to fill it in.", lacking))}
	}
	return nil
}

// lackingPlaceholder returns the placeholder a template lacks, empty if none.
func lackingPlaceholder(s string, kind MessageKind) string {
	switch {
	case kind == EmailLink && !linkPlaceholder.MatchString(strings.ReplaceAll(s, CodePlaceholder, "")): // a link without text is none
		return "{##text##}"
	case kind != EmailLink && !strings.Contains(s, CodePlaceholder):
		return CodePlaceholder
	case (kind == EmailInvite || kind == SMSInvite) && !strings.Contains(s, UsernamePlaceholder):
		return UsernamePlaceholder
	default:
		return ""
	}
}

// CheckSubject checks the subject of an e-mail.
func CheckSubject(p Path, subject tri.Value[string]) []Violation {
	return messageLength.fits(p, subject, SubjectMin, SubjectMax, nil)
}

// CheckVerificationKind checks that a verification template is for a code or
// for a link. p is the path of the block.
func CheckVerificationKind(p Path, option, code, link tri.Value[string]) []Violation {
	found := emailOption.oneOf(p.Attr("default_email_option"), option, VerifyByCode, VerifyByLink)
	way, known := option.OrElse(tri.Of(VerifyByCode)).Get()
	switch {
	case !known:
	case way == VerifyByCode && link.IsKnown():
		found = append(found, unusedText(p.Attr("email_message_by_link"), way))
	case way == VerifyByLink && link.IsKnown() && code.IsKnown():
		found = append(found, unusedText(p.Attr("email_message"), way))
	}
	return found
}

func unusedText(p Path, way string) Violation {
	return messageKinds.At(p, fmt.Sprintf("%s is set, and addresses are verified by %s.", p, way))
}
