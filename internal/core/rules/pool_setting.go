package rules

import (
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Deletion protection of a user pool.
const (
	DeletionActive   = "ACTIVE"
	DeletionInactive = "INACTIVE" // Cognito's default
)

var deletionSetting = register(Rule{
	ID: "deletion-protection", Enforcer: Cognito, Severity: Error,
	Summary: "Deletion protection is ACTIVE or INACTIVE",
	Why:     "Cognito knows no other setting.",
	Fix:     `Use deletion_protection = "ACTIVE" for a pool with users.`,
	Sources: []Source{api("CreateUserPool"), guide(pageDelete)},
})

var issuerType = register(Rule{
	ID: "issuer-type", Enforcer: Cognito, Severity: Error,
	Summary: "Issuer type is ORIGINAL or UPDATED",
	Why:     "Cognito knows no other kind of token issuer.",
	Fix:     `Use issuer_type = "ORIGINAL", or leave it out.`,
	Sources: []Source{guide(pageIssuer)},
})

var issuerTypeUpdated = register(Rule{
	ID: "issuer-type-updated", Enforcer: Cognito, Severity: Warning,
	Summary: "Updated issuer breaks some AWS integrations",
	Why:     "Cognito authentication of Application Load Balancers and the Cognito authorizers of API Gateway do not accept tokens of the updated issuer.",
	Fix:     `Use issuer_type = "ORIGINAL" if one of them protects your application.`,
	Sources: []Source{guide(pageIssuer)},
})

var kmsAlias = register(Rule{
	ID: "kms-key-arn", Enforcer: Cognito, Severity: Error,
	Summary: "Encryption key is given by its key ARN",
	Why:     "Cognito takes the ARN of a symmetric KMS key, not an alias and not a bare key id.",
	Fix:     `Write "arn:aws:kms:<region>:<account>:key/<id>": aws_kms_key.pool.arn.`,
	Sources: []Source{guide(pageKeys), api("CreateUserPool")},
})

var kmsRegion = register(Rule{
	ID: "kms-key-region", Enforcer: Cognito, Severity: Error,
	Summary: "Encryption key must be in the pool's Region",
	Why:     "Cognito encrypts a user pool with a key of the same Region only.",
	Fix:     "Use a key in the Region of the pool, for a multi-Region key its replica there.",
	Sources: []Source{guide(pageKeys), api("CreateUserPool")},
})

// CheckDeletionProtection checks the deletion protection of a user pool.
func CheckDeletionProtection(p Path, setting tri.Value[string]) []Violation {
	return deletionSetting.oneOf(p, setting, DeletionActive, DeletionInactive)
}

// CheckIssuerType checks the kind of issuer of a pool's tokens.
func CheckIssuerType(p Path, kind tri.Value[string]) []Violation {
	if kind.Or("") == "UPDATED" {
		return []Violation{issuerTypeUpdated.AtValue(p, "UPDATED")}
	}
	return issuerType.oneOf(p, kind, "ORIGINAL", "UPDATED")
}

// CheckKMSKey checks the key that encrypts a user pool.
func CheckKMSKey(p Path, arn, region tri.Value[string]) []Violation {
	s, known := arn.Get()
	if !known {
		return nil
	}
	parsed, ok := ParseARN(s)
	if !ok || parsed.Service != "kms" || !strings.HasPrefix(parsed.Resource, "key/") {
		return []Violation{kmsAlias.AtValue(p, s)}
	}
	if r, known := region.Get(); known && r != "" && parsed.Region != r {
		return []Violation{kmsRegion.At(p, fmt.Sprintf("%s is a key in %s, and the pool is in %s.", p, parsed.Region, r))}
	}
	return nil
}
