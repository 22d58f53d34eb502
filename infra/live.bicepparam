using 'main.bicep'

// The real one. When the roots’ policy has been locked, set rootsPolicy to Locked.
param environmentName = 'live'
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param siteAddress = readEnvironmentVariable('GRANTFLOW_SITE_ADDRESS', '')
param staffClientId = readEnvironmentVariable('GRANTFLOW_STAFF_CLIENT_ID', '')
param fromAddress = readEnvironmentVariable('GRANTFLOW_FROM_ADDRESS', '')
param sendGridHost = 'https://api.eu.sendgrid.com'
param sendGridWebhookKey = readEnvironmentVariable('GRANTFLOW_SENDGRID_WEBHOOK_KEY', '')
param alertAddress = readEnvironmentVariable('GRANTFLOW_ALERT_ADDRESS', '')
param budgetFrom = readEnvironmentVariable('GRANTFLOW_BUDGET_FROM', '')
param monthlyBudget = 150
param rootsKeptDays = 2557
param rootsPolicy = 'Unlocked'
param recoverableDays = 14
param recordsRedundancy = 'Standard_ZRS'
param scanUploads = true
param alwaysReadyInstances = 1
