package cognito

import "errors"

// KindOf is the kind of a Client's error, Other for any other error.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Other
}

// IsAmbiguous tells whether the change that failed may have been made all the
// same.
func IsAmbiguous(err error) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.Ambiguous
}

// Left names what a failed operation made and could not remove again.
func Left(err error) []string {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Left
	}
	return nil
}

// Cleaned is err after somebody else removed what it had left behind. An error
// that left nothing stays whole, with all that was said around it.
func Cleaned(err error) error {
	e, ok := errors.AsType[*Error](err)
	if !ok || len(e.Left) == 0 {
		return err
	}
	clean := *e
	clean.Left = nil
	return &clean
}
