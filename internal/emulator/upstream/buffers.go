package upstream

import "sync"

// bufferSize is what a proxy copies at a time.
const bufferSize = 32 << 10

// buffers is a httputil.BufferPool: most answers are short, and a buffer for each would be a seventh of what a login allocates.
type buffers struct{ pool sync.Pool }

// Get implements httputil.BufferPool.
func (b *buffers) Get() []byte {
	if buffer, ok := b.pool.Get().(*[bufferSize]byte); ok {
		return buffer[:]
	}
	return make([]byte, bufferSize)
}

// Put implements httputil.BufferPool.
func (b *buffers) Put(buffer []byte) { b.pool.Put((*[bufferSize]byte)(buffer)) }
