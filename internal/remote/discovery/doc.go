// Package discovery asks an OpenID Connect provider about itself. It knows
// nothing of Terraform and of Cognito, and changes nothing anywhere.
//
// What is sent, and where:
//
//	Discover          GET <issuer>/.well-known/openid-configuration, then
//	                  GET <jwks_uri>, with Accept and User-Agent headers only.
//	ProbeCredentials  POST <token endpoint>, once, with a form in the body:
//	                  grant_type=authorization_code, code=<made up>, client_id,
//	                  client_secret, and redirect_uri where it is known. This is what Cognito sends
//	                  (client_secret_post), but for the code. No token can come of it.
//	ProbeRedirect     GET <authorization endpoint>?client_id&redirect_uri&scope&state
//	                  &response_type=code, as a browser without cookies does. Nobody
//	                  signs in; redirects are not followed.
//
// The probes are sent once by a client, whoever asks for the same. They may leave a line about a failed request in the provider's log, and
// are for those who asked for them. No cookies are kept, no credentials other
// than those above are sent, and a secret is in the body of that one request and
// nowhere else: never in a URL, an error or a log line. A caller's own
// HTTP client must not log bodies.
//
// A server is not trusted. Everything ends after a time (Limits), answers are
// cut at a size, redirects are few, stay on https and do not lead from a public
// host to a private one, and JSON is read to a depth. Of what a server says, an
// error repeats the names in its certificate and the bare address of a
// redirect, and nothing else.
//
//	client.go    the client, its limits
//	discover.go  an issuer's document and key set; flight.go shares them
//	fetch.go     one request within the limits
//	document.go  reading the document, keys.go the key set, json.go any JSON
//	failure.go   what went wrong becomes an Error (error.go) with a Kind (kind.go)
//	facts.go     for the rules of the core
//	probe*.go    the probes
package discovery
