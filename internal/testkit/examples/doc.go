// Package examples applies every configuration under examples/ on a local
// Cognito, as it stands there: it is planned again without a change, updated,
// imported and destroyed. An example without a test fails, and so does a
// resource without an example.
package examples
