// Package catalogue plans documented mistakes, and odd configurations that AWS
// accepts, with a real CLI, the real provider and the local Cognito.
//
// A file in testdata/misconfigurations is what a user would write, and its head
// says what the plan must answer. Every diagnostic of the plan is expected, with
// its rule and its path, or the case fails: a case shows all that a user sees.
//
//	# Mistake: one sentence in a user's words.
//	# Seen: where it is documented, or where somebody fell for it (more lines are allowed).
//	# Expect: <rule> at <path>
//	# Expect: warning <rule> at <path>
//
// The second form names a severity other than the rule's own. A diagnostic of
// no rule is expected by its summary in quotes. A file in
// testdata/valid begins with "# Legal:" in place of "# Mistake:", and expects
// nothing: its plan is silent.
//
// What a case may have besides ("# Plan only:" tells why a legal one would not apply here):
//
//	# Pool: <name>        var.pool_id is a user pool made without the provider, see pools;
//	                      of a second such line, var.other_pool_id
//	# Denied: <operation> that the credentials of the plan may not use
//	# Provider: <line>    a line for the provider block
//	# Issuer: sound       every https address is an identity provider that answers as it should; or
//	# Issuer: {...}       the same, with these members in its discovery document, null for one that it lacks;
//	# Issuer: missing, unreachable or untrusted
//	# Keys: {...}         its key set
//	# Answer: <path> <status> <body> of another of its endpoints
//
// SLUG.before.tf beside a case is applied first, so that the case is a change.
//
// The file gets no provider block and no required_providers, and is planned
// without init: the provider runs in the process of the test.
package catalogue
