import type { CardView } from '@jiuyuan/contract-card/card'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { addDays } from '@jiuyuan/kernel/civil-day'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { eventOf } from '@jiuyuan/testkit/event-of'
import { describe, expect, test } from 'vitest'
import { custodyMatrix, type Standing } from '../src/card/custody-matrix.ts'
import { officer, ok, receipt, refused, startCards, stranger } from './cards.ts'
import { tellingOf, type Holding } from './told.ts'

type Cards = Awaited<ReturnType<typeof startCards>>
type Telling = ReturnType<typeof tellingOf>

const TODAY = '2026-11-23'
const both = ['card' as const, 'certificate' as const]

const begin = async () => {
  const cards = await startCards()
  await cards.allot(20)
  const holding = await cards.held()
  return { cards, holding, telling: tellingOf(cards, holding) }
}
const toEmployer = ({ app, given }: Cards, { id }: Holding, employerId: string) =>
  app.handOver({ ...given(id), papers: both, to: { holder: 'employer', employerId }, receipt }, officer)
const toPerson = ({ app, given }: Cards, { id }: Holding) =>
  app.handOver({ ...given(id), papers: both, to: { holder: 'person' }, receipt }, officer)
const viewOf = async (cards: Cards, { personId, id }: Holding) => {
  const view = (await cards.cardsOf(personId)).find((card) => card.id === id)
  if (!view) throw new Error('no card')
  return view
}

/** As the regulation reads: what happened, where the certificate belongs, what becomes of the card, who acts within how many days. */
interface Row {
  readonly trigger: Standing
  readonly article: string
  readonly happens: (telling: Telling, atEmployer: () => Promise<unknown>) => Promise<unknown>
  readonly certificate: CardView['certificateHolder']
  readonly card: { readonly status: CardView['status']; readonly belongs: CardView['holder'] }
  readonly actor: { readonly by: 'employer' | 'person' | 'community'; readonly days: number } | null
}
const matrix: Row[] = [
  {
    trigger: 'unemployed, qualified',
    article: '附件第十五条',
    happens: () => Promise.resolve(),
    certificate: 'person',
    card: { status: 'active', belongs: 'person' },
    actor: null,
  },
  {
    trigger: 'hired, policies running',
    article: '附件第十条',
    happens: async ({ hired }, atEmployer) => {
      await hired()
      await atEmployer()
    },
    certificate: 'employer',
    card: { status: 'active', belongs: 'employer' },
    actor: null,
  },
  {
    trigger: 'hired, policies ended',
    article: '附件第十条',
    happens: async ({ hired, policyEnded }, atEmployer) => {
      await hired()
      await atEmployer()
      await policyEnded()
    },
    certificate: 'employer',
    card: { status: 'return-due', belongs: 'issuer' },
    actor: { by: 'employer', days: 15 },
  },
  {
    trigger: 'own work, policies running',
    article: '附件第十一条',
    happens: ({ employed }) => employed('self-employed'),
    certificate: 'person',
    card: { status: 'active', belongs: 'person' },
    actor: null,
  },
  {
    trigger: 'own work, policies ended',
    article: '附件第十一条',
    happens: async ({ employed, policyEnded }) => {
      await employed('self-employed')
      await policyEnded()
    },
    certificate: 'person',
    card: { status: 'return-due', belongs: 'issuer' },
    actor: { by: 'person', days: 30 },
  },
  {
    trigger: 'not qualified, still unemployed',
    article: '附件第十二条',
    happens: ({ notQualified }) => notQualified(TODAY),
    certificate: 'person',
    card: { status: 'return-due', belongs: 'issuer' },
    actor: { by: 'person', days: 30 },
  },
  {
    trigger: 'left the labour market',
    article: '附件第十三条',
    happens: ({ left }) => left(TODAY),
    certificate: 'issuer',
    card: { status: 'cancelled', belongs: 'issuer' },
    actor: { by: 'community', days: 30 },
  },
  {
    trigger: 'recognition revoked',
    article: '社会救助暂行办法第六十八条',
    happens: ({ revoked }) => revoked(TODAY),
    certificate: 'person',
    card: { status: 'revoked', belongs: 'issuer' },
    actor: { by: 'community', days: 30 },
  },
]

