// The records' account: what must never be lost. Its keys are switched off, and nobody but the app's identity has a role on its data.
param token string
param location string
param tags object
param redundancy string
param recoverableDays int
param rootsKeptDays int
param rootsPolicy string
param scanUploads bool
param scanCapGBPerMonth int

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'strec${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// A lock keeps the account from being deleted with its group by mistake.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'records-are-kept'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Holds the records of all grants.' }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: recoverableDays }
    containerDeleteRetentionPolicy: { enabled: true, days: recoverableDays }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for name in ['documents', 'large-rows', 'keys']: {
  parent: blobs
  name: name
  properties: { publicAccess: 'None' }
}]

// Roots hold hashes and no personal data, so they can be kept from everybody, the app included.
resource roots 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'daily-roots'
  properties: { publicAccess: 'None' }

  resource policy 'immutabilityPolicies' = if (rootsPolicy == 'Unlocked') {
    name: 'default'
    properties: { immutabilityPeriodSinceCreationInDays: rootsKeptDays, allowProtectedAppendWrites: false }
  }
}

// What an erasure took, and versions that were written over, go for good when the time to bring them back is over.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions-go'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/', 'large-rows/', 'keys/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: recoverableDays } } }
          }
        }
        {
          name: 'quiet-documents-cost-less'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/'] }
            actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 180 } } }
          }
        }
      ]
    }
  }
}

// Its word is a tag on each blob. Events are not used: the app reads the tag when a document is opened.
resource scanning 'Microsoft.Security/defenderForStorageSettings@2022-12-01-preview' = if (scanUploads) {
  name: 'current'
  scope: account
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: { onUpload: { isEnabled: true, capGBPerMonth: scanCapGBPerMonth } }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

output account string = account.name
output id string = account.id
