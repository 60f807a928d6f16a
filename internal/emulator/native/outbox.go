package native

import (
	"sync"
	"time"
)

// The kinds of messages.
const (
	SignUpMessage     = "sign-up"
	ResetMessage      = "password reset"
	InvitationMessage = "invitation"
)

// Message is what Cognito would have sent.
type Message struct {
	Time       time.Time `json:"time"`
	Region     string    `json:"region"`
	UserPoolID string    `json:"userPoolId"`
	Username   string    `json:"username"`
	Kind       string    `json:"kind"`
	Medium     string    `json:"medium"` // DeliveryMediumType
	To         string    `json:"to"`
	Text       string    `json:"text"`
	// Code is in the text: six digits, or in an invitation the temporary password.
	Code string `json:"code"`
}

// maxMessages bounds what is kept: the latest.
const maxMessages = 1000

// Outbox holds messages. The zero value is empty; its methods may be called concurrently.
type Outbox struct {
	// OnAdd is called with each message, if it is set. It must not be changed after the first.
	OnAdd func(Message)

	mu       sync.Mutex
	messages []Message
}

// Messages returns the messages of a pool, or of all pools for "", oldest first.
func (o *Outbox) Messages(poolID string) []Message {
	o.mu.Lock()
	defer o.mu.Unlock()
	found := []Message{}
	for _, m := range o.messages {
		if poolID == "" || m.UserPoolID == poolID {
			found = append(found, m)
		}
	}
	return found
}

// Clear forgets all messages.
func (o *Outbox) Clear() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.messages = nil
}

func (o *Outbox) add(m Message) {
	if o.OnAdd != nil {
		o.OnAdd(m)
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.messages) >= maxMessages {
		o.messages = append(o.messages[:0], o.messages[len(o.messages)-maxMessages/2:]...)
	}
	o.messages = append(o.messages, m)
}
