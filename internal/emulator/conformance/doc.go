// Package conformance holds the cases that decide whether something behaves like Amazon Cognito: each names the evidence it
// rests on, does one thing through the raw SDK, and says which error types are right.
//
// The cases run against a fresh emulator, or against the endpoint in COGFED_TEST_ENDPOINT: AWS itself, or another emulator.
// There they use the usual AWS environment variables, make objects whose names begin with "cogfed-conformance", and delete
// them afterwards. Rules the emulator does not enforce are listed in UNENFORCED.md with the reason.
package conformance
