import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { accountFor, countyOf, town } from '../journey/town.ts'
import { openStory } from '../journey/story.ts'
import { verifyDraw } from '../verify-draw/verify-draw.ts'
import { barriersOn, openBrowser, openVisitor, type Visitor } from './visitor.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const COMMUNITY = '650102002002'
const CARDS = 6
const JOURNEY_MS = 240_000

let browser: Browser
const open: Visitor[] = []
const visitorOf = async (role: string) => {
  const visitor = await openVisitor(browser, ofWorld().gatewayUrl)
  open.push(visitor)
  await visitor.go('/')
  await visitor.signIn(accountFor(role, COMMUNITY), town.password)
  await visitor.page.getByRole('navigation', { name: '主导航' }).waitFor()
  return visitor
}
const cardNoOf = (number: number) => `65010226${`${number}`.padStart(8, '0')}`

/** Cards of last year: the town is younger than its oldest card may be, and no door takes in a past. */
const giveCards = async () => {
  const { rows } = ofWorld()
  const people = await rows<{ id: string }>(
    'registration',
    `select id from person where division = '${COMMUNITY}' order by id limit ${CARDS}`,
  )
  const issued = { division: COMMUNITY, issuedOn: '2026-11-24', holder: 'person', certificateNo: '6501022026000001' }
  const status = { status: 'active', dueOn: '2026-11-24', cardVersion: 1, certificateHolder: 'person' }
  for (const [index, { id: personId }] of people.entries()) {
    const state = { ...issued, ...status, personId, recognitionId: randomUUID(), cardNo: cardNoOf(index + 1) }
    await rows(
      'card',
      `insert into card (id, version, emitted, division, state, person_id, status, card_no, due_on, holder, certificate_holder)
       values ('${randomUUID()}', 1, 0, '${COMMUNITY}', '${JSON.stringify(state)}', '${personId}', 'active', '${state.cardNo}', '2026-11-24', 'person', 'person')`,
    )
    await rows(
      'card',
      `insert into certificate (person_id, certificate_no, valid) values ('${personId}', '6501022026000001', true)
       on conflict (person_id) do update set valid = true`,
    )
  }
}

beforeAll(async () => {
  browser = await openBrowser()
  await giveCards()
})
afterAll(() => browser?.close())

const advanceTo = (instant: string) => openStory(ofWorld().gatewayUrl, () => undefined).advanceTo(instant)
const bulk = async ({ page }: Visitor, name: RegExp, count: number) => {
  await page.getByRole('button', { name: '选择已列出的各卡' }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: `确认通过 ${count} 张` }).click()
  await page.getByText(`已通过 ${count} 张,未通过 0 张。`).waitFor()
  await page.getByRole('button', { name: '完成' }).click()
}

