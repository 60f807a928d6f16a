package wiring_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

func TestAWS_oneClientPerRegion(t *testing.T) {
	a := wiring.New(aws.Config{Region: "eu-west-2"}, map[string]string{"team": "id"})
	london, again, stockholm := a.Cognito("eu-west-2"), a.Cognito("eu-west-2"), a.Cognito("eu-north-1")
	if london != again {
		t.Error("two clients for one Region: they would neither share reads nor take turns in writing")
	}
	if london == stockholm {
		t.Error("one client for two Regions")
	}
	if a.Region != "eu-west-2" || a.DefaultTags["team"] != "id" {
		t.Errorf("settings are %q %v", a.Region, a.DefaultTags)
	}
}

func TestAWS_concurrentUse(t *testing.T) {
	a := wiring.New(aws.Config{Region: "eu-west-2"}, nil)
	const regions, askers = 3, 32
	got := make([]*cognito.Client, regions*askers)
	var all sync.WaitGroup
	for i := range got {
		all.Go(func() { got[i] = a.Cognito(fmt.Sprint("region-", i%regions)) })
	}
	all.Wait()
	for i, c := range got {
		if c == nil || c != got[i%regions] {
			t.Fatalf("asker %d got another client than asker %d", i, i%regions)
		}
	}
}

// Each client speaks to its own Region, whatever the provider's is.
func TestAWS_speaksToTheRegion(t *testing.T) {
	var signed []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		signed = append(signed, r.Header.Get("Authorization"))
		w.Header().Set("Content-Type", "application/x-amz-json-1.1")
		w.WriteHeader(http.StatusBadRequest)
		if _, err := fmt.Fprint(w, `{"__type":"ResourceNotFoundException","message":"No"}`); err != nil {
			t.Error(err)
		}
	}))
	defer server.Close()
	a := wiring.New(aws.Config{
		Region: "eu-west-2", BaseEndpoint: aws.String(server.URL), Credentials: credentials.NewStaticCredentialsProvider("key", "secret", ""),
	}, nil)
	for i, region := range []string{"eu-north-1", "eu-west-2"} {
		if _, err := a.Cognito(region).UserPoolFacts(cognito.AtItsWord(t.Context()), region+"_Ab12"); !cognito.IsNotFound(err) {
			t.Fatal(err)
		}
		if len(signed) != i+1 || !strings.Contains(signed[i], "/"+region+"/cognito-idp/") {
			t.Errorf("requests are signed %v, want the last for %s", signed, region)
		}
	}
}

func TestFrom(t *testing.T) {
	configured := wiring.New(aws.Config{}, nil)
	for name, tt := range map[string]struct {
		data   any
		want   *wiring.AWS
		errors int
	}{
		"not configured yet": {nil, nil, 0},
		"configured":         {configured, configured, 0},
		"something else":     {"text", nil, 1},
	} {
		t.Run(name, func(t *testing.T) {
			var diags diag.Diagnostics
			if got := wiring.From(tt.data, &diags); got != tt.want || diags.ErrorsCount() != tt.errors {
				t.Errorf("got %v with %v", got, diags)
			}
		})
	}
}
