// The task hub's account: leases, queues and histories of orchestrations, and the app's package. All of it can be made anew.
param token string
param location string
param tags object

var packages = 'packages'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'sthub${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource container 'containers' = {
      name: packages
    }
  }
}

output account string = account.name
output packageContainer string = packages
