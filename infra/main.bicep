// Everything that GrantFlow needs in Azure. `azd up` runs this, then builds and deploys the app.
targetScope = 'subscription'

@description('Name of the azd environment: dev or live. Part of the name of everything.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('Where everything stands. Personal data stays in this region.')
param location string

@description('The address that people use, with a slash at its end.')
param siteAddress string

@description('The app registration that staff sign in with, and its tenant.')
param staffClientId string
param staffTenantId string = tenant().tenantId

@description('The one sender of all mail. SendGrid has to know its domain.')
param fromAddress string
param sendGridHost string

@description('The verification key of SendGrid\'s signed event webhook. It is public.')
param sendGridWebhookKey string

@description('Who gets alerts.')
param alertAddress string

@description('In the currency of the subscription, a month.')
@minValue(1)
param monthlyBudget int

@description('First day of the month from which the budget counts: 2026-04-01.')
param budgetFrom string

@description('For so long nobody can change or delete a daily root.')
param rootsKeptDays int
@description('Unlocked until somebody has locked the policy; a locked one cannot be written again, so it is left alone.')
@allowed(['Unlocked', 'Locked'])
param rootsPolicy string

@description('How long an erased document can still be brought back. Shorter than the time within which an erasure is promised.')
@minValue(1)
@maxValue(28)
param recoverableDays int

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param recordsRedundancy string

@description('Malware scanning of uploads by Defender for Storage, and the most that it looks at in a month.')
param scanUploads bool
param scanCapGBPerMonth int = 50

@minValue(0)
param alwaysReadyInstances int

var tags = { 'azd-env-name': environmentName, application: 'grantflow' }
var token = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-grantflow-${environmentName}'
  location: location
  tags: tags
}

module observation 'modules/observation.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, alertAddress: alertAddress }
}

module hub 'modules/hub.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags }
}

module records 'modules/records.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    redundancy: recordsRedundancy
    recoverableDays: recoverableDays
    rootsKeptDays: rootsKeptDays
    rootsPolicy: rootsPolicy
    scanUploads: scanUploads
    scanCapGBPerMonth: scanCapGBPerMonth
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, workspaceId: observation.outputs.workspaceId }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    siteAddress: siteAddress
    staffClientId: staffClientId
    staffTenantId: staffTenantId
    fromAddress: fromAddress
    sendGridHost: sendGridHost
    sendGridWebhookKey: sendGridWebhookKey
    hubAccount: hub.outputs.account
    packageContainer: hub.outputs.packageContainer
    recordsAccount: records.outputs.account
    scanUploads: scanUploads
    vaultName: vault.outputs.name
    insightsName: observation.outputs.insightsName
    alwaysReadyInstances: alwaysReadyInstances
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: { location: location, tags: tags, insightsId: observation.outputs.insightsId, actionGroupId: observation.outputs.actionGroupId, recordsAccountId: records.outputs.id }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: { amount: monthlyBudget, from: budgetFrom, address: alertAddress }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output APP_NAME string = app.outputs.name
output KEY_VAULT_NAME string = vault.outputs.name
output RECORDS_ACCOUNT string = records.outputs.account
