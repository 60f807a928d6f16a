package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// binary is what `make build` makes.
var binary, _ = filepath.Abs(filepath.Join("..", "..", "..", "bin", "terraform-provider-cogfed"))

// TestMain prints what the benchmarks noted, if any ran.
func TestMain(m *testing.M) {
	code := m.Run()
	if text := results.String(); text != "" {
		fmt.Printf("\n%s\n", text)
	}
	os.Exit(code)
}
