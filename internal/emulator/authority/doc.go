// Package authority is a certificate authority for the time of one process. It certifies the names that the local Cognito answers to, as
// connections ask for them. Its key is never written anywhere.
package authority
