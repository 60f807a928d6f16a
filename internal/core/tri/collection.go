package tri

// Strings returns a known list of known elements; a nil slice is null, an
// empty one is a known empty list.
func Strings(values []string) List {
	if values == nil {
		return Null[[]Value[string]]()
	}
	out := make([]Value[string], len(values))
	for i, s := range values {
		out[i] = Of(s)
	}
	return Of(out)
}

// StringMap returns a known map of known elements; a nil map is null.
func StringMap(values map[string]string) Map {
	if values == nil {
		return Null[map[string]Value[string]]()
	}
	out := make(map[string]Value[string], len(values))
	for k, s := range values {
		out[k] = Of(s)
	}
	return Of(out)
}

// Known returns the known elements of a list, in order, and whether nothing
// was left out: false when the list or an element is unknown. A null list has
// no elements and nothing left out.
func Known(l List) (values []string, complete bool) {
	elements, ok := l.Get()
	if !ok {
		return nil, l.IsNull()
	}
	values, complete = make([]string, 0, len(elements)), true
	for _, e := range elements {
		s, ok := e.Get()
		if !ok {
			complete = false
			continue
		}
		values = append(values, s)
	}
	return values, complete
}

// KnownMap returns the known elements of a map and whether nothing was left
// out, as Known does for lists.
func KnownMap(m Map) (values map[string]string, complete bool) {
	elements, ok := m.Get()
	if !ok {
		return nil, m.IsNull()
	}
	values, complete = make(map[string]string, len(elements)), true
	for k, e := range elements {
		s, ok := e.Get()
		if !ok {
			complete = false
			continue
		}
		values[k] = s
	}
	return values, complete
}
