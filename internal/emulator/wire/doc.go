// Package wire speaks the protocol of cognito-idp: AWS JSON 1.1 over HTTP.
//
// It holds the shapes of the API as plain structs, decodes a request as strictly as the service does (case-sensitive member
// names, no coercion between JSON types, unknown members ignored), checks members against the constraints of the API model
// and writes replies and errors. It uses no SDK type, so that the emulator can disagree with a client built on the SDK. It
// knows nothing of pools that exist: rules that need state live in package control.
//
// Constraints carry the shape names of the public API model (botocore 1.43.11, cognito-idp/2016-04-18/service-2.json); a
// member names its shape in the struct tag `model`.
package wire
