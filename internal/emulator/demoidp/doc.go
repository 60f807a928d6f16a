// Package demoidp stands in for the OpenID Connect providers that a user pool federates with, so that the local Cognito works
// without any vendor's account and without a network.
//
// A Set knows hosts: those of the presets, and what tests register. Client returns an http.Client that hands requests for these
// hosts to the Set, inside the process, and lets all others go out; the issuer a stand-in publishes is the very URL that was
// asked for, so nothing that compares issuers notices. ServeHTTP is the provider itself and goes by the Host header.
//
// A stand-in publishes a discovery document, and tells registered applications from others (registration.go). It has no users, and
// its other endpoints answer 404: whoever adds the login serves their paths from ServeHTTP, where the Issuer of the host is known.
package demoidp
