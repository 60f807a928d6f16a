package control

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// TestCategories_clients holds the operations around app clients to the categories of constraints section 5.1.
func TestCategories_clients(t *testing.T) {
	categories := map[fault.Category][]string{
		fault.UserPoolClientRead:   {"DescribeUserPoolClient", "ListUserPoolClients"},
		fault.UserPoolClientUpdate: {"CreateUserPoolClient", "UpdateUserPoolClient", "DeleteUserPoolClient"},
		fault.UserPoolResourceRead: {
			"DescribeResourceServer", "ListResourceServers", "GetUICustomization", "DescribeManagedLoginBranding", "DescribeManagedLoginBrandingByClient",
		},
		fault.UserPoolResourceUpdate: {
			"CreateResourceServer", "UpdateResourceServer", "DeleteResourceServer", "SetUICustomization",
			"CreateManagedLoginBranding", "UpdateManagedLoginBranding", "DeleteManagedLoginBranding",
		},
		fault.Uncategorized: {
			"CreateTerms", "DescribeTerms", "UpdateTerms", "DeleteTerms", "ListTerms",
			"AddUserPoolClientSecret", "ListUserPoolClientSecrets", "DeleteUserPoolClientSecret",
			"CreateUserPoolReplica", "UpdateUserPoolReplica", "DeleteUserPoolReplica", "ListUserPoolReplicas",
			"SetLogDeliveryConfiguration", "GetLogDeliveryConfiguration",
		},
	}
	index := Index()
	for category, names := range categories {
		for _, name := range names {
			if o, ok := index[name]; !ok || o.Category != category {
				t.Errorf("%s has category %q, want %q", name, o.Category, category)
			}
		}
	}
}
