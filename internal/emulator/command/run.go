package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
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
	options := emulator.Options{Region: s.region, SnapshotPath: s.snapshot, EnforceQuotas: s.quotas, CheckIssuers: s.checkIssuers}
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
	if _, err := io.WriteString(stdout, banner(listener.Addr().String(), s)); err != nil {
		return errors.Join(err, listener.Close())
	}
	return serveUntilDone(ctx, listener, cognito)
}

// serveUntilDone answers requests until ctx ends, then lets those that are under way finish.
func serveUntilDone(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: headerTimeout}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
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
