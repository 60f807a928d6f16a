package rules

import (
	"regexp"
	"strings"
)

// arnPattern is what the API model demands of an Amazon resource name
// (ArnType): among others that the account is a number, and no $LATEST.
var arnPattern = regexp.MustCompile(`^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:[\w+=/,.@-]*:[0-9]+:[\w+=/,.@-]+(?::[\w+=/,.@-]+){0,2}$`)

// ARN is an Amazon resource name in its parts.
type ARN struct {
	Partition string // aws, aws-us-gov ...
	Service   string // acm, lambda, kms ...
	Region    string // empty for global resources
	Account   string // twelve digits
	Resource  string // the rest: certificate/<id>, key/<id>, function:<name> ...
}

// ParseARN splits an Amazon resource name, and tells whether it is one.
func ParseARN(s string) (ARN, bool) {
	if !arnPattern.MatchString(s) {
		return ARN{}, false
	}
	parts := strings.SplitN(s, ":", 6)
	return ARN{Partition: parts[1], Service: parts[2], Region: parts[3], Account: parts[4], Resource: parts[5]}, true
}
