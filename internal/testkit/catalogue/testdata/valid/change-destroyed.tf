# Legal: A pool whose protection was switched off beforehand goes, with its domain, its provider and its client.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html

resource "terraform_data" "nothing_else" {}
