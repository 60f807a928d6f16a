// Package archtest keeps the architecture of the module true: which package may import which, how packages are named, and
// how long a file may grow. The table is in table.go, and decision record 0001 tells why it is as it is.
//
// To add a package, add a row, and say in it what the package may import. A row may stand before its package exists.
package archtest
