package state

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// ResourceServer is a resource server of a pool, as DescribeResourceServer shows it.
type ResourceServer = wire.ResourceServerType
