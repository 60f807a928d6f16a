package chaos

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// checkSecrets holds a back end to this: whatever happens to an apply, it can
// sign in, with the secret that the state tells or with one that the user has
// given. Only a rotation that was to delete the previous secret at once, killed in
// that very moment, leaves a client whose new secret nobody has heard of; the next
// apply makes another one.
func (a *attempt) checkSecrets(killed, settled bool) {
	a.t.Helper()
	a.lost = a.gap && (a.lost || killed)
	if a.lost && !settled {
		return
	}
	accepted := a.accepted()
	for id, known := range a.told() {
		secrets, exists := accepted[id]
		if !exists { // a destroy that was interrupted has deleted it
			continue
		}
		if known == "" && strings.Contains(a.after, "client_secret_wo") {
			if !slices.ContainsFunc([]string{"first", "second", "third"}, func(which string) bool { return slices.Contains(secrets, givenSecret(which)) }) {
				a.fail("client %s takes none of the secrets that the user has", id)
			}
			continue
		}
		if known == "" && !settled { // imported a moment ago: Cognito shows it, and the next apply takes it
			continue
		}
		if !slices.Contains(secrets, known) {
			a.fail("the state tells a secret of client %s, which has %d, and that is none of them", id, len(secrets))
		}
	}
}

// told is what the state tells: the secrets of the confidential clients in it.
func (a *attempt) told() map[string]string {
	a.t.Helper()
	var state struct {
		Resources []struct {
			Type      string
			Instances []struct {
				Attributes struct {
					ClientID     string `json:"client_id"`
					ClientSecret string `json:"client_secret"`
				}
			}
		}
	}
	a.decode("terraform.tfstate", &state)
	secrets := map[string]string{}
	for _, r := range state.Resources {
		for _, i := range r.Instances {
			if r.Type == "cogfed_web_client" {
				secrets[i.Attributes.ClientID] = i.Attributes.ClientSecret
			}
		}
	}
	return secrets
}

// accepted is what Cognito takes, by client.
func (a *attempt) accepted() map[string][]string {
	a.t.Helper()
	var held struct {
		Regions map[string]struct {
			Pools map[string]struct {
				Clients map[string]struct {
					Secrets []struct{ Value string }
				}
			}
		}
	}
	a.decode("cognito.json", &held)
	secrets := map[string][]string{}
	for _, p := range held.Regions[region].Pools {
		for id, c := range p.Clients {
			secrets[id] = []string{}
			for _, s := range c.Secrets {
				secrets[id] = append(secrets[id], s.Value)
			}
		}
	}
	if len(secrets) == 0 {
		a.t.Fatal("no clients in the snapshot: has its form changed?")
	}
	return secrets
}

// decode reads a file of the workspace, which may not be there yet.
func (a *attempt) decode(name string, into any) {
	a.t.Helper()
	text, err := os.ReadFile(filepath.Join(a.dir, name))
	if os.IsNotExist(err) {
		return
	}
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		a.t.Fatal(err)
	}
}
