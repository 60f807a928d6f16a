// Package e2e proves applied configurations by logins: the real CLI applies
// them to the local Cognito, and a real browser signs in through applications
// built on the libraries people use, at an OpenID Connect provider that nobody
// here wrote. What is under test is configured by nothing but the outputs of
// the configuration. TestProof has the counterpart: configurations of which a
// plan says that a login fails, and the login that fails.
//
// `make e2e` runs the tests, and installs what they need: Chromium and Node.js
// from the distribution's packages, the libraries by web/package-lock.json.
// The browser believes to be at the real names (acme.auth.eu-west-2.amazoncognito.com,
// api.mpin.io, ...): all of them lead to one TLS port on loopback.
package e2e
