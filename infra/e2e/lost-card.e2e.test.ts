import { CardId } from '@jiuyuan/contract-card/card'
import { newId } from '@jiuyuan/contract-kit/id'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFamily } from '../journey/family.ts'
import { giveCard } from '../journey/help.ts'
import { eventually } from '../journey/patience.ts'
import { recognise, registerUnemployed } from '../journey/recognise.ts'
import { openStory, type Story } from '../journey/story.ts'
import { accountFor, town } from '../journey/town.ts'
import { barriersOn, openBrowser, openVisitor } from './visitor.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const COMMUNITY = '650102002002'
const JOURNEY_MS = 240_000

let browser: Browser
let story: Story
let [personId, cardId] = ['', '']

const visitorOf = async (role: string) => {
  const visitor = await openVisitor(browser, ofWorld().gatewayUrl)
  await visitor.go('/')
  await visitor.signIn(accountFor(role, COMMUNITY), town.password)
  await visitor.page.getByRole('navigation', { name: '主导航' }).waitFor()
  return visitor
}
const street = () => story.as(accountFor('street-officer', COMMUNITY))
/** What the public page behind a square says. */
const said = async (path: string) => (await fetch(`${ofWorld().gatewayUrl}${path}`)).text()
/** The square of the newest paper, printed once more. */
const square = async (reason: 'first' | 'worn') => {
  const { card } = await street()
  const cardIds = [CardId.parse(cardId)]
  const [printed] = await card.print.cards.mutate({ commandId: newId(), cardIds, reason })
  return printed?.checkPath ?? ''
}
const openCard = async (role: string) => {
  const visitor = await visitorOf(role)
  await visitor.go(`/persons/${personId}?tab=card`)
  return visitor
}
const sign = async (dialog: ReturnType<Awaited<ReturnType<typeof openCard>>['page']['getByRole']>, on: string) => {
  await dialog.getByLabel('确认方式').selectOption({ index: 1 })
  await dialog.getByLabel('确认日期').fill(on)
  await dialog.getByLabel('告知语言').selectOption({ index: 1 })
}

beforeAll(async () => {
  browser = await openBrowser()
  story = openStory(ofWorld().gatewayUrl, () => undefined)
  const family = await findFamily(await story.as(accountFor('community-clerk', COMMUNITY)))
  personId = family.first.id
  await registerUnemployed(story, family, COMMUNITY)
  await recognise(story, family, COMMUNITY)
  cardId = (await giveCard(story, personId, COMMUNITY)).cardId
}, JOURNEY_MS)
afterAll(() => browser?.close())

test(
  'a lost card: reported, made known, replaced under its number; the old square says no, the new one yes',
  async () => {
    const old = await square('first')
    expect(await said(old)).toContain('今日有效')

    const clerk = await openCard('community-clerk')
    expect(await barriersOn(clerk.page)).toEqual([])
    await clerk.page.getByRole('button', { name: '挂失', exact: true }).click()
    await sign(clerk.page.getByRole('dialog'), await story.today())
    await clerk.page.getByRole('dialog').getByRole('button', { name: '挂失', exact: true }).click()
    await clerk.page.getByText('已挂失').first().waitFor()
    expect(await said(old)).toContain('今日无效')

    const { card } = await street()
    const [lost] = (await card.desk.queue.query({ queue: 'lost' })).lines
    await story.advanceTo(new Date(Date.parse(`${lost?.noticeUntil}T00:00:00+08:00`) + 90_000_000).toISOString())
    const officer = await openCard('street-officer')
    await officer.page.getByRole('button', { name: '补发', exact: true }).click()
    await officer.page.getByRole('dialog').getByRole('button', { name: '补发', exact: true }).click()
    await eventually('the card is replaced', async () => {
      const [next] = await (await street()).card.card.ofPerson.query({ personId })
      return next?.version === 2 && next.cardNo === lost?.cardNo
    })

    await officer.page.goto(`/cards/print?ids=${encodeURIComponent(JSON.stringify([cardId]))}`)
    await officer.page.getByRole('button', { name: '生成卡面' }).click()
    await officer.page.getByRole('region', { name: '就业援助卡' }).getByRole('img', { name: '扫码核验' }).waitFor()
    expect(await barriersOn(officer.page)).toEqual([])
    const next = await square('worn')
    expect(next).not.toBe(old)
    expect(await said(old)).toContain('今日无效')
    expect(await said(next)).toContain('今日有效')
    expect(officer.complaints).toEqual([])
    await officer.leave()
    await clerk.leave()
  },
  JOURNEY_MS,
)
