package bench

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
)

const mebi = 1 << 20

// BenchmarkSchema starts the built binary as Terraform does, and asks for its schema.
func BenchmarkSchema(b *testing.B) {
	file, err := os.Stat(binary)
	if err != nil {
		b.Fatalf("%v: run make build", err)
	}
	var peak float64
	for b.Loop() {
		p := startProvider(b)
		p.getSchema(b)
		b.StopTimer()
		peak = max(peak, peakMiB(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid)))
		p.stop()
		b.StartTimer()
	}
	served := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(peak, "MiB-peak")
	results.note("start to schema served", served.Round(100*time.Microsecond).String(), "< 100 ms")
	results.note("peak memory (RSS) by then", fmt.Sprintf("%.1f MiB", peak), "< 60 MiB")
	results.note("binary, stripped", fmt.Sprintf("%.1f MiB", float64(file.Size())/mebi), "< 40 MiB")
}

// provider is a running provider process.
type provider struct {
	command    *exec.Cmd
	connection *grpc.ClientConn
}

// startProvider does the handshake of Terraform's plugin protocol, version 6.
func startProvider(b *testing.B) provider {
	b.Helper()
	command := exec.Command(binary)
	command.Env = append(os.Environ(),
		"TF_PLUGIN_MAGIC_COOKIE=d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2", "PLUGIN_PROTOCOL_VERSIONS=6")
	out, err := command.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n') // 1|6|unix|/tmp/plugin1|grpc|
	if err != nil {
		b.Fatal(err)
	}
	fields := strings.Split(strings.TrimSpace(line), "|")
	if len(fields) < 5 || fields[1] != "6" {
		b.Fatalf("the handshake is %q", line)
	}
	const longest = 256 << 20 // of a message, as Terraform allows
	connection, err := grpc.NewClient(fields[2]+":"+fields[3],
		grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(longest)))
	if err != nil {
		b.Fatal(err)
	}
	return provider{command, connection}
}

// getSchema asks for the schema, and leaves the answer undecoded: decoding it is Terraform's part.
func (p provider) getSchema(b *testing.B) {
	b.Helper()
	if err := p.connection.Invoke(context.Background(), "/tfplugin6.Provider/GetProviderSchema", &emptypb.Empty{}, &emptypb.Empty{}); err != nil {
		b.Fatal(err)
	}
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peakMiB reads from the status of a process the most memory that it had. It is 0 where there is no /proc.
func peakMiB(status string) float64 {
	content, err := os.ReadFile(status)
	if err != nil {
		return 0
	}
	found := highWater.FindSubmatch(content)
	if found == nil {
		return 0 // it has just ended
	}
	kibi, _ := strconv.ParseFloat(string(found[1]), 64)
	return kibi / 1024
}

func (p provider) stop() {
	_ = p.connection.Close()
	_ = p.command.Process.Kill()
	_ = p.command.Wait()
}
