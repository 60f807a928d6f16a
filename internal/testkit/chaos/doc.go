// Package chaos interrupts applies where it hurts, and checks that the next
// one mends everything: the real CLI runs the provider as a process of its own
// on the local Cognito, and at one of its calls the process is killed, the
// network goes, or the reply is lost. Record 0010 says what must come of it.
// `make chaos` runs it in full.
package chaos
