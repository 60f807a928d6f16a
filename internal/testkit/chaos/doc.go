// Package chaos interrupts applies where it hurts, and checks that the next
// one mends everything: the real CLI runs the provider as a process of its own
// on the local Cognito, and at one of its calls the process is killed, the
// network goes, the reply is lost, or somebody presses Ctrl-C. Around that, any
// call may be throttled, be slow, fail inside, answer as before the last write, and so on:
// the climate, by a seed. Record 0010 says what must come of it.
//
// `make chaos COUNT=10000` runs it until so many faults have hit. Each failure
// names the command that repeats it: what a call meets depends on the seed, the
// run, and how often the operation was called before, not on time or order.
package chaos
