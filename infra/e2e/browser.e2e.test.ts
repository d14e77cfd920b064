import { join } from 'node:path'
import { newId } from '@jiuyuan/contract-kit/id'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { findFamily, type Family } from '../journey/family.ts'
import { employerFor } from '../journey/help.ts'
import { eventually } from '../journey/patience.ts'
import { registerUnemployed } from '../journey/recognise.ts'
import { openStory, type Story } from '../journey/story.ts'
import { accountFor, town } from '../journey/town.ts'
import { barriersOn, choose, openBrowser, openVisitor, press, tabTo, type Visitor } from './visitor.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const COMMUNITY = '650102002002'
const roster = join(import.meta.dirname, `../local/town/roster-${COMMUNITY}.csv`)

let browser: Browser
let clerk: Visitor
let registrar: Visitor
let story: Story
let family: Family
const visitorOf = async (username: string) => {
  const visitor = await openVisitor(browser, ofWorld().gatewayUrl)
  await visitor.go('/')
  await visitor.signIn(username, town.password)
  await visitor.page.getByRole('navigation', { name: '主导航' }).waitFor()
  return visitor
}
beforeAll(async () => {
  browser = await openBrowser()
  story = openStory(ofWorld().gatewayUrl, () => undefined)
  family = await findFamily(await story.as(accountFor('community-clerk', COMMUNITY)))
  await registerUnemployed(story, family, COMMUNITY)
})
afterAll(() => browser?.close())

test('who types a wrong password is told so, and comes in with the right one', async () => {
  const visitor = await openVisitor(browser, ofWorld().gatewayUrl)
  const { page } = visitor
  await visitor.go('/notices')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(await barriersOn(page)).toEqual([])
  await visitor.signIn(accountFor('community-clerk', COMMUNITY), 'not-the-password')
  await page.getByRole('alert').getByText('用户名或密码不正确。').waitFor()
  expect(visitor.complaints.splice(0)).toEqual([expect.stringContaining('status of 401')])
  await visitor.signIn(accountFor('community-clerk', COMMUNITY), town.password)
  await page.getByRole('heading', { level: 1, name: '公示栏' }).waitFor()
  expect(visitor.complaints).toEqual([])
  await visitor.leave()
})

describe('a clerk', () => {
  beforeAll(async () => {
    clerk = await visitorOf(accountFor('community-clerk', COMMUNITY))
  })

  test('finds on the first page what waits, and since when', async () => {
    const { page } = clerk
    await clerk.go('/')
    const duty = page.getByRole('region', { name: /零就业家庭/ }).first()
    await duty.getByText('最早已等').waitFor()
    await duty.getByRole('link').click()
    await page
      .getByRole('table')
      .getByText(family.first.name)
      .or(page.getByRole('table').getByText(family.second.name))
      .first()
      .waitFor()
  })

  test('sends a roster and reads which row and column is wrong, why, and what to do', async () => {
    const { page } = clerk
    await clerk.go('/roster')
    await page.locator('input[type=file]').setInputFiles(roster)
    await page.getByRole('button', { name: '上传并检查' }).click()
    await page.getByText('该文件以前上传过').waitFor()
    await page.getByText('处理完毕').first().waitFor()
    const fault = page
      .getByRole('group', { name: '有误的行' })
      .getByRole('row')
      .filter({ hasText: '公民身份号码' })
      .first()
    await fault.waitFor()
    expect((await fault.getByRole('cell').allTextContents()).filter((text) => text.trim() === '')).toEqual([])
  })

  test('applies, checks and publicises with the keyboard alone', async () => {
    const { page } = clerk
    const dialog = page.getByRole('dialog')
    await clerk.go(`/persons/${family.first.id}/apply`)
    await tabTo(page, page.getByRole('checkbox', { name: /零就业家庭/ }))
    await page.keyboard.press('Space')
    await choose(page, page.getByLabel('确认方式'), '本人签字')
    await choose(page, page.getByLabel('告知语言'), '国家通用语言')
    expect(await barriersOn(page)).toEqual([])
    await press(page, page.getByRole('button', { name: '核对申请' }))
    await press(page, page.getByRole('button', { name: '受理申请' }))
    await page.getByText('已受理').first().waitFor()
    await clerk.go(`/persons/${family.first.id}`)
    await press(page, page.getByRole('button', { name: '核查通过' }))
    await press(page, dialog.getByRole('button', { name: '核查通过' }))
    await page.getByText('已办理:核查通过').waitFor()
    await press(page, page.getByRole('button', { name: '张贴公示' }))
    await tabTo(page, dialog.getByLabel('张贴地点'))
    await page.keyboard.type('社区公示栏')
    await press(page, dialog.getByRole('button', { name: '张贴公示' }))
    await page.getByText('已办理:张贴公示').waitFor()
  })

  test('sees the notice with name and number masked, and the days that are left', async () => {
    const { page } = clerk
    await clerk.go('/notices')
    const line = page.getByRole('row').filter({ hasText: '社区公示栏' })
    await line.getByText(/剩余 \d+ 天/).waitFor()
    const text = (await line.textContent()) ?? ''
    expect(text).toContain(family.first.identityMasked)
    expect(text).not.toContain(family.first.name)
  })
})

