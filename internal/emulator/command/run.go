package command

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
)

// The exit codes.
const (
	stopped = 0 // by a signal, or help was asked for
	failed  = 1
	misused = 2 // the command line is wrong
)

// Timeouts of the server.
const (
	headerTimeout   = 10 * time.Second
	shutdownTimeout = 5 * time.Second
)

// Run is the subcommand `emulate` with its arguments. It returns the exit code: 0 after an interrupt, a termination signal or the
// end of ctx, 1 when it could not start or failed, 2 when the arguments make no sense.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	s, code := parse(args, stdout, stderr)
	if s == nil {
		return code
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, s, stdout, stderr); err != nil {
		_, _ = fmt.Fprintf(stderr, "emulate: %v\n", err)
		return failed
	}
	return stopped
}

func serve(ctx context.Context, s *settings, stdout, stderr io.Writer) error {
	if s.snapshot != "" {
		if _, err := os.Stat(filepath.Dir(s.snapshot)); err != nil {
			return fmt.Errorf("the snapshot cannot be written: %w", err)
		}
	}
	options := emulator.Options{Region: s.region, SnapshotPath: s.snapshot, EnforceQuotas: s.quotas, CheckIssuers: s.checkIssuers, Upstreams: s.issuers}
	options.OnMessage = func(m native.Message) {
		_, _ = fmt.Fprintf(stdout, "%s by %s to %s: %s\n", m.Kind, m.Medium, m.To, m.Text)
	}
	if s.log {
		options.Logger = slog.New(slog.NewTextHandler(stderr, nil))
	}
	cognito, err := emulator.New(options)
	if err != nil {
		return err
	}
	listener, err := emulator.Listen(ctx, s.listen)
	if err != nil {
		return err
	}
	listeners := []net.Listener{listener}
	secure := ""
	if s.listenTLS != "" {
		l, err := emulator.Listen(ctx, s.listenTLS)
		if err != nil {
			return errors.Join(err, listener.Close())
		}
		secure = l.Addr().String()
		listeners = append(listeners, tls.NewListener(l, cognito.TLS()))
	}
	if err := announce(stdout, cognito, listener.Addr().String(), secure, s); err != nil {
		for _, l := range listeners {
			err = errors.Join(err, l.Close())
		}
		return err
	}
	return serveUntilDone(ctx, listeners, cognito)
}

// announce tells how to use what listens.
func announce(stdout io.Writer, cognito *emulator.Emulator, address, secure string, s *settings) error {
	if s.caFile != "" {
		if err := os.WriteFile(s.caFile, cognito.Authority(), 0o644); err != nil { //nolint:gosec // a certificate is public
			return fmt.Errorf("the certificate cannot be written: %w", err)
		}
	}
	if secure != "" {
		fingerprint, err := cognito.Fingerprint()
		if err != nil {
			return err
		}
		secure = secureBanner(secure, fingerprint, s)
	}
	_, err := io.WriteString(stdout, banner(address, secure, s))
	return err
}

// serveUntilDone answers requests until ctx ends, then lets those that are under way finish.
func serveUntilDone(ctx context.Context, listeners []net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTimeout, ErrorLog: log.New(io.Discard, "", 0)}
	ended := make(chan error, len(listeners))
	for _, listener := range listeners {
		go func() { ended <- server.Serve(listener) }()
	}
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return errors.Join(err, server.Close())
	}
	return nil
}
