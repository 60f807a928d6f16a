package rules

import "strings"

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
	parts := strings.SplitN(s, ":", 6)
	if len(parts) != 6 || parts[0] != "arn" || parts[1] == "" || parts[2] == "" || parts[5] == "" {
		return ARN{}, false
	}
	return ARN{Partition: parts[1], Service: parts[2], Region: parts[3], Account: parts[4], Resource: parts[5]}, true
}
