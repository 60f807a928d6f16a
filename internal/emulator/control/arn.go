package control

import "strings"

// arn holds the parts of an ARN that rules look at; all empty when the text has fewer than six parts.
type arn struct{ service, region, account, resource string }

func parseARN(text string) arn {
	parts := strings.SplitN(text, ":", 6)
	if len(parts) < 6 {
		return arn{}
	}
	return arn{service: parts[2], region: parts[3], account: parts[4], resource: parts[5]}
}

func (a arn) isResource(service, prefix string) bool {
	return a.service == service && strings.HasPrefix(a.resource, prefix)
}
