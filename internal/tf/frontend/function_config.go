package frontend

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
)

// Functions lists the functions of this package.
func Functions() []func() function.Function {
	out := []func() function.Function{func() function.Function { return config{} }}
	for _, a := range addressFunctions {
		out = append(out, func() function.Function { return a })
	}
	return out
}

// config is the function client_config.
type config struct{}

// Metadata names the function.
func (config) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = "client_config"
}

// Definition describes the function.
func (config) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{
		Summary:             "Configuration file of a front end or back end",
		MarkdownDescription: configDoc(),
		Parameters: []function.Parameter{
			text("format", "Name of the format."),
			function.DynamicParameter{
				Name:                "client",
				AllowUnknownValues:  true, // of a client about to change, only some attributes matter
				MarkdownDescription: "Object that describes the app client: a `cogfed_spa_client` or `cogfed_web_client`, or attributes of the same names.",
			},
		},
		Return: function.StringReturn{},
	}
}

func configDoc() string {
	var b strings.Builder
	b.WriteString("Writes a configuration file for an app client, as the data source `cogfed_client_config` does, without asking AWS. " +
		"Give it a `cogfed_spa_client` as it is, or `merge()` one with what it does not say. Attributes of other names are ignored. " +
		"A `cogfed_web_client` has sensitive attributes, which make the file sensitive for Terraform, although it holds no secret: " +
		"hand over what it needs by name, with `confidential = true`, or use the data source.\n\nFormats:\n\n")
	for _, f := range frontend.Formats() {
		fmt.Fprintf(&b, "- `%s`: `%s` for %s\n", f.Name, f.FileName, f.For)
	}
	b.WriteString("\nAttributes of the client:\n\n")
	for _, s := range settings {
		fmt.Fprintf(&b, "- `%s`: %s\n", s.name, s.doc)
	}
	return b.String()
}

// Run writes the file.
func (config) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	var name string
	var client types.Dynamic
	if resp.Error = req.Arguments.Get(ctx, &name, &client); resp.Error != nil {
		return
	}
	format, ok := frontend.ByName(name)
	if !ok {
		resp.Error = refuse(0, quoted(name)+" is not a format. These are: "+strings.Join(names(), ", ")+".")
		return
	}
	if client.IsUnknown() || client.IsUnderlyingValueUnknown() {
		resp.Error = resp.Result.Set(ctx, types.StringUnknown())
		return
	}
	facts, complete, err := read(client.UnderlyingValue())
	if err != nil {
		resp.Error = refuse(1, err.Error())
		return
	}
	if !complete {
		resp.Error = resp.Result.Set(ctx, types.StringUnknown())
		return
	}
	text, err := render(format, facts)
	if err != nil {
		resp.Error = refuse(1, format.Name+": "+err.Error())
		return
	}
	resp.Error = resp.Result.Set(ctx, types.StringValue(text))
}

func render(format frontend.Format, facts frontend.Facts) (string, error) {
	var wrong []error
	for _, m := range facts.Check() {
		wrong = append(wrong, m)
	}
	if len(wrong) > 0 {
		return "", errors.Join(wrong...)
	}
	return format.Render(facts)
}

func names() []string {
	var out []string
	for _, f := range frontend.Formats() {
		out = append(out, f.Name)
	}
	return slices.Sorted(slices.Values(out))
}

// refuse is an error about an argument. Terraform ends it with a full stop.
func refuse(argument int64, why string) *function.FuncError {
	return function.NewArgumentFuncError(argument, strings.TrimSuffix(why, "."))
}

func quoted(s string) string { return fmt.Sprintf("%q", s) }
