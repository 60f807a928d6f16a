// Package token makes and checks what a user pool hands out when somebody has signed in: ID and access tokens as Cognito composes
// them, and texts that only Cognito itself reads, refresh tokens among them.
//
// A Service has the keys of all pools; it makes them when a pool first needs them, and the state keeps them. Nothing else is kept of a
// login: a refresh token carries its own session, sealed. What is remembered is which tokens are no longer good.
package token
