// Tells when the month's money is spent, or will be. It stops nothing.
param amount int
param from string
param address string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'grantflow'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: from }
    notifications: {
      forecast: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: [address] }
      spent: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: [address] }
    }
  }
}
