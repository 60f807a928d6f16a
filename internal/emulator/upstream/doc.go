// Package upstream leads hosts of identity providers to servers on this machine that play them: for the local Cognito, which asks
// for keys and tokens, and for browsers, which come with the provider's own name.
package upstream
