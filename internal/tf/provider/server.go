package provider

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// NewServer returns the provider as the CLIs speak to it, in protocol version 6.
//
// The framework's own server keeps the context of every call until the provider
// is stopped, loggers and gRPC stream included: some 13 KiB a call, and a hundred
// MiB in a plan of a thousand federations (terraform-plugin-framework 1.19,
// proto6server.Server.contextCancels). This one gives it contexts that let go of
// theirs when a call is over.
func NewServer(version string) tfprotov6.ProviderServer {
	return server{providerserver.NewProtocol6(New(version))()}
}

// server overrides the calls that a CLI makes for each object.
type server struct{ tfprotov6.ProviderServer }

func (s server) ValidateResourceConfig(ctx context.Context, r *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return onLeash(ctx, r, s.ProviderServer.ValidateResourceConfig)
}

func (s server) UpgradeResourceState(ctx context.Context, r *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	return onLeash(ctx, r, s.ProviderServer.UpgradeResourceState)
}

func (s server) UpgradeResourceIdentity(ctx context.Context, r *tfprotov6.UpgradeResourceIdentityRequest) (*tfprotov6.UpgradeResourceIdentityResponse, error) {
	return onLeash(ctx, r, s.ProviderServer.UpgradeResourceIdentity)
}

func (s server) ReadResource(ctx context.Context, r *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return onLeash(ctx, r, s.ProviderServer.ReadResource)
}

func (s server) PlanResourceChange(ctx context.Context, r *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	return onLeash(ctx, r, s.ProviderServer.PlanResourceChange)
}

func (s server) ApplyResourceChange(ctx context.Context, r *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	return onLeash(ctx, r, s.ProviderServer.ApplyResourceChange)
}

func onLeash[Q, A any](ctx context.Context, request Q, call func(context.Context, Q) (A, error)) (A, error) {
	l := &leash{done: ctx.Done()}
	l.parent.Store(&ctx)
	defer l.parent.Store(nil)
	return call(l, request)
}

// leash is a context that can let go of its parent, and is cancelled then.
type leash struct {
	parent atomic.Pointer[context.Context]
	done   <-chan struct{}
}

func (l *leash) Done() <-chan struct{} { return l.done }

func (l *leash) Deadline() (time.Time, bool) {
	if p := l.parent.Load(); p != nil {
		return (*p).Deadline()
	}
	return time.Time{}, false
}

func (l *leash) Err() error {
	if p := l.parent.Load(); p != nil {
		return (*p).Err()
	}
	return context.Canceled
}

func (l *leash) Value(key any) any {
	if p := l.parent.Load(); p != nil {
		return (*p).Value(key)
	}
	return nil
}
