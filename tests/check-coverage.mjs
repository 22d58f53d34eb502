// Fails where a line or a branch of GrantFlow.Core is not covered, and names it.
// Usage: node tests/check-coverage.mjs <cobertura.xml>
import { readFileSync } from 'node:fs'

const [report] = process.argv.slice(2)
if (!report) {
  console.error('Give the coverage report: node tests/check-coverage.mjs <cobertura.xml>')
  process.exit(2)
}

const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]

/** Misses by file and line. A line that several classes share counts as covered where any of them covers it. */
function missesOf (xml) {
  const lines = new Map()
  for (const [, head, body] of xml.matchAll(/<class\b([^>]*)>([\s\S]*?)<\/class>/g)) {
    for (const [, tag] of body.matchAll(/<line\b([^>]*)>/g)) {
      const place = `${attribute(head, 'filename')}:${attribute(tag, 'number')}`
      const branches = attribute(tag, 'condition-coverage')
      const seen = lines.get(place) ?? { hits: 0, partial: new Set() }
      seen.hits += Number(attribute(tag, 'hits'))
      if (branches && !branches.startsWith('100%')) seen.partial.add(branches)
      lines.set(place, seen)
    }
  }
  if (lines.size === 0) return ['The report holds no lines of GrantFlow.Core. Collect it with tests/coverage.runsettings.']
  return [...lines].flatMap(([place, { hits, partial }]) =>
    hits === 0 ? [`${place} is never run`] : [...partial].map(share => `${place} has a branch that is never taken: ${share}`))
}

const misses = missesOf(readFileSync(report, 'utf8'))
for (const miss of misses) console.error(miss)
if (misses.length > 0) {
  console.error(`${misses.length} places of GrantFlow.Core are not covered. Write the test that shows them, or take the dead branch out.`)
  process.exit(1)
}
console.log('Every line and branch of GrantFlow.Core is covered.')
