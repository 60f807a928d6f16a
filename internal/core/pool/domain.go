package pool

import "github.com/cogfed/terraform-provider-cogfed/internal/core/tri"

// Domain is the domain of a user pool: a prefix below Amazon's own domain, or
// a custom domain. Exactly one of Prefix and Custom is set.
type Domain struct {
	Prefix              tri.Value[string]
	Custom              tri.Value[CustomDomain]
	ManagedLoginVersion tri.Value[int64] // 1 classic hosted UI, 2 managed login
}

// CustomDomain is a host name of the user's own with its ACM certificate.
type CustomDomain struct {
	Name           tri.Value[string]
	CertificateARN tri.Value[string] // in us-east-1, whatever the pool's Region
}

// DomainStatus is the life cycle of a domain (DomainStatusType).
type DomainStatus string

// Statuses as the API reference lists them.
const (
	DomainCreating DomainStatus = "CREATING"
	DomainActive   DomainStatus = "ACTIVE"
	DomainUpdating DomainStatus = "UPDATING"
	DomainDeleting DomainStatus = "DELETING"
	DomainFailed   DomainStatus = "FAILED"
)

// ObservedDomain is a domain as Cognito answered.
type ObservedDomain struct {
	UserPoolID             string
	Domain                 string // prefix or host name
	Status                 DomainStatus
	CloudFrontDistribution string // alias target of a custom domain
	Settings               Domain
}