describe('who keeps card and certificate, and who gives the card back (附件第十至十三条)', () => {
  test('every row of the table stands here', () =>
    expect(matrix.map(({ trigger, article }) => [trigger, article])).toEqual(
      Object.entries(custodyMatrix).map(([standing, { article }]) => [standing, article]),
    ))

  test.each(matrix)('[A2] [A3] $trigger: $article', async ({ trigger, happens, certificate, card, actor }) => {
    const { cards, holding, telling } = await begin()
    await happens(telling, () => toEmployer(cards, holding, telling.employerId))
    const view = await viewOf(cards, holding)
    expect({ certificate: view.expectedCertificateHolder, status: view.status, belongs: view.expectedHolder }).toEqual({
      certificate,
      ...card,
    })
    const dueOn = addDays(TODAY, actor?.days ?? 0)
    expect(view.returns).toEqual(
      actor && { by: actor.by, kind: 'return', ground: expect.any(String), dueOn, overdue: false },
    )
    expect(custodyMatrix[trigger].returns).toBe(actor?.by ?? null)
    expect(view.misplaced).toBe(false)
    expect(view.effective).toBe(card.status === 'active')
  })

  test('[A2] month 36 is paid: the card has expired, the employer gives it back, and the certificate stays there', async () => {
    const { cards, holding, telling } = await begin()
    await telling.hired()
    await toEmployer(cards, holding, telling.employerId)
    await telling.policyEnded()
    const told = await cards.pool.query<{ subject: string }>(
      `select subject from kit.outbox where aggregate_id = $1 order by version desc limit 2`,
      [holding.id],
    )
    expect(told.rows.map(({ subject }) => subject)).toEqual(['card.card-return-due.v1', 'card.card-expired.v1'])
    expect(await cards.app.takeBack(cards.given(holding.id), officer)).toEqual(ok)
    expect(await viewOf(cards, holding)).toMatchObject({
      status: 'returned',
      holder: 'issuer',
      certificateHolder: 'employer',
      expectedCertificateHolder: 'employer',
      returns: null,
    })
    await telling.dismissed()
    expect(await viewOf(cards, holding)).toMatchObject({ expectedCertificateHolder: 'person' })
    expect(await toPerson(cards, holding)).toEqual(ok)
    expect(await viewOf(cards, holding)).toMatchObject({ certificateHolder: 'person', certificateEmployerId: null })
  })

  test('one policy that runs on keeps the card in use', async () => {
    const { cards, holding, telling } = await begin()
    await telling.paid('insurance')
    await telling.paid('post')
    await telling.policyEnded('post')
    expect(await viewOf(cards, holding)).toMatchObject({ status: 'active', effective: true })
    await telling.policyEnded('insurance')
    expect(await viewOf(cards, holding)).toMatchObject({ status: 'return-due', effective: false })
  })

  test('[A3] retirement cancels it, and the community fetches both papers', async () => {
    const { cards, holding, telling } = await begin()
    await telling.left(TODAY)
    expect(await cards.app.takeBack(cards.given(holding.id), officer)).toEqual(ok)
    const after = { status: 'cancelled', holder: 'issuer', certificateHolder: 'issuer', returns: null }
    expect(await viewOf(cards, holding)).toMatchObject(after)
    expect(await cards.app.takeBack(cards.given(holding.id), officer)).toEqual(refused('nothing-out'))
  })

  test('[A4] who still qualifies gets a new card by a new recognition, and not before the old one is back', async () => {
    const { cards, holding, telling } = await begin()
    await telling.policyEnded()
    const recognitionId = newId()
    await cards.recognise(holding.personId, { recognitionId })
    const next = derivedId('card', recognitionId)
    expect(await cards.app.prepare(cards.given(next), officer)).toEqual(ok)
    expect(await cards.app.issue(cards.given(next), officer)).toEqual(refused('old-card-out'))
    expect(await cards.app.takeBack(cards.given(holding.id), officer)).toEqual(ok)
    expect(await cards.app.issue(cards.given(next), officer)).toEqual(ok)
    const numbers = (await cards.cardsOf(holding.personId)).map(({ cardNo }) => cardNo)
    expect(new Set(numbers).size).toBe(2)
    expect(Object.keys(cards.app).filter((name) => /renew|extend|prolong/i.test(name))).toEqual([])
  })
})

