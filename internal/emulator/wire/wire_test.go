package wire

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"
)

func TestConstraints_compile(t *testing.T) {
	for name, c := range constraints {
		if _, err := regexp.Compile(c.Pattern); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, shape := range []string{c.Item, c.Key} {
			if _, ok := constraints[shape]; shape != "" && !ok {
				t.Errorf("%s names unknown shape %s", name, shape)
			}
		}
	}
}

func TestDecode(t *testing.T) {
	tests := map[string]struct{ body, want string }{
		"empty":            {"", ""},
		"unknown member":   {`{"Nope":1}`, ""},
		"null":             {`{"PoolName":null}`, ""},
		"number as string": {`{"PoolName":1}`, "NUMBER_VALUE can not be converted to a String"},
		"string as number": {`{"Policies":{"PasswordPolicy":{"MinimumLength":"8"}}}`, "STRING_VALUE can not be converted to an Integer"},
		"fraction":         {`{"Policies":{"PasswordPolicy":{"MinimumLength":8.5}}}`, "NUMBER_VALUE can not be converted to an Integer"},
		"overflow":         {`{"Policies":{"PasswordPolicy":{"MinimumLength":4294967304}}}`, "NUMBER_VALUE can not be converted to an Integer"},
		"string as bool":   {`{"UsernameConfiguration":{"CaseSensitive":"true"}}`, "STRING_VALUE can not be converted to a Boolean"},
		"object as list":   {`{"AliasAttributes":{}}`, "START_OBJECT can not be converted to a list"},
		"list as map":      {`{"UserPoolTags":[]}`, "START_ARRAY can not be converted to a map"},
		"list as request":  {`[]`, "START_ARRAY can not be converted to a structure"},
		"truncated":        {`{"PoolName":`, "not valid JSON"},
		"two values":       {`{} {}`, "more than one JSON value"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := Decode([]byte(tt.body), new(CreateUserPoolInput))
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || AsError(err).Type != Serialization || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestDecode_caseSensitive(t *testing.T) {
	in := new(CreateUserPoolInput)
	if err := Decode([]byte(`{"poolName":"a","PoolName":"b","AliasAttributes":[]}`), in); err != nil {
		t.Fatal(err)
	}
	if *in.PoolName != "b" || in.AliasAttributes == nil || in.UsernameAttributes != nil {
		t.Errorf("decoded %+v", in)
	}
}

func TestValidate(t *testing.T) {
	tests := map[string]struct{ body, want string }{
		"required": {`{}`, "1 validation error detected: Value null at 'poolName' failed to satisfy constraint: Member must not be null"},
		"length":   {`{"PoolName":"` + strings.Repeat("x", 129) + `"}`, "at 'poolName' failed to satisfy constraint: Member must have length less than or equal to 128"},
		"pattern":  {`{"PoolName":"a/b"}`, `Value 'a/b' at 'poolName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w\s+=,.@-]+`},
		"two":      {`{"PoolName":""}`, "2 validation errors detected: "},
		"integer": {
			`{"PoolName":"a","Policies":{"PasswordPolicy":{"MinimumLength":4}}}`,
			"Value '4' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
		},
		"negative": {`{"PoolName":"a","Policies":{"PasswordPolicy":{"PasswordHistorySize":-1}}}`, "Member must have value greater than or equal to 0"},
		"list items": {
			`{"PoolName":"a","AutoVerifiedAttributes":["given_name"]}`,
			"Value '[given_name]' at 'autoVerifiedAttributes' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [phone_number, email]]",
		},
		"structure in a list": {`{"PoolName":"a","Schema":[{"Name":"a"},{"Name":"` + strings.Repeat("x", 21) + `"}]}`, "at 'schema.2.member.name' failed"},
		"valid":               {`{"PoolName":"a","Schema":[{"Name":"é漢"}]}`, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := new(CreateUserPoolInput)
			if err := Decode([]byte(tt.body), in); err != nil {
				t.Fatal(err)
			}
			err := Validate(in)
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || AsError(err).Type != InvalidParameter || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestValidate_map(t *testing.T) {
	arn := "arn:aws:cognito-idp:eu-west-2:000000000000:userpool/x"
	err := Validate(&TagResourceInput{ResourceArn: &arn, Tags: map[string]string{"": "v"}})
	if err == nil || !strings.Contains(err.Error(), "Map keys must satisfy constraint: [Member must have length less than or equal to 128") {
		t.Errorf("got %v", err)
	}
}

func TestTimestamp(t *testing.T) {
	want := Timestamp{time.UnixMilli(1678074130361).UTC()}
	text, err := json.Marshal(want)
	if err != nil || string(text) != "1678074130.361" {
		t.Fatalf("wrote %s, %v", text, err)
	}
	var got Timestamp
	if err := json.Unmarshal(text, &got); err != nil || !got.Equal(want.Time) {
		t.Errorf("read %v, %v", got, err)
	}
}

func TestRegionOf(t *testing.T) {
	for _, region := range []string{"eu-west-2", "ap-southeast-7", "us-gov-west-1", "us-isob-east-1", "eusc-de-east-1", "cn-north-1"} {
		signed := "AWS4-HMAC-SHA256 Credential=local/20261121/" + region + "/cognito-idp/aws4_request, SignedHeaders=host, Signature=00"
		if got := regionOf(signed, "fallback"); got != region {
			t.Errorf("signed for %s: %s", region, got)
		}
	}
	for _, header := range []string{"", "AWS4-HMAC-SHA256 Credential=local/20261121/eu-west-2/s3/aws4_request", "Bearer token"} {
		if got := regionOf(header, "fallback"); got != "fallback" {
			t.Errorf("%q: %s", header, got)
		}
	}
}
