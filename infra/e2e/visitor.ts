import { AxeBuilder } from '@axe-core/playwright'
import { findChromium } from '@jiuyuan/testkit/chromium'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const LOADING = '[aria-label="正在读取"]'
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

/** A Chromium that speaks to nobody but the pages it opens. */
export const openBrowser = () => chromium.launch({ executablePath: findChromium() ?? 'chromium', args: quiet })

/** Everything the browser found wrong with the pages: errors of the console (a broken policy is one) and of scripts. */
const complaintsOf = (page: Page) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  return complaints
}

/** A person at a browser of their own. */
export const openVisitor = async (browser: Browser, origin: string) => {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints = complaintsOf(page)
  const go = async (path: string) => {
    await page.goto(path)
    await page
      .locator('h1')
      .first()
      .waitFor()
      .catch(() => {
        throw new Error(`${path} shows nothing: ${complaints.join('; ')}`)
      })
    await page.locator(LOADING).first().waitFor({ state: 'detached' })
  }
  const signIn = async (username: string, password: string) => {
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel('密码').fill(password)
    await page.getByRole('button', { name: /登\s*录/ }).click()
  }
  return { page, complaints, go, signIn, leave: () => context.close() }
}
export type Visitor = Awaited<ReturnType<typeof openVisitor>>

/** What axe finds on the page, in words. */
export const barriersOn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
}

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Goes by Tab until the focus is on the target. */
export const tabTo = async (page: Page, target: Locator) => {
  for (let presses = 0; presses < 200; presses++) {
    if (await focused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

/** Goes there and presses Enter. */
export const press = async (page: Page, target: Locator) => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a list of choices and down to the one that begins so. */
export const choose = async (page: Page, list: Locator, beginning: string) => {
  await tabTo(page, list)
  const chosen = () =>
    list.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : ''))
  for (let presses = 0; presses < 40; presses++) {
    if ((await chosen())?.startsWith(beginning)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no choice begins with ${beginning}`)
}
