// Package alias lets a browser reach hosts without certificates and without an entry in its hosts file: browsers take every name
// below localhost for this machine, so https://H is http://H.localhost:<port> here.
//
// What the handlers behind it see are the real names, and what they answer holds the real names. On the way out the addresses a browser
// would follow are replaced: Location headers, targets of forms and links, endpoints of discovery documents. Issuers are not: a token
// names its issuer as it is.
package alias
