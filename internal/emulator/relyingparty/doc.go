// Package relyingparty is the side of Cognito that an OpenID Connect provider sees: it sends the browser to the provider,
// exchanges the code, checks the ID token, asks for the user info and maps the claims to attributes of the user pool.
//
// It is as strict as AWS documents and no stricter, and fails with the texts that reach an app's callback. Each text stands in
// failure.go with its evidence. Where nobody has documented what Cognito does, the login fails with a text that says so.
package relyingparty