describe('where the papers are', () => {
  test('differs from where they belong: the list names them, and it empties with the hand-over', async () => {
    const { cards, holding, telling } = await begin()
    const page = { queue: 'mismatches', limit: 50 } as const
    const listed = async () => (await cards.app.deskQueue(page, officer)).lines
    expect(await listed()).toEqual([])
    await telling.employed('employer')
    expect(await listed()).toMatchObject([{ id: holding.id, misplaced: true, expectedHolder: 'employer' }])
    expect((await cards.app.deskCounts(officer)).mismatches).toBe(1)
    expect(await cards.app.deskQueue(page, stranger)).toEqual({ lines: [], cursor: null })
    expect((await cards.app.deskCounts(stranger)).mismatches).toBe(0)
    expect(await toEmployer(cards, holding, telling.employerId)).toEqual(ok)
    expect(await listed()).toEqual([])
    await telling.jobless()
    expect(await listed()).toMatchObject([{ holder: 'employer', expectedHolder: 'person' }])
  })

  test('is wrong too when only the certificate lies elsewhere', async () => {
    const { cards, holding, telling } = await begin()
    await telling.hired()
    await toEmployer(cards, holding, telling.employerId)
    const onlyCard = { ...cards.given(holding.id), papers: ['certificate' as const], to: { holder: 'person' as const } }
    expect(await cards.app.handOver({ ...onlyCard, receipt }, officer)).toEqual(ok)
    expect(await cards.app.deskQueue({ queue: 'mismatches', limit: 50 }, officer)).toMatchObject({
      lines: [{ holder: 'employer', certificateHolder: 'person', misplaced: true }],
    })
  })

  test('is the worker’s own choice at any time: asked back, they are owed at once and belong to the person', async () => {
    const { cards, holding, telling } = await begin()
    await telling.hired()
    await toEmployer(cards, holding, telling.employerId)
    const demand = { ...cards.given(holding.id), demand: { ...receipt, on: TODAY } }
    expect(await cards.app.demandBack(demand, officer)).toEqual(ok)
    const owed = { by: 'employer', kind: 'hand-back', ground: 'demanded', dueOn: TODAY, overdue: false }
    expect(await viewOf(cards, holding)).toMatchObject({ returns: owed, expectedHolder: 'person', status: 'active' })
    expect(await toPerson(cards, holding)).toEqual(ok)
    expect(await viewOf(cards, holding)).toMatchObject({ returns: null, misplaced: false, effective: true })
    expect(await toEmployer(cards, holding, telling.employerId)).toEqual(ok)
    expect(await viewOf(cards, holding)).toMatchObject({ demandedOn: null, expectedHolder: 'employer' })
  })

  test('is written in the custody book, each line signed by the person', async () => {
    const { cards, holding, telling } = await begin()
    await telling.hired()
    await toEmployer(cards, holding, telling.employerId)
    await cards.app.takeBack(cards.given(holding.id), officer)
    const book = await cards.app.receipts({ cardId: holding.id }, officer)
    expect(book.map(({ holder, papers, method }) => [holder, papers.length, method])).toEqual([
      ['person', 1, 'signature'],
      ['employer', 2, 'signature'],
      ['issuer', 1, null],
    ])
    expect(await cards.app.receipts({ cardId: holding.id }, stranger)).toEqual([])
  })

  test('is shown to the employer that keeps them, with what it must give back and what is late, and to no other', async () => {
    const { cards, holding, telling } = await begin()
    await telling.hired()
    await toEmployer(cards, holding, telling.employerId)
    const employer: Caller = { ...stranger, office: '', scope: [], employerId: telling.employerId }
    const kept = (by = employer) => cards.app.keptByEmployer({ limit: 50 }, by)
    expect(await kept()).toMatchObject({ lines: [{ cardId: holding.id, papers: both, returns: null }] })
    await telling.policyEnded()
    cards.onDay('2026-12-09')
    expect(await kept()).toMatchObject({ lines: [{ returns: { by: 'employer', dueOn: '2026-12-08', overdue: true } }] })
    expect(await kept({ ...employer, employerId: newId() })).toEqual({ lines: [], cursor: null })
    expect(await kept({ ...officer, roles: [] })).toEqual({ lines: [], cursor: null })
  })
})

describe('a card follows its person', () => {
  test('into another community, with its number and its issuer', async () => {
    const { cards, holding, telling } = await begin()
    await telling.moved('653101001001')
    const view = await viewOf(cards, holding)
    expect(view).toMatchObject({ division: '653101001001', issuer: '650102002000', effective: true })
    expect(await cards.app.deskCounts(officer)).toMatchObject({ returns: 0 })
    expect(await cards.app.takeBack(cards.given(holding.id), officer)).toEqual(refused('out-of-scope'))
    expect(await cards.app.takeBack(cards.given(holding.id), stranger)).toEqual(ok)
  })

  test('also when the recognition was confirmed before it followed the move, and only then told', async () => {
    const cards = await startCards()
    const personId = newId()
    const move = { personId, fromDivision: '650102002001', toDivision: '653101001001', on: '2026-11-23' }
    await cards.hear(eventOf(PersonMoved, move, { subject: personId }))
    await cards.recognise(personId)
    expect(await cards.cardsOf(personId)).toMatchObject([{ status: 'awaited', division: '653101001001' }])
    const back = { ...move, fromDivision: move.toDivision, toDivision: move.fromDivision }
    await cards.hear(eventOf(PersonMoved, back, { subject: personId, version: 2 }))
    expect(await cards.cardsOf(personId)).toMatchObject([{ status: 'awaited', division: '650102002001' }])
  })

  test('when two entries are one person: one card stays, the other must come back; and apart again as before', async () => {
    const { cards, holding, telling } = await begin()
    const other = await cards.held()
    await telling.mergedInto(other.personId)
    const views = await cards.cardsOf(other.personId)
    expect(new Map(views.map(({ id, status }) => [id, status]))).toEqual(
      new Map([
        [holding.id, 'return-due'],
        [other.id, 'active'],
      ]),
    )
    await telling.unmergedFrom(other.personId)
    expect(await cards.cardsOf(holding.personId)).toMatchObject([{ id: holding.id }])
    expect(await cards.cardsOf(other.personId)).toMatchObject([{ id: other.id, status: 'active' }])
  })

  test('in whichever entry the officers kept it', async () => {
    const { cards, holding, telling } = await begin()
    const other = await cards.held()
    await telling.mergedInto(other.personId, holding.personId)
    const views = await cards.cardsOf(other.personId)
    expect(views.find(({ status }) => status === 'active')?.id).toBe(holding.id)
    expect(views.find(({ status }) => status === 'return-due')?.id).toBe(other.id)
  })
})
