// Command demo is what demo.sh needs besides the provider:
//
//	demo serve DIR   serves a folder on a free port of localhost, and prints the address
//	demo sign-in URL does what somebody with a browser would do at that address, and prints the claims
//
// The folder is that of app/ with its config.json, which any web server could serve: an application that stands on nothing but
// what cogfed emits. The second command is for where there is nobody to sign in. It finds every name below localhost on this
// machine, as browsers do.
package main
