// The Functions app on Flex Consumption. Everything that it may do elsewhere, it may as its own identity.
param token string
param location string
param tags object
param siteAddress string
param staffClientId string
param staffTenantId string
param fromAddress string
param sendGridHost string
param sendGridWebhookKey string
param hubAccount string
param packageContainer string
param recordsAccount string
param scanUploads bool
param vaultName string
param insightsName string
param alwaysReadyInstances int

var issuer = '${environment().authentication.loginEndpoint}${staffTenantId}/v2.0'
var hubHost = environment().suffixes.storage

resource hub 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: hubAccount }
resource records 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: recordsAccount }
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: vaultName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: { minTlsVersion: '1.2', http20Enabled: true }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${hubAccount}.blob.${hubHost}/${packageContainer}'
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__accountName: hubAccount
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsDisableHomepage: 'true'
      TaskHubStorage__accountName: hubAccount
      TaskHubStorage__credential: 'managedidentity'
      TASK_HUB: 'GrantFlow1'
      Storage__Account: recordsAccount
      Storage__Scanning: scanUploads ? 'Defender' : 'None'
      Site__Address: siteAddress
      SendGrid__ApiKey: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=sendgrid-api-key)'
      SendGrid__WebhookKey: sendGridWebhookKey
      SendGrid__FromAddress: fromAddress
      SendGrid__Host: sendGridHost
      Seal__Certificate: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=seal)'
      Staff__Authority: issuer
      Staff__ClientId: staffClientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD'
    }
  }

  // Everybody may call; the app itself decides who may enter. Entra ID is asked only at /.auth, and its id token checked by the app.
  resource signIn 'config' = {
    name: 'authsettingsV2'
    dependsOn: [settings]
    properties: {
      platform: { enabled: true }
      globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
      httpSettings: { requireHttps: true }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: { clientId: staffClientId, openIdIssuer: issuer }
          validation: { allowedAudiences: [staffClientId] }
        }
      }
      login: { tokenStore: { enabled: true } }
    }
  }

  // Packages come by azd with the deployer's own identity, never by a password.
  resource passwords 'basicPublishingCredentialsPolicies' = [for way in ['scm', 'ftp']: {
    name: way
    properties: { allow: false }
  }]
}

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

resource onHub 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.blobOwner, roles.queueContributor, roles.tableContributor]: {
  name: guid(hub.id, app.id, role)
  scope: hub
  properties: { principalId: app.identity.principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role) }
}]

resource onRecords 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.blobOwner, roles.tableContributor]: {
  name: guid(records.id, app.id, role)
  scope: records
  properties: { principalId: app.identity.principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role) }
}]

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, app.id, roles.secretsUser)
  scope: vault
  properties: { principalId: app.identity.principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.secretsUser) }
}

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, app.id, roles.metricsPublisher)
  scope: insights
  properties: { principalId: app.identity.principalId, principalType: 'ServicePrincipal', roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher) }
}

output name string = app.name
