import { checkDigit } from '@jiuyuan/codes/identity-number'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountFor, town } from '../journey/town.ts'
import { barriersOn, openBrowser, openVisitor, type Visitor } from './visitor.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const COMMUNITY = '650102002002'
const first17 = '65010219860704991'
const typed = {
  name: '阿依努尔·吐尔逊',
  number: first17 + checkDigit(first17),
  phone: '19900001234',
  household: 'YRW9001',
}

let browser: Browser
let clerk: Visitor
let personPath = ''
beforeAll(async () => {
  browser = await openBrowser()
  clerk = await openVisitor(browser, ofWorld().gatewayUrl)
  await clerk.go('/')
  await clerk.signIn(accountFor('community-clerk', COMMUNITY), town.password)
  await clerk.page.getByRole('navigation', { name: '主导航' }).waitFor()
})
afterAll(() => browser?.close())

/** A keyboard that counts what is pressed; a chord is one press. */
const countingKeys = (page: Page) => {
  let pressed = 0
  const press = async (key: string) => {
    pressed += 1
    await page.keyboard.press(key)
  }
  return {
    press,
    type: async (text: string) => {
      pressed += text.length
      await page.keyboard.type(text)
    },
    to: async (target: Locator) => {
      const there = () => target.evaluate((element) => element === document.activeElement)
      for (let tabs = 0; !(await there()); tabs++) {
        if (tabs > 60) throw new Error(`Tab does not lead to ${String(target)}`)
        await press('Tab')
      }
    },
    choose: async (list: Locator, label: string) => {
      const chosen = () =>
        list.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : ''))
      for (let presses = 0; (await chosen()) !== label; presses++) {
        if (presses > 20) throw new Error(`no choice is ${label}`)
        await press('ArrowDown')
      }
    },
    pressed: () => pressed,
  }
}

