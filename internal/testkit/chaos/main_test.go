package chaos

import (
	"context"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

// providerName is what the CLI looks for. A link of that name to the test
// binary is the provider, so that a test never runs a provider older than itself.
const providerName = "terraform-provider-cogfed"

func TestMain(m *testing.M) {
	if strings.HasPrefix(filepath.Base(os.Args[0]), providerName) {
		serve()
		return
	}
	dir, err := os.MkdirTemp("", "chaos")
	if err != nil {
		log.Fatal(err)
	}
	scratch = dir
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// scratch is the folder of the scenarios' workspaces.
var scratch string

// processMark precedes the process id in the user agent of the provider's requests.
const processMark = "chaos-process-"

// serve is the provider. Its requests name its process, for the front to kill.
func serve() {
	if err := os.Setenv("AWS_EXECUTION_ENV", processMark+strconv.Itoa(os.Getpid())); err != nil {
		log.Fatal(err)
	}
	opts := providerserver.ServeOpts{Address: "local/cogfed/cogfed"}
	if err := providerserver.Serve(context.Background(), func() provider.Provider { return cogfed.New("test") }, opts); err != nil {
		log.Fatal(err)
	}
}
