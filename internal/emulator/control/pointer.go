package control

// deref returns what a pointer points to, the zero value for nil: an absent member of a request.
func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

// or returns the pointer, or a pointer to the default when it is nil.
func or[T any](p *T, otherwise T) *T {
	if p == nil {
		return &otherwise
	}
	return p
}
