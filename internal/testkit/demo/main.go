package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 2 {
		switch args[0] {
		case "serve":
			return serve(ctx, args[1], out)
		case "sign-in":
			return signIn(ctx, args[1], out)
		}
	}
	return fmt.Errorf("usage: demo serve DIR, or demo sign-in URL")
}

// serve serves a folder until the process ends.
func serve(ctx context.Context, dir string, out io.Writer) error {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		return err
	}
	// The name, since browsers keep apart what belongs to localhost and to 127.0.0.1.
	if _, err := fmt.Fprintf(out, "http://localhost:%s/\n", port); err != nil {
		return err
	}
	server := &http.Server{Handler: http.FileServer(http.Dir(dir)), ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
}
