package control

import (
	"context"
	"net/http"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Environment is what operations share and requests do not change.
type Environment struct {
	Store *state.Store
	Clock func() time.Time
	// EnforceQuotas turns on the default resource quotas (constraints section 5.2), which accounts can have raised.
	EnforceQuotas bool
	// CheckIssuers makes operations that read an issuer's discovery document really fetch it, with HTTP.
	CheckIssuers bool
	HTTP         *http.Client
	// Tokens issues and checks tokens. It must not be used while a region is locked, so by public operations only.
	Tokens *token.Service
	// Native acts on native users. The same goes for it.
	Native *native.Service
	// PrefixDelay and CustomDelay are how long domains of either kind stay CREATING, UPDATING and DELETING.
	PrefixDelay, CustomDelay time.Duration
}

// Call is one request on its way through a handler.
type Call struct {
	*Environment
	// Region is locked for the time of the handler.
	Region *state.Region
	Now    wire.Timestamp
}

// Pool returns the pool a request names, or ResourceNotFoundException.
func (c *Call) Pool(id *string) (*state.Pool, error) { return c.Region.Pool(deref(id)) }

// Quota returns LimitExceededException when quotas are enforced and count has reached the default quota.
func (c *Call) Quota(count, quota int, what string) error {
	if c.EnforceQuotas && count >= quota {
		return wire.Refuse(wire.LimitExceeded, "Maximum number of %s (%d) reached.", what, quota)
	}
	return nil
}

// Probe is what a function that needs the network gets instead of a Call: it runs before the handler, outside the lock.
type Probe struct {
	*Environment
	Context context.Context
	Region  string
}

// View runs fn with the region under the lock; nothing of the region may be kept.
func (p *Probe) View(fn func(*state.Region) error) error { return p.Store.View(p.Region, fn) }

// Operation is an entry of the registry.
type Operation struct {
	Name     string
	Category fault.Category
	// Write tells whether the operation changes the region.
	Write bool
	// Public operations need no credentials of AWS; tokens or passwords authorize them, if anything. Browsers call them.
	Public bool
	// NewInput returns a pointer to an empty request, for tests that look at its shape.
	NewInput func() any

	decode func(body []byte) (any, error)
	probe  func(*Probe, any) error
	handle func(*Call, any) (any, error)
	answer func(*Probe, any) (any, error) // instead of handle
}

// Invocation is a decoded request bound to its operation.
type Invocation struct {
	Operation
	input any
}

// read declares an operation that changes nothing.
func read[I, O any](name string, category fault.Category, handle func(*Call, *I) (*O, error)) Operation {
	return operation(name, category, false, nil, handle)
}

// write declares an operation that changes the region.
func write[I, O any](name string, category fault.Category, handle func(*Call, *I) (*O, error)) Operation {
	return operation(name, category, true, nil, handle)
}

// probedWrite declares a write that needs the network first; probe may store what it found in the request, in fields
// tagged json:"-".
func probedWrite[I, O any](name string, category fault.Category, probe func(*Probe, *I) error, handle func(*Call, *I) (*O, error)) Operation {
	return operation(name, category, true, probe, handle)
}

// public declares an operation that a token authorizes, or that everybody may use. It runs outside the lock of the region.
func public[I, O any](name string, answer func(*Probe, *I) (*O, error)) Operation {
	o := unlocked(name, answer)
	o.Public = true
	return o
}

// unlocked declares an operation that takes the lock of the region by itself, or not at all.
func unlocked[I, O any](name string, answer func(*Probe, *I) (*O, error)) Operation {
	o := operation[I, O](name, fault.Uncategorized, false, nil, nil)
	o.answer = func(p *Probe, in any) (any, error) {
		request, ok := in.(*I)
		if !ok {
			return nil, wire.Refuse(wire.InternalError, "local Cognito: %s got a request of another operation", name)
		}
		reply, err := answer(p, request)
		if reply == nil || err != nil {
			return nil, err
		}
		return reply, nil
	}
	return o
}

func operation[I, O any](name string, category fault.Category, writes bool, probe func(*Probe, *I) error, handle func(*Call, *I) (*O, error)) Operation {
	return Operation{
		Name: name, Category: category, Write: writes,
		NewInput: func() any { return new(I) },
		decode: func(body []byte) (any, error) {
			in := new(I)
			if err := wire.Decode(body, in); err != nil {
				return nil, err
			}
			return in, wire.Validate(in)
		},
		probe: func(p *Probe, in any) error {
			request, ok := in.(*I)
			if probe == nil || !ok {
				return nil
			}
			return probe(p, request)
		},
		handle: func(c *Call, in any) (any, error) {
			request, ok := in.(*I)
			if !ok {
				return nil, wire.Refuse(wire.InternalError, "local Cognito: %s got a request of another operation", name)
			}
			reply, err := handle(c, request)
			if reply == nil || err != nil {
				return nil, err
			}
			return reply, nil
		},
	}
}

// Decode reads and validates a request; the error is a refusal.
func (o Operation) Decode(body []byte) (Invocation, error) {
	in, err := o.decode(body)
	return Invocation{o, in}, err
}

// Run carries a request out and returns the body of the reply. With stale set, a read answers from before the last write to
// poolID. The error is a refusal, or a failure to save.
func (i Invocation) Run(ctx context.Context, env *Environment, region, poolID string, stale bool) ([]byte, error) {
	probe := &Probe{env, ctx, region}
	if i.answer != nil {
		reply, err := i.answer(probe, i.input)
		if err != nil {
			return nil, err
		}
		return wire.Encode(reply)
	}
	if err := i.probe(probe, i.input); err != nil {
		return nil, err
	}
	var body []byte
	act := func(r *state.Region) error {
		now := env.Clock()
		r.Settle(now)
		reply, err := i.handle(&Call{env, r, wire.Timestamp{Time: now}}, i.input)
		if err != nil {
			return err
		}
		body, err = wire.Encode(reply)
		return err
	}
	switch {
	case i.Write:
		err := env.Store.Update(region, poolID, act)
		return body, err
	case stale:
		err := env.Store.ViewPrevious(region, poolID, act)
		return body, err
	default:
		err := env.Store.View(region, act)
		return body, err
	}
}
