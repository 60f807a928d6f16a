package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// nativeClient is the app client of a request that names no pool: client ids are unique in a region.
type nativeClient struct {
	tokenClient

	app native.App
}

func clientOf(p *Probe, id *string) (nativeClient, error) {
	var found nativeClient
	err := p.View(func(r *state.Region) error {
		for _, pool := range r.Pools {
			c := pool.Clients[deref(id)]
			if c == nil {
				continue
			}
			found.Client, found.flows = token.NewClient(p.Region, pool, c), c.Description.ExplicitAuthFlows
			found.app = native.NewApp(p.Region, pool, c)
			for _, secret := range c.Secrets {
				found.secrets = append(found.secrets, secret.Value)
			}
			return nil
		}
		return wire.Refuse(wire.ResourceNotFound, "User pool client %s does not exist.", deref(id))
	})
	return found, err
}

// appOf is clientOf for a request about a user, which a confidential client proves with a keyed hash of the name it sends.
func appOf(p *Probe, id, hash, username *string) (native.App, error) {
	client, err := clientOf(p, id)
	if err != nil {
		return native.App{}, err
	}
	return client.app, client.checkHashOf(deref(hash), deref(username))
}

func signUp(p *Probe, in *wire.SignUpInput) (*wire.SignUpOutput, error) {
	app, err := appOf(p, in.ClientID, in.SecretHash, in.Username)
	if err != nil {
		return nil, err
	}
	user, sent, err := p.Native.SignUp(app, native.Registration{
		Username: deref(in.Username), Password: deref(in.Password), Attributes: attributeMap(in.UserAttributes),
	})
	if err != nil {
		return nil, err
	}
	out := &wire.SignUpOutput{UserSub: user.Sub}
	if sent != nil {
		details := detailsOf(*sent)
		out.CodeDeliveryDetails = &details
	}
	return out, nil
}

func confirmSignUp(p *Probe, in *wire.ConfirmSignUpInput) (*wire.EmptyOutput, error) {
	app, err := appOf(p, in.ClientID, in.SecretHash, in.Username)
	if err == nil {
		_, err = p.Native.Confirm(app, deref(in.Username), deref(in.ConfirmationCode), deref(in.ForceAliasCreation))
	}
	return &wire.EmptyOutput{}, err
}

func resendConfirmationCode(p *Probe, in *wire.CodeRequestInput) (*wire.CodeDeliveryOutput, error) {
	app, err := appOf(p, in.ClientID, in.SecretHash, in.Username)
	if err != nil {
		return nil, err
	}
	sent, err := p.Native.Resend(app, deref(in.Username))
	return &wire.CodeDeliveryOutput{CodeDeliveryDetails: detailsOf(sent)}, err
}

func forgotPassword(p *Probe, in *wire.CodeRequestInput) (*wire.CodeDeliveryOutput, error) {
	app, err := appOf(p, in.ClientID, in.SecretHash, in.Username)
	if err != nil {
		return nil, err
	}
	sent, err := p.Native.Forgot(app, deref(in.Username))
	return &wire.CodeDeliveryOutput{CodeDeliveryDetails: detailsOf(sent)}, err
}

func confirmForgotPassword(p *Probe, in *wire.ConfirmForgotPasswordInput) (*wire.EmptyOutput, error) {
	app, err := appOf(p, in.ClientID, in.SecretHash, in.Username)
	if err == nil {
		err = p.Native.Reset(app, deref(in.Username), deref(in.ConfirmationCode), deref(in.Password))
	}
	return &wire.EmptyOutput{}, err
}

func detailsOf(d native.Delivery) wire.CodeDeliveryDetailsType {
	return wire.CodeDeliveryDetailsType{AttributeName: d.Attribute, DeliveryMedium: d.Medium, Destination: d.Destination}
}

func attributeMap(list []wire.AttributeInput) map[string]string {
	all := make(map[string]string, len(list))
	for _, a := range list {
		all[deref(a.Name)] = deref(a.Value)
	}
	return all
}

// poolApp stands for an administrator, who acts through no app client.
func poolApp(p *Probe, poolID *string) native.App {
	return native.App{Region: p.Region, PoolID: deref(poolID)}
}

func adminCreateUser(p *Probe, in *wire.AdminCreateUserInput) (*wire.AdminCreateUserOutput, error) {
	user, err := p.Native.Create(poolApp(p, in.UserPoolID), native.Invitation{
		Username: deref(in.Username), Password: deref(in.TemporaryPassword), Attributes: attributeMap(in.UserAttributes),
		Mediums: in.DesiredDeliveryMediums, Force: deref(in.ForceAliasCreation),
		Suppress: deref(in.MessageAction) == "SUPPRESS", Again: deref(in.MessageAction) == "RESEND",
	})
	if err != nil {
		return nil, err
	}
	return &wire.AdminCreateUserOutput{User: userType(&user, nil)}, nil
}

func adminSetUserPassword(p *Probe, in *wire.AdminSetUserPasswordInput) (*wire.EmptyOutput, error) {
	return &wire.EmptyOutput{}, p.Native.SetPassword(poolApp(p, in.UserPoolID), deref(in.Username), deref(in.Password), deref(in.Permanent))
}

func adminConfirmSignUp(p *Probe, in *wire.UserInput) (*wire.EmptyOutput, error) {
	return &wire.EmptyOutput{}, p.Native.ConfirmByAdmin(poolApp(p, in.UserPoolID), deref(in.Username))
}

func adminResetUserPassword(p *Probe, in *wire.UserInput) (*wire.EmptyOutput, error) {
	return &wire.EmptyOutput{}, p.Native.ResetByAdmin(poolApp(p, in.UserPoolID), deref(in.Username))
}

// allowsPassword: USER_PASSWORD_AUTH is not among the flows that a client has by default (row CL-39).
func (c nativeClient) allowsPassword() bool {
	return slices.Contains(c.flows, "ALLOW_USER_PASSWORD_AUTH") || slices.Contains(c.flows, passwordFlow)
}
