# Mistake: The federation is taken out of the configuration, and its pool is protected.
# Seen: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html
# Expect: deletion-protection-active at user_pool.deletion_protection

