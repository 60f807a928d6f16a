package archtest

import (
	"bufio"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// maxLines is where a file is due to be split by concept.
const maxLines = 400

// meaningless names say where code was put, and not what it is about.
var meaningless = []string{
	"base", "common", "helper", "helpers", "manager", "misc", "shared", "util", "utils", "utilities",
}

var generated = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

func checkName(path, name string) []string {
	for _, part := range append(strings.Split(path, "/"), name) {
		if slices.Contains(meaningless, part) {
			return []string{fmt.Sprintf("package %s: %q says nothing; name it after what it is about", path, part)}
		}
	}
	return nil
}

// checkLengths returns the Go files of a module that are too long. Generated files may be; nested modules are their own.
func checkLengths(module fs.FS) ([]string, error) {
	var found []string
	err := fs.WalkDir(module, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return skip(module, file)
		}
		if path.Ext(file) != ".go" {
			return nil
		}
		lines, err := count(module, file)
		if lines > maxLines {
			found = append(found, fmt.Sprintf("%s has %d lines, more than %d: split it by concept", file, lines, maxLines))
		}
		return err
	})
	return found, err
}

func skip(module fs.FS, dir string) error {
	if dir == "." {
		return nil
	}
	if name := path.Base(dir); strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" {
		return fs.SkipDir
	}
	if _, err := fs.Stat(module, path.Join(dir, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}

// count returns the number of lines of a file, or 0 when it was generated.
func count(module fs.FS, file string) (lines int, err error) {
	f, err := module.Open(file)
	if err != nil {
		return 0, err
	}
	defer func() { _ = f.Close() }()
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		if generated.Match(scanner.Bytes()) {
			return 0, nil
		}
		lines++
	}
	return lines, scanner.Err()
}
