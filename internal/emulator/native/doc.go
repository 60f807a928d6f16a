// Package native is what Cognito does with native users, those that a pool itself knows by a password: sign-up, confirmation,
// sign-in, recovery, and what administrators do to them.
//
// The pages of package login and the operations of package control both stand on a Service, so that both refuse the same for the same
// reason. Its errors are refusals of package wire. It must not be used while a region of the store is locked. Nothing is sent
// anywhere: messages are put into an Outbox, and into the log.
//
// Where a refusal names no source, its type is that of the API model, and its text was seen quoted in several unrelated public
// repositories. Texts are not contractual (constraints reference).
package native
