package discovery

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
)

// failure turns the error of a request into an Error. Only causes whose words
// are this machine's own, or come from before anything was sent, are kept: the
// text of others may quote the server.
func (q query) failure(err error) *Error {
	e := &Error{What: q.what, URL: q.shown()}
	for _, recognise := range []func(*Error, error) bool{recogniseTime, recogniseCertificate, recogniseNetwork} {
		if recognise(e, err) {
			return e
		}
	}
	e.Kind, e.Detail = Connection, "the connection failed, or the answer is not HTTP"
	return e
}

func recogniseTime(e *Error, err error) bool {
	network, isNetwork := errors.AsType[net.Error](err)
	switch {
	case errors.Is(err, context.Canceled):
		e.Kind, e.Detail, e.Err = Canceled, "it was canceled", context.Canceled
	case errors.Is(err, context.DeadlineExceeded), isNetwork && network.Timeout():
		e.Kind, e.Detail, e.Err = Timeout, "no whole answer came in time", context.DeadlineExceeded
	default:
		return false
	}
	return true
}

func recogniseCertificate(e *Error, err error) bool {
	if authority, ok := errors.AsType[x509.UnknownAuthorityError](err); ok {
		e.Kind, e.Detail, e.Err = UnknownAuthority, "its certificate is signed by an authority that is not trusted here", authority
		return true
	}
	if host, ok := errors.AsType[x509.HostnameError](err); ok {
		e.Kind, e.Detail, e.Err = WrongName, "its certificate is for another host: "+short(host.Error()), host
		return true
	}
	if invalid, ok := errors.AsType[x509.CertificateInvalidError](err); ok && invalid.Reason == x509.Expired {
		e.Kind, e.Detail, e.Err = Expired, "its certificate has expired or is not valid yet", invalid
		return true
	}
	if verification, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		e.Kind, e.Detail, e.Err = UnknownAuthority, "its certificate is not trusted here: "+short(verification.Err.Error()), verification
		return true
	}
	return false
}

func recogniseNetwork(e *Error, err error) bool {
	record, isRecord := errors.AsType[tls.RecordHeaderError](err)
	dns, isDNS := errors.AsType[*net.DNSError](err)
	op, isOp := errors.AsType[*net.OpError](err)
	switch {
	case isRecord && string(record.RecordHeader[:]) == "HTTP/":
		e.Kind, e.Detail, e.Err = Handshake, "the server speaks plain HTTP there", record
	case isRecord:
		e.Kind, e.Detail, e.Err = Handshake, "the server does not speak TLS there", record
	case isOp && op.Op == "proxyconnect":
		e.Kind, e.Detail, e.Err = Connection, "the proxy cannot be reached", op
	case isDNS && dns.IsNotFound:
		e.Kind, e.Detail, e.Err = NameUnknown, "the name "+short(dns.Name)+" does not exist", dns
	case isDNS:
		e.Kind, e.Detail, e.Err = Connection, "the name server gives no answer about "+short(dns.Name), dns
	case isOp && (op.Op == "remote error" || op.Op == "local error"):
		e.Kind, e.Detail, e.Err = Handshake, "TLS was refused: "+short(op.Err.Error()), op
	case isOp:
		e.Kind, e.Detail, e.Err = Connection, short(op.Err.Error()), op
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		e.Kind, e.Detail, e.Err = Connection, "the connection broke off", io.ErrUnexpectedEOF
	default:
		return false
	}
	return true
}