test('registers one person with the keyboard alone, and has the certificate’s number in few presses', async () => {
  const { page } = clerk
  await clerk.go('/register')
  const keys = countingKeys(page)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('register_name')
  await keys.type(typed.name)
  await keys.to(page.getByLabel('公民身份号码', { exact: true }))
  await keys.type(typed.number)
  await keys.to(page.getByLabel(/^联系电话/))
  await keys.type(typed.phone)
  await keys.to(page.getByLabel('家庭户号'))
  await keys.type(typed.household)
  await keys.to(page.getByRole('checkbox', { name: '维吾尔语' }))
  await keys.press('Space')
  expect(await barriersOn(page)).toEqual([])
  await keys.press('Control+Enter')
  await page.getByRole('heading', { name: '请与证件和本人逐项核对' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await keys.press('Control+Enter')
  await page.getByRole('heading', { name: `失业登记和登记证已办理:${typed.name}` }).waitFor()
  const data = Object.values(typed).join('').length
  console.info(`one person registered: ${keys.pressed()} presses, ${data} of them the data, no click`)
  expect(keys.pressed() - data).toBeLessThanOrEqual(20)
  await page
    .getByText(/\d{16}/)
    .first()
    .waitFor()
  expect(await barriersOn(page)).toEqual([])
  expect(clerk.complaints).toEqual([])
})

test('goes on with a draft that was left, on whatever machine', async () => {
  const { page } = clerk
  await page.getByRole('button', { name: '登记下一人' }).click()
  await page.getByLabel('姓名', { exact: true }).fill('吾买尔·草稿')
  await page.getByText('草稿已保存').waitFor()
  await expect.poll(() => page.getByText('草稿已保存').isVisible()).toBe(true)
  await page.waitForTimeout(2_500)
  const another = await openVisitor(browser, ofWorld().gatewayUrl)
  await another.go('/')
  await another.signIn(accountFor('community-clerk', COMMUNITY), town.password)
  await another.page.getByRole('link', { name: '登记人员' }).click()
  await another.page.getByText(/未办结的草稿/).click()
  await another.page.getByRole('link', { name: /吾买尔·草稿/ }).click()
  await expect.poll(() => another.page.getByLabel('姓名', { exact: true }).inputValue()).toBe('吾买尔·草稿')
  await another.leave()
})

test('prints the certificate with everything that is recorded in it', async () => {
  const { page } = clerk
  await clerk.go('/desk')
  await page.getByRole('link', { name: typed.name }).click()
  await page.getByRole('heading', { level: 1, name: typed.name }).waitFor()
  personPath = new URL(page.url()).pathname
  await clerk.go(`/print/certificate/${personPath.split('/').at(-1)}`)
  await page.getByRole('button', { name: '显示并记录本次查看' }).click()
  const holder = page.getByRole('region', { name: '持证人' })
  await holder.getByText(typed.number).waitFor()
  await page.getByText(/办理失业登记/).waitFor()
  expect(await barriersOn(page)).toEqual([])
})

test('hands the certificate over, and finds the household that the register derived', async () => {
  const { page } = clerk
  await clerk.go(personPath)
  await page.getByRole('button', { name: '登记证交本人签收' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('告知语言').selectOption({ label: '维吾尔语' })
  await dialog.getByRole('button', { name: '登记证交本人签收' }).click()
  await page.getByText('已办理:登记证交本人签收').waitFor()
  await clerk.go(`${personPath}?tab=household`)
  await page.getByText(typed.household).first().waitFor()
})

test('corrects a phone number: asked, compared side by side, applied', async () => {
  const { page } = clerk
  await clerk.go(personPath)
  await page.getByRole('button', { name: '申请信息更正' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^联系电话/).fill('19900005678')
  await dialog.getByLabel('更正原因').fill('本人换号')
  await dialog.getByRole('button', { name: '申请信息更正' }).click()
  await page.getByText('已办理:申请信息更正').waitFor()
  await clerk.go('/desk?show=corrections')
  await page.getByRole('row').filter({ hasText: typed.name }).getByRole('button', { name: '核对' }).click()
  await dialog.getByText('19900005678').waitFor()
  await dialog.getByText(typed.phone).first().waitFor()
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByRole('button', { name: '核对无误,更正' }).click()
  await page.getByText('没有待核对的更正申请。').waitFor()
})

test('takes the person’s application for recognition with the keyboard alone, in few presses', async () => {
  const { page } = clerk
  await clerk.go(`${personPath}/apply`)
  const keys = countingKeys(page)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^category-/)
  await keys.to(page.getByRole('checkbox', { name: /零就业家庭/ }))
  await keys.press('Space')
  const method = page.getByLabel('确认方式')
  await keys.to(method)
  await keys.choose(method, '本人签字')
  const language = page.getByLabel('告知语言')
  await keys.to(language)
  await keys.choose(language, '维吾尔语')
  await keys.press('Control+Enter')
  await page.getByRole('button', { name: '受理申请' }).waitFor()
  await keys.press('Control+Enter')
  await page.getByText('已受理').first().waitFor()
  console.info(`one application taken: ${keys.pressed()} presses, no click`)
  expect(keys.pressed()).toBeLessThanOrEqual(24)
  expect(clerk.complaints).toEqual([])
})

test.each(['/register', '/desk', '/desk?show=contacts', '/desk?show=moves', '/desk?show=lost'])(
  '%s has no barrier from left to right and from right to left',
  async (path) => {
    for (const direction of ['ltr', 'rtl']) {
      await clerk.go(`${path}${path.includes('?') ? '&' : '?'}dir=${direction}`)
      const found = { direction, barriers: await barriersOn(clerk.page), complaints: clerk.complaints.splice(0) }
      expect(found).toEqual({ direction, barriers: [], complaints: [] })
    }
    await clerk.go(`${path}${path.includes('?') ? '&' : '?'}dir=ltr`)
  },
)
