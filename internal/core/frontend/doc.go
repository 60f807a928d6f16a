// Package frontend writes the configuration files of front ends and back ends:
// from what is known of an app client, its user pool and its domain, to the
// text of aws-exports.js, amplify_outputs.json, application.yml and others.
//
// A text depends on the facts only, to the byte, and ends with a newline. No
// text holds a secret: where an application needs the client secret, the text
// names the environment variable to take it from.
package frontend
