import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closePersonal, openPersonal } from '../src/personal.ts'
import { blindIndex, sealWith } from '../src/seal.ts'

const key = randomBytes(32)
const seal = sealWith(key)
const person = { name: '张三', identityNumber: '650102199001010010', phone: '19900000000' }

describe('encrypted fields', () => {
  test('open again under the same key and place', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, about) => seal.open(seal.close(text, about), about) === text),
    ))
  test('do not open in another place, under another key, or altered', () => {
    const sealed = seal.close('650102199001010010', 'personal|identityNumber|1')
    expect(() => seal.open(sealed, 'personal|identityNumber|2')).toThrow()
    expect(() => sealWith(randomBytes(32)).open(sealed, 'personal|identityNumber|1')).toThrow()
    expect(() => seal.open(`${sealed.slice(0, -2)}AA`, 'personal|identityNumber|1')).toThrow()
  })
  test('never look the same twice and never show the text', () => {
    expect(seal.close('张三', 'x')).not.toBe(seal.close('张三', 'x'))
    expect(JSON.stringify(closePersonal(seal, 'p', person))).not.toMatch(/张三|650102|199000/)
  })
  test('belong to their person', () => {
    expect(openPersonal(seal, { personId: 'p', ...closePersonal(seal, 'p', person) })).toEqual(person)
    expect(() => openPersonal(seal, { personId: 'q', ...closePersonal(seal, 'p', person) })).toThrow()
  })
})

describe('the blind index', () => {
  test('finds the same text, differs for another text and another key', () => {
    const index = blindIndex(key)
    expect(index('650102199001010010')).toBe(index('650102199001010010'))
    expect(index('650102199001010011')).not.toBe(index('650102199001010010'))
    expect(blindIndex(randomBytes(32))('650102199001010010')).not.toBe(index('650102199001010010'))
    expect(index('x')).toMatch(/^\\x[0-9a-f]{64}$/)
  })
})
