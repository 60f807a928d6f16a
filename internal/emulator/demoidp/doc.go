// Package demoidp stands in for the OpenID Connect providers that a user pool federates with, so that the local Cognito works
// without any vendor's account and without a network.
//
// A Set knows hosts: those of the presets, and what tests register. Client returns an http.Client that hands requests for these
// hosts to the Set, inside the process, and lets all others go out; the issuer a stand-in publishes is the very URL that was
// asked for, so nothing that compares issuers notices. ServeHTTP is the provider itself and goes by the Host header.
//
// A stand-in is a small OpenID Connect provider with the authorization code grant: a discovery document, a page where one chooses
// a made-up person or types a name, a token endpoint, user info and keys. There are no passwords and no sessions. An Issuer says how
// it differs from a well-behaved provider; layouts say how the vendors do.
//
//	set.go           which host, which endpoint
//	authorize.go     the page, and the way back with a code
//	token.go         code for tokens
//	userinfo.go      claims for an access token, in the forms that vendors offer
//	registration.go  which applications are known
//	person.go        who can sign in, and what is told about them
package demoidp
