// Package command is `terraform-provider-cogfed emulate`: the local Cognito as a program. It reads flags, prints how to use what
// it started, and stops on a signal.
package command
