package command

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// settings are what the command line says.
type settings struct {
	listen, listenTLS, caFile string
	region, snapshot          string
	issuers                   map[string]string
	quotas, checkIssuers, log bool
}

const usage = `Usage: terraform-provider-cogfed emulate [flags]

Runs a local Amazon Cognito for demonstrations and tests: user pools, domains,
identity providers and app clients, with the refusals AWS documents, and the
login of a pool's domain, through an OpenID Connect provider or with a password.
It listens on this machine only, and everything is lost at the end unless
-snapshot keeps it.

A browser reaches https://HOST, for the domain of a pool, at
http://HOST.localhost:PORT, with the port of -listen. An app that insists on
https needs -listen-tls, the certificate of -ca-file, and a mapping of host
names to that port.

Flags:
`

const exitCodes = `
Exit codes: 0 stopped by a signal, 1 could not start or failed, 2 wrong usage.
`

// parse reads the command line. Without settings the code is what to exit with.
func parse(args []string, stdout, stderr io.Writer) (*settings, int) {
	s := &settings{issuers: make(map[string]string)}
	flags := flag.NewFlagSet("emulate", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&s.listen, "listen", "127.0.0.1:9229", "`address` to listen on; port 0 picks a free one. Loopback only: whoever\nreaches the local Cognito can read its secrets")
	flags.StringVar(&s.listenTLS, "listen-tls", "", "`address` to listen on for https as well, loopback only; off by default")
	flags.StringVar(&s.caFile, "ca-file", "", "`file` to write the certificate to that clients of -listen-tls trust;\nanother one at every start. GET /_cogfed/ca.pem returns it too")
	flags.Func("issuer", "`URL=SERVER`, a server on this machine that plays an identity provider:\nhttps://idp.example.com=http://127.0.0.1:4400. May be given several times.\nThe local Cognito and browsers then reach that host through this program", s.addIssuer)
	flags.StringVar(&s.region, "region", "eu-west-2", "`region` of requests that are not signed for one")
	flags.StringVar(&s.snapshot, "snapshot", "", "`file` to keep the state in, with its secrets; loaded at the start,\nwritten after every change, readable by you only")
	flags.BoolVar(&s.quotas, "quotas", false, "enforce request rates and the quotas AWS can raise")
	flags.BoolVar(&s.checkIssuers, "check-issuers", true, "read the discovery document of an identity provider's issuer, as AWS\ndoes. The hosts of the presets are stood in for, others are fetched")
	flags.BoolVar(&s.log, "log", false, "print one line per call to standard error")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = io.WriteString(stdout, help(flags))
		return nil, stopped
	}
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("%q is not a flag; there are no other arguments", flags.Arg(0))
	}
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "emulate: %v\nTry: terraform-provider-cogfed emulate -h\n", err)
		return nil, misused
	}
	s.region = cmp.Or(s.region, "eu-west-2")
	return s, stopped
}

func (s *settings) addIssuer(mapping string) error {
	issuer, server, ok := strings.Cut(mapping, "=")
	if !ok {
		return errors.New("it must be of the form https://HOST=http://127.0.0.1:PORT")
	}
	s.issuers[issuer] = server
	return nil
}

func help(flags *flag.FlagSet) string {
	var defaults strings.Builder
	flags.SetOutput(&defaults)
	flags.PrintDefaults()
	return usage + defaults.String() + exitCodes
}
