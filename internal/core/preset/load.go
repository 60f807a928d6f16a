package preset

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:embed data/*.json
var data embed.FS

// presets holds every preset by id. The files are part of the program, so a
// broken one is a bug in cogfed: it stops the program at once.
var presets = mustLoad(data)

func mustLoad(files fs.FS) map[string]Preset {
	loaded, err := load(files)
	if err != nil {
		panic("this is a bug in cogfed: " + err.Error())
	}
	return loaded
}

func load(files fs.FS) (map[string]Preset, error) {
	names, err := fs.Glob(files, "data/*.json")
	if err != nil {
		return nil, err
	}
	loaded := make(map[string]Preset, len(names))
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		p, err := decode(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if want := strings.TrimSuffix(path.Base(name), ".json"); p.ID != want {
			return nil, fmt.Errorf("%s: id is %q, want the file name %q", name, p.ID, want)
		}
		loaded[p.ID] = p
	}
	if _, ok := loaded[Generic]; !ok {
		return nil, fmt.Errorf("data/%s.json is missing", Generic)
	}
	return loaded, nil
}

func decode(text []byte) (Preset, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	var p Preset
	if err := dec.Decode(&p); err != nil {
		return Preset{}, err
	}
	return p, p.check()
}

// check tells what is wrong with a preset's data.
func (p Preset) check() error {
	switch {
	case p.ID == "" || p.Title == "":
		return fmt.Errorf("id and title must be set")
	case !slices.Contains(p.Scopes, "openid"):
		return fmt.Errorf("scopes must contain openid")
	case p.AttributesRequestMethod != "GET" && p.AttributesRequestMethod != "POST":
		return fmt.Errorf("attributes_request_method must be GET or POST")
	case p.RequiresPlainJSON && p.UserInfoResponse != "plainJson":
		return fmt.Errorf("requires_plain_json needs userinfo_response plainJson")
	case p.AttributeMapping == nil:
		return fmt.Errorf("attribute_mapping must be present, {} without one")
	case len(p.RegistrationSteps) == 0 || !strings.Contains(strings.Join(p.RegistrationSteps, " "), RedirectURIPlaceholder):
		return fmt.Errorf("registration_steps must say where to register %s", RedirectURIPlaceholder)
	}
	if err := p.checkIssuer(); err != nil {
		return err
	}
	return p.checkSources()
}

// checkIssuer holds the issuer, or the example of one, to what the data says
// about issuers.
func (p Preset) checkIssuer() error {
	issuer := p.ExampleIssuer()
	fits := func(pattern string) bool { return matches(pattern, hostOf(issuer)) }
	slash, known := p.IssuerEndsInSlash.Get()
	switch {
	case (p.Issuer == "") == (p.IssuerExample == ""):
		return fmt.Errorf("one of issuer and issuer_example must be set")
	case hostOf(issuer) == "":
		return fmt.Errorf("issuer %q must be an https URL", issuer)
	case len(p.IssuerHosts) > 0 && !slices.ContainsFunc(p.IssuerHosts, fits):
		return fmt.Errorf("issuer %q is on none of issuer_hosts", issuer)
	case p.IssuerEndsInSlash.IsUnknown() || known && slash != strings.HasSuffix(issuer, "/"):
		return fmt.Errorf("issuer %q contradicts issuer_ends_in_slash", issuer)
	}
	return nil
}

func (p Preset) checkSources() error {
	if len(p.Sources) == 0 {
		return fmt.Errorf("sources must not be empty")
	}
	for _, s := range p.Sources {
		if !strings.HasPrefix(s.URL, "https://") || len(s.Date) != len("2006-01-02") || s.Fact == "" {
			return fmt.Errorf("source %q needs an https URL, an ISO date and a fact", s.URL)
		}
	}
	return nil
}
