package frontend

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// load evaluates each file of the environment variable FILES, as a module or as
// a script, and writes what it defines.
const load = `
const fs = require("fs"), vm = require("vm");
(async () => {
  const out = {};
  for (const file of JSON.parse(process.env.FILES)) {
    if (file.endsWith(".mjs")) {
      out[file] = { ...(await import(file)) };
    } else if (file.endsWith(".json")) {
      out[file] = JSON.parse(fs.readFileSync(file, "utf8"));
    } else {
      const sandbox = {};
      vm.runInNewContext(fs.readFileSync(file, "utf8"), sandbox);
      out[file] = sandbox;
    }
  }
  console.log(JSON.stringify(out));
})();
`

// A JavaScript engine finds in each file what the reader of these tests finds.
func TestFormats_loadInNode(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("node is missing, and CI must have it")
		}
		t.Skip("node is not installed: no JavaScript engine to load the files with (https://nodejs.org)")
	}
	dir := t.TempDir()
	var files []string
	want := map[string]map[string]string{}
	for name, facts := range goldenFacts(t) {
		for _, f := range Formats() {
			text, err := f.Render(facts)
			if err != nil || f.MediaType != javaScript && f.MediaType != jsonType {
				continue
			}
			file := filepath.Join(dir, name+"-"+f.Name+extension(f, text))
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
			want[file] = leaves(t, f, text)
		}
	}
	list, err := json.Marshal(files)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, "-e", load)
	cmd.Env = append(os.Environ(), "FILES="+string(list), environmentVariable+"=from the environment")
	cmd.Stderr = os.Stderr
	answer, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v", err)
	}
	var got map[string]any
	if err := json.Unmarshal(answer, &got); err != nil {
		t.Fatal(err)
	}
	for file, expected := range want {
		read := map[string]string{}
		flatten("", got[file], read)
		if !maps.Equal(read, asEvaluated(expected)) {
			t.Errorf("%s: node reads\n%q\nwant\n%q", filepath.Base(file), read, asEvaluated(expected))
		}
	}
	if len(files) < 30 {
		t.Errorf("only %d files loaded", len(files))
	}
}

func extension(f Format, text string) string {
	switch {
	case f.MediaType == jsonType:
		return ".json"
	case strings.Contains(text, "\nexport ") || strings.HasPrefix(text, "export "):
		return ".mjs"
	default:
		return ".cjs"
	}
}

// asEvaluated is what a script's statements come to: names without what declares
// them, the secret from the environment, and nothing for undefined.
func asEvaluated(statements map[string]string) map[string]string {
	out := map[string]string{}
	for path, value := range statements {
		path = strings.TrimPrefix(strings.TrimPrefix(path, "export const "), "var ")
		if !strings.HasPrefix(path, ".") {
			path = "." + path
		}
		switch value {
		case "undefined":
		case "process.env." + environmentVariable:
			out[path] = "from the environment"
		default:
			out[path] = value
		}
	}
	return out
}
