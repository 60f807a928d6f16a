package wire

import (
	"encoding/json"
	"math"
	"strconv"
	"time"
)

// Timestamp is a date on the wire: seconds since the epoch as a JSON number with millisecond precision, which is how AWS JSON
// 1.1 writes timestamps.
type Timestamp struct{ time.Time }

// MarshalJSON writes the date as a number of seconds.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(t.UnixMilli())/1000, 'f', -1, 64), nil
}

// UnmarshalJSON reads a number of seconds; it is used by the snapshot only, requests carry no dates.
func (t *Timestamp) UnmarshalJSON(data []byte) error {
	var seconds float64
	if err := json.Unmarshal(data, &seconds); err != nil {
		return err
	}
	t.Time = time.UnixMilli(int64(math.Round(seconds * 1000))).UTC()
	return nil
}
