using 'main.bicep'

// To try things in: made-up forums only. Cheap, and can be thrown away.
param environmentName = 'dev'
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param siteAddress = readEnvironmentVariable('GRANTFLOW_SITE_ADDRESS', '')
param staffClientId = readEnvironmentVariable('GRANTFLOW_STAFF_CLIENT_ID', '')
param fromAddress = readEnvironmentVariable('GRANTFLOW_FROM_ADDRESS', '')
param sendGridHost = 'https://api.eu.sendgrid.com'
param sendGridWebhookKey = readEnvironmentVariable('GRANTFLOW_SENDGRID_WEBHOOK_KEY', '')
param alertAddress = readEnvironmentVariable('GRANTFLOW_ALERT_ADDRESS', '')
param budgetFrom = readEnvironmentVariable('GRANTFLOW_BUDGET_FROM', '')
param monthlyBudget = 25
param rootsKeptDays = 1
param rootsPolicy = 'Unlocked'
param recoverableDays = 7
param recordsRedundancy = 'Standard_LRS'
param scanUploads = false
param alwaysReadyInstances = 0
