// Package bench measures what the provider costs: how fast the built binary
// serves its schema, in how much memory, and how many calls to Cognito a
// federation and a client take, with a real CLI on the local Cognito.
// `make bench` runs it, and prints the figures beside their targets.
package bench
