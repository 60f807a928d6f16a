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

	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/command"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

// version is set by the release build.
var version = "dev"

func main() {
	if len(os.Args) > 1 && os.Args[1] == "emulate" {
		os.Exit(command.Run(context.Background(), os.Args[2:], os.Stdout, os.Stderr))
	}
	debug := flag.String("debug", "", "wait for a debugger, and print how a CLI that knows the provider by this `address` (host/cogfed/cogfed) can attach")
	flag.Parse()
	opts := providerserver.ServeOpts{Address: cmp.Or(*debug, "local/cogfed/cogfed"), Debug: *debug != ""}
	err := providerserver.Serve(context.Background(), func() provider.Provider { return cogfed.New(version) }, opts)
	if err != nil {
		log.Fatal(err)
	}
}
