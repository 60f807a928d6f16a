package state

// Issuer is the issuer of a pool's tokens, by the pool's issuer type (row UP-77).
func (p *Pool) Issuer(region string) string {
	host := "cognito-idp." + region + "." + DNSSuffix(region)
	if c := p.Description.IssuerConfiguration; c != nil && c.Type != nil && *c.Type == "UPDATED" {
		host = "issuer-" + host
	}
	return "https://" + host + "/" + p.Description.ID
}

// DNSSuffix ends the names of AWS's endpoints in a region (rows IA-07 to IA-11).
func DNSSuffix(region string) string {
	switch partition(region) {
	case "aws-cn":
		return "amazonaws.com.cn"
	case "aws-eusc":
		return "amazonaws.eu"
	default:
		return "amazonaws.com"
	}
}
