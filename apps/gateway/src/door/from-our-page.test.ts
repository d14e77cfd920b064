import { describe, expect, test } from 'vitest'
import { fromOurPage, type Arrival } from './from-our-page.ts'

const ours = 'https://jiuyuan.test'
const path = '/api/card/trpc/card.issue'
const page = { host: 'jiuyuan.test', 'x-requested-by': 'jiuyuan', 'content-type': 'application/json' }
const arrives = (headers: Arrival['headers'], method = 'POST', at = path) =>
  fromOurPage({ method, path: at, headers: { ...page, ...headers } }, ours)
const form = { 'content-type': 'multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk' }
const upload = '/api/registration/upload/roster'

describe('a request that changes something', () => {
  test('comes from our page as JSON', () => {
    expect(arrives({ 'sec-fetch-site': 'same-origin', origin: ours })).toBe(true)
    expect(arrives({ 'content-type': 'application/json; charset=utf-8' })).toBe(true)
  })
  test('comes from a program, which tells no origin', () => expect(arrives({})).toBe(true))
  test('comes from our page under the address the browser knows us by', () =>
    expect(arrives({ host: 'localhost:8080', origin: 'http://localhost:8080' })).toBe(true))

  test.each([
    'text/plain',
    'text/plain;application/json',
    'text/plain; application/json',
    'application/json;text/plain',
    'application/json, text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ])('is refused as %j', (type) => expect(arrives({ 'content-type': type })).toBe(false))

  test('is refused without the header that only our page sends', () => {
    expect(arrives({ 'x-requested-by': undefined })).toBe(false)
    expect(arrives({ 'x-requested-by': 'XMLHttpRequest' })).toBe(false)
  })
  test.each(['cross-site', 'same-site', 'none', 'unknown'])('is refused when the browser says %s', (site) =>
    expect(arrives({ 'sec-fetch-site': site })).toBe(false),
  )
  test.each(['https://evil.test', 'https://jiuyuan.test.evil.test', 'https://x.jiuyuan.test', 'null', ''])(
    'is refused from the origin %j',
    (origin) => expect(arrives({ origin })).toBe(false),
  )
  test('is a form only where files are taken, and there only a form', () => {
    expect(arrives(form, 'POST', upload)).toBe(true)
    expect(arrives({}, 'POST', upload)).toBe(false)
    expect(arrives(form)).toBe(false)
    expect(arrives({ ...form, 'x-requested-by': undefined }, 'POST', upload)).toBe(false)
    expect(arrives({ ...form, 'sec-fetch-site': 'cross-site' }, 'POST', upload)).toBe(false)
  })
  test.each(['PUT', 'PATCH', 'DELETE'])('is held to the same when it is a %s', (method) =>
    expect(arrives({ 'content-type': 'text/plain' }, method)).toBe(false),
  )
})

describe('a request that reads', () => {
  test('comes from our page or from the address bar', () => {
    expect(arrives({ 'content-type': undefined, 'x-requested-by': undefined }, 'GET')).toBe(true)
    expect(arrives({ 'sec-fetch-site': 'none' }, 'GET')).toBe(true)
  })
  test('is refused to other sites', () => {
    expect(arrives({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(false)
    expect(arrives({ origin: 'https://evil.test' }, 'GET')).toBe(false)
  })
})