test(
  'a campaign runs from its opening to the closing report: verified by the keyboard, stamped, late, mended, closed',
  async () => {
    await advanceTo('2027-01-04T02:00:00.000Z')
    const county = await visitorOf('county-confirmer')
    await county.go('/inspection')
    await county.page.getByRole('button', { name: '启动本年度年检' }).click()
    await county.page.getByRole('dialog').getByRole('button', { name: '启动本年度年检' }).click()
    await county.page.getByText('进行中').waitFor()
    await county.page
      .getByRole('row', { name: /本级合计/ })
      .getByText(`${CARDS}`)
      .first()
      .waitFor()
    expect(await barriersOn(county.page)).toEqual([])

    const clerk = await visitorOf('community-clerk')
    const { page } = clerk
    await clerk.go('/inspection/cards')
    await page.getByText(cardNoOf(1)).waitFor()
    await page.keyboard.type(cardNoOf(1).slice(-6))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `核实 ${cardNoOf(1)}` }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /扫描卡面/ }).waitFor()
    await page.keyboard.type(cardNoOf(2).slice(-6))
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: '实际就业失业状况' }).getByText('已被用人单位吸纳').click()
    await page.getByRole('button', { name: /核实完毕/ }).click()
    await page
      .getByRole('row')
      .filter({ hasText: cardNoOf(2) })
      .waitFor({ state: 'detached' })
    await bulk(clerk, /批量核实/, CARDS - 2)
    await clerk.go('/inspection/cards?show=excepted')
    await page.getByText('已就业,尚未登记').waitFor()
    await page.getByRole('link', { name: '登记就业' }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    const street = await visitorOf('street-officer')
    await street.go('/inspection/stamp')
    await street.page.getByText(cardNoOf(1)).waitFor()
    await bulk(street, /批量盖章/, CARDS - 1)
    expect(await barriersOn(street.page)).toEqual([])

    await advanceTo('2027-04-01T02:00:00.000Z')
    const later = await visitorOf('community-clerk')
    await later.go('/inspection/cards?show=overdue')
    await later.page.getByText('已逾期,自 2027-04-01 起暂停享受政策').waitFor()
    await later.page.getByRole('button', { name: /^核\s?实$/ }).click()
    await later.page.getByRole('button', { name: /核实完毕/ }).click()
    await later.page
      .getByText('没有这一类的卡。')
      .or(later.page.getByRole('textbox', { name: /扫描卡面/ }))
      .first()
      .waitFor()
    const stamper = await visitorOf('street-officer')
    await stamper.go('/inspection/stamp')
    await stamper.page.getByText(cardNoOf(2)).waitFor()
    await bulk(stamper, /批量盖章/, 1)

    const closer = await visitorOf('county-confirmer')
    await closer.go('/inspection')
    await closer.page.getByRole('button', { name: '结束年检并生成总结' }).click()
    await closer.page.getByRole('dialog').getByRole('button', { name: '结束年检并生成总结' }).click()
    await closer.page.getByRole('link', { name: '查看总结' }).click()
    await closer.page.getByText('2027-04-01 结束,已固定').waitFor()
    const total = closer.page.getByRole('row', { name: /^合计/ })
    expect((await total.getByRole('cell').allTextContents()).slice(1, 8)).toEqual(['6', '0', '0', '0', '6', '0', '1'])
    expect(await barriersOn(closer.page)).toEqual([])
    expect(open.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  JOURNEY_MS,
)

test(
  '[F26] a surprise sample is promised, drawn the day after, and drawn again from its file',
  async () => {
    const county = await visitorOf('county-confirmer')
    const { page } = county
    await county.go('/inspection/draws')
    await page.getByRole('button', { name: '公布承诺' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('抽查范围(区划代码)').fill(countyOf(COMMUNITY))
    await dialog.getByLabel('抽查事由').fill('第二季度抽查')
    await dialog.getByRole('button', { name: '公布承诺' }).click()
    const promised = page.locator('dt', { hasText: '承诺' }).locator('xpath=following-sibling::dd[1]')
    await promised.waitFor()
    const commitment = (await promised.textContent()) ?? ''
    expect(commitment).toMatch(/^[0-9a-f]{64}$/)
    await advanceTo('2027-04-02T02:00:00.000Z')
    const drawer = await visitorOf('county-confirmer')
    await drawer.go('/inspection/draws')
    await drawer.page.getByRole('button', { name: '冻结名单并抽取' }).click()
    await drawer.page.getByRole('dialog').getByRole('button', { name: '冻结名单并抽取' }).click()
    const saving = drawer.page.waitForEvent('download')
    await drawer.page.getByRole('button', { name: '下载抽查文件' }).click()
    const path = await (await saving).path()
    expect(verifyDraw(path, commitment)).toMatchObject({ agrees: true })
    expect(readFileSync(path, 'utf8')).not.toContain(cardNoOf(1))
    expect(await barriersOn(drawer.page)).toEqual([])
    await drawer.page.getByRole('link', { name: '查看抽中的卡' }).click()
    await drawer.page
      .getByText(/^65010226/)
      .first()
      .waitFor()
    expect(open.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  JOURNEY_MS,
)
