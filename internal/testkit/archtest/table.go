package archtest

// A row says what the package at path may import. Paths are relative to the module; one that ends in "/..." stands for
// everything below it as well, and one that ends in "*" for everything that begins so.
type row struct {
	path string
	// imports are the packages of this module that it may use.
	imports []string
	// tests are those that its tests may use besides.
	tests []string
	// never are the packages from elsewhere that it must not use, outside of its tests.
	never []string
	// onlyStandard allows nothing but the standard library from elsewhere, to its tests too.
	onlyStandard bool
	// testOnly packages are imported by tests, and by other testOnly packages.
	testOnly bool
}

// What the never columns share.
var (
	// The core computes. It asks nobody: neither the machine, nor the network, nor chance.
	outside = []string{"os", "os/...", "net", "net/http/...", "syscall", "log/...", "math/rand/...", "crypto/rand", "database/..."}
	// Terraform's libraries stay above the network layer.
	terraform = []string{"github.com/hashicorp/terraform-*"}
	// The local Cognito reads the wire with its own eyes, so that it can disagree with the provider's SDK.
	terraformAndSDK = []string{"github.com/hashicorp/*", "github.com/aws/*"}
)

// table lists every package of the module, lowest layer first.
var table = []row{
	// core: what is true of a federation, without asking anybody.
	{path: "internal/core/tri", never: outside, onlyStandard: true},
	{
		path: "internal/core/rules", never: outside, onlyStandard: true,
		imports: []string{"internal/core/tri"},
		tests:   []string{"internal/core/rules/vectors"},
	},
	{
		path: "internal/core/rules/vectors", onlyStandard: true, testOnly: true,
		imports: []string{"internal/core/tri", "internal/core/rules"},
	},
	{path: "internal/core/preset", never: outside, onlyStandard: true, imports: []string{"internal/core/tri"}},
	{path: "internal/core/pool", never: outside, onlyStandard: true, imports: []string{"internal/core/tri"}},
	{
		path: "internal/core/blueprint", never: outside, onlyStandard: true,
		imports: []string{"internal/core/tri", "internal/core/rules", "internal/core/preset", "internal/core/pool"},
		tests:   []string{"internal/core/rules/vectors"},
	},
	{
		path: "internal/core/frontend", never: outside, onlyStandard: true,
		imports: []string{"internal/core/tri", "internal/core/rules", "internal/core/preset", "internal/core/pool"},
	},

	// remote: the network, without Terraform.
	{
		path: "internal/remote/cognito", never: terraform,
		imports: []string{"internal/core/..."},
		tests:   []string{"internal/emulator/...", "internal/testkit/..."},
	},
	{
		path: "internal/remote/discovery", never: terraform,
		imports: []string{"internal/core/..."},
		tests:   []string{"internal/emulator/...", "internal/testkit/..."},
	},

	// emulator: the other side. It shares limits and presets with the core, and nothing with remote or tf.
	{
		path: "internal/emulator/...", never: terraformAndSDK,
		imports: []string{"internal/emulator/...", "internal/core/tri", "internal/core/rules", "internal/core/preset"},
		tests:   []string{"internal/core/rules/vectors"},
	},
	{
		path: "internal/emulator/conformance/...", testOnly: true,
		imports: []string{"internal/emulator/...", "internal/core/tri", "internal/core/rules/...", "internal/core/preset"},
	},

	// tf: Terraform, and only here.
	{path: "internal/tf/value", imports: []string{"internal/core/..."}},
	{path: "internal/tf/diags", imports: []string{"internal/core/...", "internal/remote/...", "internal/tf/value"}},
	{
		path:    "internal/tf/wiring",
		imports: []string{"internal/core/...", "internal/remote/...", "internal/tf/value", "internal/tf/diags"},
		tests:   besideTheProvider,
	},
	{path: "internal/tf/userpool", imports: domainObject, tests: besideTheProvider},
	{path: "internal/tf/federation", imports: append([]string{"internal/tf/userpool"}, domainObject...), tests: besideTheProvider},
	{path: "internal/tf/appclient", imports: append([]string{"internal/tf/userpool"}, domainObject...), tests: besideTheProvider},
	{path: "internal/tf/frontend", imports: domainObject, tests: besideTheProvider},
	{path: "internal/tf/provider", imports: []string{"internal/core/...", "internal/remote/...", "internal/tf/..."}, tests: besideTheProvider},

	// main: serves the provider, or runs the local Cognito.
	{path: "", imports: []string{"internal/tf/provider", "internal/emulator/..."}, tests: []string{"internal/testkit/..."}},

	// tools: what writes generated files.
	{path: "internal/tools/presetspage", imports: []string{"internal/core/preset"}},
	{path: "internal/tools/rulespage", imports: []string{"internal/core/rules"}},

	// testkit: what tests share.
	{path: "internal/testkit/acctest", testOnly: true, imports: anything},
	{path: "internal/testkit/archtest", testOnly: true, onlyStandard: true},
	{path: "internal/testkit/bench", testOnly: true, imports: anything},
	{path: "internal/testkit/catalogue", testOnly: true, imports: anything},
	{path: "internal/testkit/chaos", testOnly: true, imports: anything},
	{path: "internal/testkit/demo", onlyStandard: true},
	{path: "internal/testkit/e2e", testOnly: true, imports: anything},
	{path: "internal/testkit/examples", testOnly: true, imports: anything},
	{path: "internal/testkit/settings", testOnly: true, onlyStandard: true, tests: []string{"internal/core/tri", "internal/core/pool"}},
}

// What the imports and tests columns share.
var (
	domainObject = []string{
		"internal/core/...", "internal/remote/...",
		"internal/tf/value", "internal/tf/diags", "internal/tf/wiring",
	}
	// A test of a resource runs the whole provider against the local Cognito.
	besideTheProvider = []string{"internal/tf/...", "internal/emulator/...", "internal/testkit/..."}
	anything          = []string{"..."}
)
