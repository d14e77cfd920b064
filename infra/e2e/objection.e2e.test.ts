import { newId } from '@jiuyuan/contract-kit/id'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { findFamily, type Family } from '../journey/family.ts'
import { eventually } from '../journey/patience.ts'
import { assentOn, registerUnemployed } from '../journey/recognise.ts'
import { openStory, type Story } from '../journey/story.ts'
import { accountFor, town } from '../journey/town.ts'
import { barriersOn, openBrowser, openVisitor, type Visitor } from './visitor.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const COMMUNITY = '650102002002'
const DAY = 86_400_000

let browser: Browser
let story: Story
let family: Family
let clerk: Visitor
let anybody: Visitor
let address = ''
let receipt = ''

const asClerk = async () => (await story.as(accountFor('community-clerk', COMMUNITY))).registration
const visitorOf = async (username: string) => {
  const visitor = await openVisitor(browser, ofWorld().gatewayUrl)
  await visitor.go('/')
  await visitor.signIn(username, town.password)
  await visitor.page.getByRole('navigation', { name: '主导航' }).waitFor()
  return visitor
}

const applied = async (personId: Family['first']['id']) => {
  const { recognition } = await asClerk()
  const on = await story.today()
  const recognitionId = RecognitionId.parse(newId())
  const given = () => ({ commandId: newId(), recognitionId })
  const evidence = [{ fact: 'person.jobWish', value: true, seenOn: on }] as const
  await recognition.submit.mutate({
    ...given(),
    personId,
    categories: ['D04'],
    assent: assentOn(on),
    evidence: [...evidence],
  })
  await recognition.check.mutate({ ...given(), evidence: [...evidence] })
}

const statusOf = async (personId: Family['first']['id']) =>
  (await (await asClerk()).recognition.ofPerson.query({ personId })).at(0)?.status
const noticed = async () => (await (await asClerk()).notice.board.query({})).notices
const morningOf = (day: string, days = 0) => new Date(Date.parse(`${day}T00:00:00+08:00`) + days * DAY + 60_000)

beforeAll(async () => {
  browser = await openBrowser()
  story = openStory(ofWorld().gatewayUrl, () => undefined)
  family = await findFamily(await story.as(accountFor('community-clerk', COMMUNITY)))
  await registerUnemployed(story, family, COMMUNITY)
  for (const { id } of [family.first, family.second]) await applied(id)
}, 120_000)
afterAll(() => browser?.close())

