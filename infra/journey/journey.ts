import { agree, certify, train, visit } from './follow.ts'
import { findFamily } from './family.ts'
import { giveCard, handOver, place } from './help.ts'
import { paySubsidies } from './pay.ts'
import { eventually } from './patience.ts'
import { recognise, registerUnemployed } from './recognise.ts'
import { importRoster } from './seed-town.ts'
import { openStory, type Tell } from './story.ts'
import { accountFor, countyOf } from './town.ts'

const COMMUNITY = '650102002002'

/** 出现一人,认定一人,扶助一人,稳定一人: one family goes the whole way that the regulation describes, at the public door. */
export const playJourney = async (gatewayUrl: string, tell: Tell) => {
  const story = openStory(gatewayUrl, tell)
  const { as, step } = story
  const clerk = await as(accountFor('community-clerk', COMMUNITY))
  await step('社区导入花名册(重复导入无害)', '二(三)', async () => {
    const batch = await importRoster(clerk, COMMUNITY)
    return {
      outcome: `${batch.total} 行:新增 ${batch.accepted},不变 ${batch.unchanged},有误 ${batch.refused}`,
      answer: undefined,
    }
  })
  const family = await step('找到一户无人就业的家庭', '一(一)', async () => {
    const found = await findFamily(clerk)
    return { outcome: `户号 ${found.household.number},${found.household.members.length} 人`, answer: found }
  })
  const personId = family.first.id
  await registerUnemployed(story, family, COMMUNITY)
  const recognisedAt = await recognise(story, family, COMMUNITY)
  const { cardId, cardNo } = await giveCard(story, personId, COMMUNITY)
  const startedOn = await story.today()
  await place(story, { personId, householdId: family.household.id, community: COMMUNITY })
  await agree(story, personId, COMMUNITY)
  await handOver(story, cardId, COMMUNITY)
  await visit(story, personId, COMMUNITY)
  const enrolmentId = await train(story, family.second.id, COMMUNITY)
  await paySubsidies(story, { personId, community: COMMUNITY, startedOn })
  await certify(story, enrolmentId, COMMUNITY)
  await step('全区查询:卡号找到本人,时间线完整', '二(三) 一点登录、全区查询', async () => {
    const door = await as(accountFor('community-clerk', COMMUNITY))
    const hits = await eventually('the card is found', async () => {
      const found = await door.reporting.person.search.query({ text: cardNo })
      return found.length > 0 && found
    })
    const timeline = await door.reporting.person.timeline.query({ personId })
    return { outcome: `${hits.length} 人,时间线 ${timeline.length} 条`, answer: undefined }
  })
  return step('零就业家庭就业月调度表', '五(十一)', async () => {
    const registrar = await as(accountFor('county-registrar', COMMUNITY))
    const month = new Date(Date.parse(recognisedAt) + 8 * 3_600_000).toISOString().slice(0, 7)
    const table = await registrar.reporting.report.zeroEmployment.query({ division: countyOf(COMMUNITY), month })
    const { figures, checks } = table.total
    if (!checks.every(({ ok }) => ok) || !table.sumCheck) throw new Error('the table does not balance')
    const told = ['M1', 'M3', 'M8', 'M4', 'M6', 'M7'].map((code) => `${code}=${figures[code]}`).join(' ')
    return { outcome: `${month}:${told},M1+M3+M8−M4−M6=M7 平衡`, answer: table }
  })
}
