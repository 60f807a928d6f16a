// Command terraform-provider-cogfed is the Terraform provider cogfed/cogfed.
//
// Terraform and OpenTofu start it by themselves. Started by hand as
// "terraform-provider-cogfed emulate", it is a local Amazon Cognito.
package main

import (
	"cmp"
	"context"
	"flag"
	"log"
	"os"
	"runtime/debug"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/command"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

// version is set by the release build.
var version = "dev"

func main() {
	if len(os.Args) > 1 && os.Args[1] == "emulate" {
		os.Exit(command.Run(context.Background(), os.Args[2:], os.Stdout, os.Stderr))
	}
	attach := flag.String("debug", "", "wait for a debugger, and print how a CLI that knows the provider by this `address` (host/cogfed/cogfed) can attach")
	flag.Parse()
	collectLess()
	if *attach == "" {
		logOnDemand()
	}
	var options []tf6server.ServeOpt
	if *attach != "" {
		options = append(options, tf6server.WithManagedDebug())
	}
	err := tf6server.Serve(cmp.Or(*attach, "local/cogfed/cogfed"), func() tfprotov6.ProviderServer { return cogfed.NewServer(version) }, options...)
	if err != nil {
		log.Fatal(err)
	}
}

// collectLess lets the heap grow to three times what lives before it is collected. It is small, and a plan fills it with what is
// forgotten at once: by default a third of a plan's time goes into collecting (2026-11-30, BenchmarkPlan: 6.7 s of CPU, 5.1 s
// with 200, 4.1 s with 400, for which the memory of large configurations is too much). The setting of the environment comes first.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
}

// logOnDemand writes no log when the CLI would throw it away: where no variable of the TF_LOG family is set, neither CLI shows or
// keeps what a provider logs, and yet terraform-plugin-log writes every line of the level TRACE, some fifty for each call.
func logOnDemand() {
	for _, variable := range os.Environ() {
		if name, value, _ := strings.Cut(variable, "="); strings.HasPrefix(name, "TF_LOG") && value != "" {
			return
		}
	}
	for _, logger := range []string{"TF_LOG_SDK", "TF_LOG_PROVIDER_COGFED"} {
		_ = os.Setenv(logger, "OFF") // fails for names that no system takes only
	}
}
