import { describe, expect, test } from 'vitest'
import { headOf, nationalTables } from './national-tables.ts'

describe('the national base tables', () => {
  test.each([
    ['DY11', 24],
    ['DY12', 10],
    ['DY13', 13],
    ['DY14', 12],
    ['DY16', 11],
    ['DY17', 18],
  ] as const)('%s has its %i items, each once, and no ethnicity', (table, count) => {
    const heads = nationalTables[table].items.map(headOf)
    expect(heads).toHaveLength(count)
    expect(new Set(heads).size).toBe(count)
    expect(heads.join()).not.toContain('民族')
  })
})
