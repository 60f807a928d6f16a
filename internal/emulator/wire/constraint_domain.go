package wire

// domainConstraints are the shapes of the domain operations. DomainType is named by the operations on existing domains only in
// its lower bound: its pattern and length describe prefixes (row DO-01), while requests carry host names of custom domains as
// well (rows DO-06, DO-10). The pattern is checked where a prefix is made.
var domainConstraints = map[string]Constraint{
	"DomainType": {Min: 1},
}
