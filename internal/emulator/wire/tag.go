package wire

// TagResourceInput is TagResourceRequest.
type TagResourceInput struct {
	ResourceArn *string           `json:"ResourceArn" model:"ArnType,required"`
	Tags        map[string]string `json:"Tags" model:"UserPoolTagsType,required"`
}

// UntagResourceInput is UntagResourceRequest.
type UntagResourceInput struct {
	ResourceArn *string  `json:"ResourceArn" model:"ArnType,required"`
	TagKeys     []string `json:"TagKeys" model:"UserPoolTagsListType,required"`
}

// ListTagsForResourceInput is ListTagsForResourceRequest.
type ListTagsForResourceInput struct {
	ResourceArn *string `json:"ResourceArn" model:"ArnType,required"`
}

// ListTagsForResourceOutput is ListTagsForResourceResponse.
type ListTagsForResourceOutput struct {
	Tags map[string]string `json:"Tags"`
}