describe('[A11] a notice and an objection to it', () => {
  test('a clerk posts everybody who waits with two clicks and a place', async () => {
    clerk = await visitorOf(accountFor('community-clerk', COMMUNITY))
    const { page } = clerk
    await clerk.go('/notices?show=to-post')
    await page.getByRole('button', { name: /^选中.*全部 \d+ 人$/ }).click()
    await page.getByLabel('张贴地点').fill('社区公示栏')
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: '张贴所选' }).click()
    await page.getByRole('heading', { level: 1, name: '公示批次' }).waitFor()
    await page.getByText('公示中 2 人').waitFor()
    address = (await page.getByRole('link', { name: '公示网页' }).getAttribute('href')) ?? ''
    expect(address).toMatch(/^\/public\/registration\/notices\/[\w-]{22}$/)
    await page.getByRole('link', { name: '打印公示海报' }).click()
    const poster = page.getByRole('article')
    await poster.getByRole('img', { name: '扫码查看公示、提出异议' }).waitFor()
    expect(await poster.textContent()).not.toContain(family.first.name)
    for (const direction of ['ltr', 'rtl']) {
      await clerk.go(`${new URL(page.url()).pathname}?dir=${direction}`)
      await poster.waitFor()
      expect(await barriersOn(page)).toEqual([])
    }
    expect(clerk.complaints).toEqual([])
  })

  test('on the second day somebody objects on the public page, without a name, and gets a receipt', async () => {
    const [{ from } = { from: '' }] = await noticed()
    await story.advanceTo(morningOf(from, 1).toISOString())
    anybody = await openVisitor(browser, ofWorld().gatewayUrl)
    const { page } = anybody
    await anybody.go(address)
    expect(await page.getByRole('row').count()).toBe(3)
    const text = (await page.textContent('main')) ?? ''
    for (const hidden of [family.first.name, family.second.name, 'D04', '零就业']) expect(text).not.toContain(hidden)
    expect(await barriersOn(page)).toEqual([])
    await page.getByLabel('所指人员').selectOption({ index: 0 })
    await page.getByLabel(/异议内容/).fill('他在王家饭馆打工')
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByRole('heading', { level: 1, name: '回执' }).waitFor()
    receipt = (await page.locator('.code').textContent())?.trim() ?? ''
    expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(anybody.complaints).toEqual([])
  })

  test('it holds only that person, and the notice of the other ends on its day', async () => {
    expect((await noticed()).filter(({ held }) => held)).toHaveLength(1)
    const until = (await noticed()).find(({ held }) => !held)?.until ?? ''
    await story.advanceTo(morningOf(until, 1).toISOString())
    await eventually('the other notice ends', async () => {
      const statuses = await Promise.all([statusOf(family.first.id), statusOf(family.second.id)])
      return statuses.includes('notice-ended') && statuses.includes('objected')
    })
    await anybody.page.goto(address)
    await anybody.page.getByText('公示已经结束').waitFor()
  })

  test('a street officer reads it, finds nothing in it, and the remaining days go on', async () => {
    const officer = await visitorOf(accountFor('street-officer', COMMUNITY))
    const { page } = officer
    await officer.go('/objections')
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: '调查结论' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '查看异议内容' }).click()
    await dialog.getByText('他在王家饭馆打工').waitFor()
    await dialog.getByRole('radio', { name: '异议不成立' }).check()
    await dialog.getByLabel('结论说明').fill('经核实,该饭馆无此人')
    await dialog.getByRole('button', { name: '异议结论' }).click()
    await page.getByText('没有等待调查的异议。').waitFor()
    const [going] = await noticed()
    expect(going).toMatchObject({ held: false })
    expect(going?.remainingDays).toBeGreaterThanOrEqual(2)
    await anybody.page.goto(address)
    expect(await anybody.page.getByRole('row').count()).toBe(2)
    await officer.leave()
  })

  test('the same ground again holds nobody: it is written down, the street reads it and finds nothing new', async () => {
    const { page } = anybody
    await page.getByLabel('所指人员').selectOption({ index: 0 })
    await page.getByLabel(/异议内容/).fill('还是在王家饭馆')
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('在此之前公示不因本件暂停').waitFor()
    expect(await noticed()).toMatchObject([{ held: false }])
    const officer = await visitorOf(accountFor('street-officer', COMMUNITY))
    const desk = officer.page
    await officer.go('/objections')
    await desk.getByRole('button', { name: '查看并判断' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: '查看异议内容' }).click()
    await dialog.getByText('还是在王家饭馆').waitFor()
    await dialog.getByRole('radio', { name: /没有新的情况/ }).check()
    await dialog.getByLabel('理由').fill('与前次相同,已经核实')
    expect(await barriersOn(desk)).toEqual([])
    await dialog.getByRole('button', { name: '重复异议的判断' }).click()
    await desk.getByText('没有等待街道查看的重复异议。').waitFor()
    expect(await noticed()).toMatchObject([{ held: false }])
    await officer.leave()
  })

  test('the receipt tells the outcome; after the last day the page and everything under it are gone', async () => {
    const { page } = anybody
    await anybody.go('/public/registration/objections')
    await page.getByLabel('回执').fill(receipt)
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('异议不成立').waitFor()
    const [going] = await noticed()
    await story.advanceTo(morningOf(going?.until ?? '', 1).toISOString())
    const gone = await fetch(`${ofWorld().gatewayUrl}${address}`)
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toContain(going?.nameMasked ?? '')
    const form = new URLSearchParams({ once: newId(), number: '1', text: '迟到的异议' })
    const late = await fetch(`${ofWorld().gatewayUrl}${address}/objections`, { method: 'POST', body: form })
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('人力资源和社会保障局')])
    await eventually('both notices have ended', async () => {
      const statuses = await Promise.all([statusOf(family.first.id), statusOf(family.second.id)])
      return statuses.every((status) => status === 'notice-ended')
    })
  })
})
