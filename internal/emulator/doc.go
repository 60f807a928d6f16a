// Package emulator is the local Amazon Cognito: an http.Handler that answers the control plane of cognito-idp, and signs people in, as AWS
// documents it, for demonstrations, module tests and this project's own tests.
//
// Package wire speaks the protocol, state remembers, control implements the operations, fault misbehaves on demand, command is the
// program. Package login signs people in, with tokens of package token; relyingparty asks the identity provider who it is, which
// demoidp or a server of upstream plays. authority and alias let browsers in by https and by names below localhost. Start reading at
// Emulator.ServeHTTP and call.run. Of the provider it shares no more than the presets, and no SDK type, so that it can disagree with
// the provider. It cannot be taken for AWS: ids are longer than AWS's and say "Local", the account is 000000000000, and Listen refuses
// addresses other machines can reach.
package emulator
