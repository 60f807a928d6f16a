package examples

import (
	"cmp"
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// files is a configuration: contents by name.
type files map[string]string

// and returns the configuration with one file more, or different.
func (f files) and(name, content string) files {
	out := maps.Clone(f)
	out[name] = content
	return out
}

// add adds the snippet of a resource.
func (f files) add(t *testing.T, resource string) {
	t.Helper()
	f[resource+".tf"] = read(t, "resources", resource, "resource.tf")
	f[resource+"_override.tf"] = snippets[resource].overlay
}

// layOut writes the configuration, with the ids of what was made for those in the documentation.
func (f files) layOut(t *testing.T, made ids) string {
	t.Helper()
	dir := t.TempDir()
	inDocumentation := strings.NewReplacer("eu-west-2_AbCdEfGhI", made.userPool, "1example23456789", made.client)
	for name, content := range f {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(inDocumentation.Replace(content)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// ids are those that Cognito gave.
type ids struct{ userPool, client string }

// remember takes the ids from a state.
func (i *ids) remember(s *terraform.State) error {
	i.userPool = acctest.Attributes(s, snippets["cogfed_oidc_federation"].address)["user_pool_id"]
	for _, client := range []string{"cogfed_spa_client", "cogfed_web_client"} { // a test has one of them
		i.client = cmp.Or(acctest.Attributes(s, snippets[client].address)["client_id"], i.client)
	}
	return nil
}

func read(t *testing.T, path ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(append([]string{root}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// knowsIdentities tells whether the CLI can import by identity: 1.12 and newer can, of Terraform as of OpenTofu.
func knowsIdentities(t *testing.T) bool {
	t.Helper()
	cli := os.Getenv("TF_ACC_TERRAFORM_PATH")
	if cli == "" {
		return false
	}
	answer, err := exec.Command(cli, "version").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`v1\.(\d+)`).FindSubmatch(answer)
	if found == nil {
		t.Fatalf("%s tells no version: %s", cli, answer)
	}
	minor, err := strconv.Atoi(string(found[1]))
	return err == nil && minor >= 12
}

// resourceTypes lists what the provider offers.
func resourceTypes(t *testing.T) []string {
	t.Helper()
	server, err := acctest.Factories()["cogfed"]()
	if err != nil {
		t.Fatal(err)
	}
	schemas, err := server.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(schemas.ResourceSchemas))
}
