data "cogfed_client_config" "web" {
  user_pool_id = cogfed_spa_client.web.user_pool_id
  client_id    = cogfed_spa_client.web.client_id

  depends_on = [cogfed_spa_client.web]
}

output "aws_exports" {
  description = "Configuration of AWS Amplify: terraform output -raw aws_exports > src/aws-exports.js"
  value       = data.cogfed_client_config.web.aws_exports
}
