// Package state is the memory of the local Cognito: regions that hold domains and user pools, pools that hold identity
// providers, app clients, resource servers and branding, and the directories of those who signed in.
//
// A Store hands out a region under its lock, for reading or for writing; nothing of a region may be kept after the callback
// returns. Ids it makes up cannot be ids of AWS. With a path it saves itself after every write. It applies no rule of Cognito:
// those live in package control.
package state
