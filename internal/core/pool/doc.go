// Package pool describes what Amazon Cognito holds for a federated setup: a
// user pool, its domain, its OIDC identity providers and its app clients.
//
// One set of structs serves three readers. As what the user wrote, a field may
// be known, null or unknown. As what Cognito must hold, a null field means
// "Cognito's documented default". As what Cognito answered, every modelled
// field that Cognito returned is known. Field names follow the Cognito user
// pools API reference; where a name differs, the comment names the member.
//
// The package knows nothing of Terraform, of the AWS SDK or of the network.
package pool
