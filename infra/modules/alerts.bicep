// What somebody has to look at, found in what the app tells of itself.
param location string
param tags object
param insightsId string
param actionGroupId string
param recordsAccountId string

var alerts = [
  {
    name: 'stuck-forum-years'
    says: 'Records are due for more than an hour and do not move. See docs/operations.md, “What is stuck”.'
    severity: 1
    query: 'customMetrics | where name == "grantflow.records.stuck" | summarize arg_max(timestamp, value) | where value > 0'
    every: 'PT15M'
    window: 'PT30M'
  }
  {
    name: 'dead-letters'
    says: 'The app gave up effects: a mail, a document or a seal. See docs/operations.md, “Replay an effect”.'
    severity: 2
    query: 'customMetrics | where name == "grantflow.effects.dead" | summarize arg_max(timestamp, value) | where value > 0'
    every: 'PT1H'
    window: 'PT1H'
  }
  {
    name: 'bounce-rate'
    says: 'More than 5 of 100 messages of the last day bounced, of at least 20. SendGrid may stop the account. Look at the addresses.'
    severity: 2
    query: 'customMetrics | where name == "grantflow.messages" | extend state = tostring(customDimensions["grantflow.state"]) | summarize bounced = sumif(valueSum, state == "Bounced"), sent = sumif(valueSum, state == "Accepted") | where sent >= 20 and bounced > 0.05 * sent'
    every: 'PT1H'
    window: 'P1D'
  }
  {
    name: 'sweep-is-silent'
    says: 'The sweep did not run for half an hour, so nobody looks for what is stuck.'
    severity: 1
    query: 'customMetrics | where name == "grantflow.records.stuck" | count | where Count == 0'
    every: 'PT15M'
    window: 'PT30M'
  }
  {
    name: 'night-failed'
    says: 'Some of the night’s work failed: the daily root, erasing, or signposts.'
    severity: 2
    query: 'requests | where name == "nightly" and success == false'
    every: 'PT1H'
    window: 'PT2H'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for alert in alerts: {
  name: alert.name
  location: location
  tags: tags
  properties: {
    description: alert.says
    severity: alert.severity
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: alert.every
    windowSize: alert.window
    criteria: {
      allOf: [{ query: alert.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0, failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 } }]
    }
    autoMitigate: true
    actions: { actionGroups: [actionGroupId] }
  }
}]

resource storage 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'records-account-answers'
  location: 'global'
  tags: tags
  properties: {
    description: 'The records’ account answers fewer than 99 of 100 calls.'
    severity: 1
    enabled: true
    scopes: [recordsAccountId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ criterionType: 'StaticThresholdCriterion', name: 'availability', metricName: 'Availability', timeAggregation: 'Average', operator: 'LessThan', threshold: 99 }]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}
