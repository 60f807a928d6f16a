package wiring

// set holds names; the zero value is empty. Who owns it guards it.
type set map[string]bool

func (s *set) add(name string) {
	if *s == nil {
		*s = set{}
	}
	(*s)[name] = true
}
