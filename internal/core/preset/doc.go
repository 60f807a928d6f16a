// Package preset holds what an identity provider needs from Cognito, as data:
// one JSON file per provider under data/. A new provider is a new file.
//
// A preset fills what the user left out and lets the plan check what the
// vendor's own guide demands. It never overrides what the user wrote. The
// package knows nothing of Terraform, of Cognito's API or of the network.
package preset
