package federation

import "time"

// Defaults of the timeouts attribute. A custom domain may take an hour to appear
// (AWS documents up to an hour for the certificate).
const (
	createTimeout = 75 * time.Minute
	readTimeout   = 5 * time.Minute
	updateTimeout = 75 * time.Minute
	deleteTimeout = 75 * time.Minute
)
