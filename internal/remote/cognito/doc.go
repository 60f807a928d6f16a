// Package cognito moves what the core knows about a user pool to Amazon
// Cognito and back. It is the only package that calls the service, and it
// knows nothing of Terraform.
//
// Every call takes the same way, one file each, outermost first:
//
//	memo.go     a read of the same object is shared by those who ask at the same time
//	lock.go     one write per user pool at a time
//	pace.go     no faster than Cognito's request quotas
//	retry.go    what may be repeated, and for how long
//	call.go     the SDK call itself, with its log line
//	failure.go  an error of the SDK becomes an Error with a Kind
//
// Above them, one file per concept: userpool*.go, domain*.go,
// identityprovider*.go and appclient*.go. UpdateUserPool and
// UpdateUserPoolClient reset whatever a request leaves out; therefore an update
// describes the object, carries everything over, and lays the modelled settings
// on top (see *_overlay.go, and coverage_test.go, which fails when the SDK grows
// a member that nobody carries).
package cognito
