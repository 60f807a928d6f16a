package emulator

import (
	"context"
	"fmt"
	"net"
)

// Listen opens a TCP port for an Emulator on an address of the form host:port, where host is `localhost` or a loopback IP.
// It refuses every other host: anyone who can reach the emulator can read its secrets.
func Listen(ctx context.Context, address string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	if host == "localhost" {
		host = "127.0.0.1" // not resolved: a hosts file may point the name elsewhere
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return nil, fmt.Errorf("listen: %q is not a loopback address; use 127.0.0.1, [::1] or localhost", host)
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	return listener, nil
}
