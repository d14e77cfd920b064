import { newId } from '@jiuyuan/contract-kit/id'
import { closePersonal } from '@jiuyuan/service-kit/personal'
import { sealWith } from '@jiuyuan/service-kit/seal'
import Fastify from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { officer, ok, receipt, refused, startCards, stranger } from './cards.ts'
import { CardId } from '@jiuyuan/contract-card/card'
import { tellingOf } from './told.ts'

const data = { name: '阿迪力·艾合买提', identityNumber: '650102198311040919', phone: '19900000001' }

const begin = async () => {
  const cards = await startCards()
  await cards.allot(20)
  const holding = await cards.held()
  const { personId } = holding
  const sealed = closePersonal(sealWith(cards.keys.PERSONAL_KEY), personId, data)
  await cards.personal?.(cards.pool, { personId, version: 1, erased: false, ...sealed })
  const print = (reason: 'first' | 'spoiled' = 'first', by = officer, commandId = newId()) =>
    cards.app.printCards({ commandId, cardIds: [CardId.parse(holding.id)], reason }, by)
  const door = Fastify()
  cards.routes?.(door, () => Promise.reject(new Error('nobody is signed in here')))
  onTestFinished(() => door.close())
  const page = async (path: string) => {
    const { statusCode, body, headers } = await door.inject(path.replace('/public/card', '/public'))
    return { statusCode, body, headers }
  }
  return { cards, holding, telling: tellingOf(cards, holding), print, page }
}

describe('printing (附件第四、十八条)', () => {
  test('each paper is in the log with its ground; a second one of the same card needs one', async () => {
    const { cards, holding, print } = await begin()
    expect(await print()).toMatchObject({
      ok: true,
      cards: [{ name: data.name, identityNumber: data.identityNumber, version: 1 }],
    })
    expect(await print()).toEqual(refused('printed-already'))
    cards.onDay('2026-11-24')
    expect(await print('spoiled')).toMatchObject(ok)
    const log = await cards.app.printLog({ cardId: holding.id }, officer)
    expect(log.map(({ reason, officer: who, version }) => [reason, who, version])).toEqual([
      ['spoiled', officer.id, 1],
      ['first', officer.id, 1],
    ])
    expect((await cards.pool.query('select from kit.look')).rowCount).toBe(2)
  })

  test('the same command sent again prints the same paper once', async () => {
    const { cards, holding, print } = await begin()
    const commandId = newId()
    const [one, two] = [await print('first', officer, commandId), await print('first', officer, commandId)]
    expect(one.cards).toEqual(two.cards)
    expect(await cards.app.printLog({ cardId: holding.id }, officer)).toHaveLength(1)
  })

  test('another county prints nothing and sees no log', async () => {
    const { cards, holding, print } = await begin()
    expect(await print('first', stranger)).toEqual(refused('nothing-to-print'))
    await print()
    expect(await cards.app.printLog({ cardId: holding.id }, stranger)).toEqual([])
    expect((await cards.pool.query('select from kit.look')).rowCount).toBe(1)
  })
})

describe('the page behind the square', () => {
  test('says 姓* and whether it is good today, and nothing else of the person', async () => {
    const { cards, holding, print, page } = await begin()
    const [printed] = (await print()).cards ?? []
    const { statusCode, body, headers } = await page(printed?.checkPath ?? '')
    expect(statusCode).toBe(200)
    expect(body).toContain('今日有效')
    expect(body).toContain('阿*')
    const secrets = [data.name, '艾合买提', data.identityNumber, printed?.cardNo, holding.personId, holding.id]
    for (const secret of secrets) expect(body).not.toContain(secret)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': expect.stringContaining('noindex') })
    expect(printed?.checkPath).toMatch(/^\/public\/card\/cards\/[\w-]{22}$/)
    expect(JSON.stringify((await cards.pool.query('select * from kit.journal')).rows)).not.toContain(
      printed?.checkPath.slice(-22),
    )
  })

  test('says no the moment the certificate is cancelled', async () => {
    const { telling, print, page } = await begin()
    const [printed] = (await print()).cards ?? []
    await telling.certificateCancelled('2026-11-23')
    expect((await page(printed?.checkPath ?? '')).body).toContain('今日无效')
  })

  test('of a lost paper says no for ever, while the replacement says yes', async () => {
    const { cards, holding, print, page } = await begin()
    const [old] = (await print()).cards ?? []
    await cards.app.reportLoss({ ...cards.given(holding.id), lostOn: '2026-11-23', declaration: receipt }, officer)
    expect((await page(old?.checkPath ?? '')).body).toContain('今日无效')
    cards.onDay('2026-12-01')
    expect(await cards.app.replace(cards.given(holding.id), officer)).toEqual(ok)
    const [next] = (await print()).cards ?? []
    expect(next).toMatchObject({ version: 2, cardNo: old?.cardNo })
    expect((await page(old?.checkPath ?? '')).body).toContain('今日无效')
    expect((await page(next?.checkPath ?? '')).body).toContain('今日有效')
  })

  test('knows no address that was not printed', async () => {
    const { page } = await begin()
    expect((await page(`/public/card/cards/${'A'.repeat(22)}`)).statusCode).toBe(404)
    expect((await page('/public/card/cards/1')).statusCode).toBe(404)
  })
})

test('the signed form is checked without a line, and the public half of the key is given to everybody', async () => {
  const { cards, print, page } = await begin()
  const [printed] = (await print()).cards ?? []
  const claims = { no: printed?.cardNo, v: 1, n: '阿*', on: '2026-11-23' }
  expect(await cards.app.checkSigned({ signed: printed?.signed ?? '' })).toEqual({ claims })
  expect((await page('/public/card/key')).body).toBe(cards.signing.publicKey)
  expect(printed?.signed.length).toBeLessThan(260)
})
