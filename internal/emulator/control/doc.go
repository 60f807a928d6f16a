// Package control implements the operations of the control plane, one file each, and the registry that names them.
//
// To add operations: declare their shapes in package wire and their records in package state, write one handler per file
//
//	func createThing(c *Call, in *wire.CreateThingInput) (*wire.CreateThingOutput, error)
//
// list them in a table of their area beside poolOperations, and add that table to the registry. A handler runs under the
// store's lock: it checks everything first, changes the region last, and calls no network. Members of the request have
// passed wire.Validate. A nil output sends an empty body.
//
// A refusal needs evidence: the comment beside it names the row of the constraints reference. Where no evidence exists the
// emulator accepts, and conformance/UNENFORCED.md says so.
package control
