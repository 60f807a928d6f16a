// Package fault makes the local Cognito misbehave on demand, paces requests by the documented quotas, and keeps the journal
// of what was asked and answered. It decides; package emulator acts on the decision.
package fault
