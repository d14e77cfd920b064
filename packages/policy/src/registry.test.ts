import { expect, test } from 'vitest'
import { PolicyValueUnknown } from './parameter.ts'
import { activePack, assumptions, packNamed } from './registry.ts'

const pack = activePack('2026-11-22')

test('the newest pack in force judges an act, in its highest version', () => {
  const later = { ...pack, id: 'xinjiang-2030', validFrom: '2030-01-01' }
  const corrected = { ...later, version: 2 }
  const candidates = [pack, later, corrected]
  expect(activePack('2029-12-31', candidates)).toBe(pack)
  expect(activePack('2030-01-01', candidates)).toBe(corrected)
})

test('no pack judges an act from before the regulation', () => {
  expect(activePack('2010-10-01').id).toBe('xinjiang-2010')
  expect(() => activePack('2010-09-30')).toThrow(PolicyValueUnknown)
})

test('a decision finds the pack it was made by again', () => {
  expect(packNamed('xinjiang-2010@1')).toBe(pack)
  expect(() => packNamed('xinjiang-2010@9')).toThrow(PolicyValueUnknown)
})

test('every assumption has its own name and ends in a question to the owner', () => {
  const ids = assumptions().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { openQuestion } of assumptions()) {
    expect(openQuestion.zh).toMatch(/？$/)
    expect(openQuestion.en).toMatch(/\?$/)
  }
})