const recognise = async () => {
  const { registration } = await story.as(accountFor('community-clerk', COMMUNITY))
  const [line] = await registration.recognition.ofPerson.query({ personId: family.first.id })
  if (!line) throw new Error('nobody applied')
  const given = () => ({ commandId: newId(), recognitionId: line.id })
  const { notices } = await registration.notice.board.query({})
  const until = notices.find(({ id }) => id === line.id)?.until ?? ''
  await story.advanceTo(new Date(Date.parse(`${until}T00:00:00+08:00`) + 86_460_000).toISOString())
  const street = await story.as(accountFor('street-officer', COMMUNITY))
  await eventually(
    'the notice ends',
    async () =>
      (await street.registration.recognition.get.query({ recognitionId: line.id }))?.status === 'notice-ended',
  )
  await street.registration.recognition.review.mutate(given())
  const confirmer = await story.as(accountFor('county-confirmer', COMMUNITY))
  await confirmer.registration.recognition.confirm.mutate(given())
}

const now = async () => (await story.as('admin.region')).gateway.demo.now.query()

describe('a registrar', () => {
  beforeAll(async () => {
    await recognise()
    registrar = await visitorOf(accountFor('county-registrar', COMMUNITY))
  })

  test('sees the family’s 24 hours run down', async () => {
    const { page } = registrar
    const left = (hours: number) => page.getByText(new RegExp(`剩余\\s*${hours}小时`)).first()
    await registrar.go('/guarantees')
    await left(23).waitFor()
    await story.advanceTo(new Date(Date.parse((await now()).now) + 3 * 3_600_000).toISOString())
    await registrar.go('/guarantees')
    await left(20).waitFor()
  })

  test('reads on the person’s page what happened, through all services', async () => {
    const { page } = registrar
    await registrar.go(`/persons/${family.first.id}?tab=timeline`)
    const happened = page.locator('.ui-timeline')
    for (const text of [/失业登记/, /公示/, /认定/]) await happened.getByText(text).first().waitFor()
  })
})

const tabs = [
  'timeline',
  'papers',
  'household',
  'recognition',
  'exit',
  'decision',
  'card',
  'agreement',
  'visit',
  'training',
  'placement',
  'subsidy',
  'dossier',
  'looks',
]
const pages: Readonly<Record<string, readonly string[]>> = {
  'community-clerk': [
    '/',
    '/queues/card-prepare',
    '/households',
    '/households/:household',
    '/roster',
    '/register',
    '/find',
    '/desk?show=certificates',
    '/desk?show=corrections',
    '/desk?show=moves',
    '/desk?show=contacts',
    '/desk?show=lost',
    '/duplicates',
    '/dossiers',
    '/persons/:person/apply',
    '/recognitions?stage=check',
    '/notices?show=persons',
    '/notices?show=to-post',
    '/notices?show=running',
    '/objections',
    '/rechecks',
    '/refusals',
    '/exits',
    '/decisions',
    '/cards',
    '/inspection',
    '/report',
    ...tabs.map((tab) => `/persons/:person?tab=${tab}`),
  ],
  'street-officer': ['/', '/recognitions?stage=review', '/exits', '/cards?queue=to-issue', '/cards/check', '/numbers'],
  'county-confirmer': ['/recognitions?stage=confirm', '/exits?stage=to-finalise', '/inspection'],
  'county-registrar': ['/guarantees', '/posts', '/placements', '/claims'],
  'region-admin': ['/system', '/numbers', '/inspection'],
  employer: ['/', '/kept', '/posts', '/claims/new'],
}

describe.each(Object.entries(pages))('the pages of a %s', (role, paths) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visitorOf(
      role === 'employer' ? employerFor(COMMUNITY).employer.username : accountFor(role, COMMUNITY),
    )
  })
  afterAll(() => visitor?.leave())

  test.each(paths)('%s has no barrier and no error, from left to right and from right to left', async (path) => {
    const full = path.replace(':person', family.first.id).replace(':household', family.household.id)
    for (const direction of ['ltr', 'rtl'] as const) {
      const { page, complaints } = visitor
      await visitor.go(`${full}${full.includes('?') ? '&' : '?'}dir=${direction}`)
      expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction)
      const found = { direction, barriers: await barriersOn(page), complaints: complaints.splice(0) }
      expect(found).toEqual({ direction, barriers: [], complaints: [] })
    }
  })
})
