import { newId } from '@jiuyuan/contract-kit/id'
import { CardId } from '@jiuyuan/contract-card/card'
import { OfferId, PlacementId } from '@jiuyuan/contract-placement/offer'
import { PostId, PostKind } from '@jiuyuan/contract-placement/post'
import { eventually } from './patience.ts'
import { assentOn } from './recognise.ts'
import type { Story } from './story.ts'
import { accountFor, countyOf, employerIdOf, town } from './town.ts'

const id = () => ({ commandId: newId() })

/** The employer of the town that takes the journey's family in. */
export const employerFor = (community: string) => {
  const employer = town.employers.find(({ divisionCode }) => countyOf(divisionCode) === countyOf(community))
  const post = town.posts.find(({ employerCreditCode }) => employerCreditCode === employer?.creditCode)
  if (!employer || !post) throw new Error(`the town has no employer with a post for ${community}`)
  return { employer, post, employerId: employerIdOf(employer.creditCode) }
}

/** 就业援助卡: filled in, issued, signed for; answers the card. */
export const giveCard = async ({ as, step, today }: Story, personId: string, community: string) => {
  const clerk = await as(accountFor('community-clerk', community))
  const street = await as(accountFor('street-officer', community))
  const day = await today()
  const cardOf = async (status: string) =>
    (await clerk.card.card.ofPerson.query({ personId })).find((card) => card.status === status)
  const cardId = await step('社区填写就业援助卡', '附件第四条', async () => {
    const card = await eventually('a card is awaited', () => cardOf('awaited'))
    await clerk.card.card.prepare.mutate({ ...id(), cardId: card.id })
    return { outcome: '已填写', answer: card.id }
  })
  return step('街道核发,统一编号;本人签收', '附件第四、七、十八条', async () => {
    await street.card.card.issue.mutate({ ...id(), cardId })
    await clerk.card.card.deliver.mutate({ ...id(), cardId, receipt: assentOn(day) })
    const card = await cardOf('active')
    if (!card?.effective || !card.cardNo) throw new Error('the card is not effective')
    return { outcome: `卡号 ${card.cardNo},与证同时有效`, answer: { cardId, cardNo: card.cardNo } }
  })
}

const openPost = async ({ as, step }: Story, community: string) => {
  const { employer, post } = employerFor(community)
  return step('单位申报公益性岗位,县级批准', '三(六)', async () => {
    const postId = PostId.parse(newId())
    const own = await as(employer.username)
    const { title, duties, places } = post
    await own.placement.post.submit.mutate({
      ...id(),
      postId,
      title,
      duties,
      places,
      kind: PostKind.parse(post.kind),
      division: post.divisionCode,
      monthlyWage: post.monthlyWageFen,
    })
    const confirmer = await as(accountFor('county-confirmer', community))
    await confirmer.placement.post.approve.mutate({ ...id(), postId })
    return { outcome: `${title},${places} 人`, answer: postId }
  })
}

/** 24小时托底安置: offer, answer, work; answers the placement. */
export const place = async (
  story: Story,
  { personId, householdId, community }: { personId: string; householdId: string; community: string },
) => {
  const { as, step, today } = story
  const registrar = await as(accountFor('county-registrar', community))
  const clerk = await as(accountFor('community-clerk', community))
  const board = async (open: boolean) =>
    (await registrar.placement.guarantee.board.query({ open })).find(
      (guarantee) => guarantee.householdId === householdId,
    )
  await step('24小时托底安置开始计时', '一(一)', async () => {
    const guarantee = await eventually('the guarantee opens', () => board(true))
    return { outcome: `期限 ${guarantee.limitAt}`, answer: undefined }
  })
  const postId = await openPost(story, community)
  const offerId = OfferId.parse(newId())
  await step('推荐岗位,等候本人答复(计时暂停)', '一(一)', async () => {
    await registrar.placement.offer.make.mutate({ ...id(), offerId, postId, personId })
    const paused = await eventually('the clock is paused', async () => {
      const guarantee = await board(true)
      return guarantee?.status === 'paused' && guarantee
    })
    return { outcome: `${paused.pausedBy}:${paused.pausedReason}`, answer: undefined }
  })
  const from = await today()
  const until = `${Number(from.slice(0, 4)) + 2}${from.slice(4, 8)}01`
  await step('本人接受,签订合同上岗', '一(一) 自主择业', async () => {
    await clerk.placement.offer.accept.mutate({ ...id(), offerId, assent: assentOn(from) })
    const placementId = PlacementId.parse(newId())
    await registrar.placement.placement.start.mutate({ ...id(), placementId, offerId, from, until })
    return { outcome: `合同 ${from} 至 ${until}`, answer: undefined }
  })
  return step('24小时内安置,家庭消除零就业', '一(一)', async () => {
    const met = await eventually('the guarantee is met', async () => {
      const guarantee = await board(false)
      return guarantee?.status === 'met' && guarantee
    })
    if (!met.within) throw new Error('the guarantee was not kept')
    return { outcome: `用时 ${met.minutes} 分钟(暂停 ${met.pausedMinutes} 分钟),按时`, answer: met }
  })
}

/** 证卡交单位保管, with the person's receipt. */
export const handOver = ({ as, step, today }: Story, cardId: string, community: string) =>
  step('证、卡交单位保管,本人签收', '附件第十条', async () => {
    const clerk = await as(accountFor('community-clerk', community))
    const { employerId, employer } = employerFor(community)
    const day = await today()
    await eventually('the employer is known to the card desk', async () => {
      const [card] = await clerk.card.card.queue
        .query({ status: 'active' })
        .then((cards) => cards.filter((each) => each.id === cardId))
      return card?.expectedHolder === 'employer'
    })
    const to = { holder: 'employer', employerId } as const
    await clerk.card.card.handOver.mutate({ ...id(), cardId: CardId.parse(cardId), to, receipt: assentOn(day) })
    return { outcome: employer.name, answer: undefined }
  })
