// Package page is what a person sees of the local Cognito: plain HTML that works without scripts and without anything from another
// server. It looks like nobody's product, AWS's least of all.
package page
