// Package login is the part of Cognito that browsers and apps talk to: the authorization server of a user pool, with its pages, and
// the keys and metadata of the pool's issuer.
//
// A Handler goes by the Host header, which names a pool's domain or the endpoint of a region. Begin reading at ServeHTTP. A login
// runs through authorize.go, idpresponse.go and grant.go, and leaves a user in the pool (user.go). Pages for native users are in native*.go,
// and what they do in package native. What happens between Cognito and the
// identity provider is package relyingparty; tokens are package token; HTML is package page.
//
// Nothing is redirected to an address that the app client has not registered: such requests end at a page. Between two requests of a
// browser the Handler remembers authorization codes only; everything else is sealed into state parameters and cookies.
package login
