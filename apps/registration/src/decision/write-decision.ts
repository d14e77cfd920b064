import { exitGrounds, exitPaperText } from '@jiuyuan/contract-registration/exit-grounds'
import type { LeavingReason } from '@jiuyuan/contract-registration/person'
import { rejectionGroundText } from '@jiuyuan/contract-registration/recognition'
import { packName, type Pack } from '@jiuyuan/policy/pack'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Exit, ExitProposal } from '../recognition/exit-state.ts'
import type { KnownRecognition } from '../recognition/recognition-state.ts'
import { termsOn } from '../recognition/terms.ts'
import type { DecidingAct } from './deciding-act.queries.ts'
import type { Written } from './decision-state.ts'

/** What a kind of decision says of its own; number, office and the like are the same for all. */
export type Says = Pick<Written, 'kind' | 'ground' | 'article' | 'facts' | 'evidence' | 'effect'>

const titleIn = ({ facts }: Pack, fact: string) => facts[fact]?.evidence ?? fact

/** 不予认定. */
export const rejectionSays = (state: KnownRecognition, { reason }: DecidingAct): Says => {
  const pack = activePack(state.appliedOn)
  const basis = state.status === 'rejected' ? state.basis : null
  const seen = (basis?.evidence ?? state.evidence).map(({ fact, seenOn }) => ({ title: titleIn(pack, fact), seenOn }))
  const certified = (basis?.answers ?? state.answers).map(({ fact, source, asOf }) => {
    return { title: `${source}:${titleIn(pack, fact)}`, seenOn: asOf }
  })
  const applied = `您于${state.appliedOn}申请就业困难人员认定。`
  return {
    kind: 'rejection',
    ground: state.status === 'rejected' ? rejectionGroundText[state.ground] : '不予认定',
    article: '实施意见 二、(二),二、(三)',
    facts: [applied, ...(reason ? [reason] : []), ...(basis?.lines ?? [])],
    evidence: [...seen, ...certified],
    effect: '本次申请不予认定。情况有变化的,您可以重新申请。',
  }
}

const exitEffect = (days: number) =>
  `自本决定书送达之日起${days}个工作日内,您可以向本机关提出异议;期满没有异议或者异议不成立的,终结对您的就业援助,《就业援助卡》退回原发放机构。在此之前,援助照常进行。`

/** 退出就业援助 and 撤销认定; `refusals`: the days of those that count. */
export const exitSays = (
  proposal: ExitProposal | Exit,
  { reason }: DecidingAct,
  more: { refusals: readonly string[]; today: string; division: string },
): Says => {
  const { ground, evidence, lines, proposedOn } = proposal
  const { text, article } = exitGrounds[ground]
  const { refusals, today: day, division } = more
  const revoked = ground === 'fraud-proved'
  const objection = parameter(activePack(day), 'exit.objection.workingDays', { day, division }).value
  return {
    kind: revoked ? 'revocation' : 'exit',
    ground: text,
    article,
    facts: [
      `${proposedOn}经办人提出:${text}。`,
      ...(reason ? [reason] : []),
      ...refusals.map((on) => `您于${on}拒绝就业援助服务,经判定无正当理由并由第二人确认。`),
      ...lines,
    ],
    evidence: evidence.map(({ paper, seenOn }) => ({ title: exitPaperText[paper], seenOn })),
    effect: revoked ? '自本决定作出之日起撤销对您的认定,《就业援助卡》退回原发放机构。' : exitEffect(objection),
  }
}

const leaving: Readonly<Record<LeavingReason, { text: string; item: string }>> = {
  retired: { text: '达到法定退休年龄或享受基本养老保险待遇', item: '(四)' },
  dead: { text: '死亡', item: '' },
  incapacitated: { text: '完全丧失劳动能力', item: '(五)' },
  emigrated: { text: '移居境外', item: '(六)' },
  study: { text: '入学', item: '(六)' },
  army: { text: '服兵役', item: '(六)' },
  'own-wish': { text: '终止就业要求', item: '(八)' },
  other: { text: '已退出人力资源市场', item: '' },
}

/** 注销《就业失业登记证》(附件第十三条). */
export const cancellationSays = (
  { reason: why, certificateNo, cancelledOn }: { reason: LeavingReason; certificateNo: string; cancelledOn: string },
  { reason }: DecidingAct,
): Says => ({
  kind: 'certificate-cancellation',
  ground: leaving[why].text,
  article: `附件 第十三条;28号令 第六十六条${leaving[why].item}`,
  facts: [`${cancelledOn}登记:${leaving[why].text}。`, ...(reason ? [reason] : [])],
  evidence: [{ title: `《就业失业登记证》${certificateNo}`, seenOn: null }],
  effect: '您的《就业失业登记证》和《就业援助卡》由社区收回并注销。重新就业或失业的,可以重新登记,证号不变。',
})

/** 复核决定: supersedes another one, for the person. */
export const remedySays = (old: Pick<Written, 'number' | 'ground' | 'article'>, because: string): Says => ({
  kind: 'remedy',
  ground: `撤销${old.number}`,
  article: old.article,
  facts: [because],
  evidence: [{ title: old.number, seenOn: null }],
  effect: '原决定自始不再对您发生效力,原事项恢复办理。',
})

interface About {
  readonly caseId: string
  readonly personId: string
  readonly division: string
  readonly decidedOn: string
  readonly supersedes?: string
  readonly sensitive?: boolean
}

/** The whole document but for its number: what it says, who decided, by which rules, and both ways against it. */
export const writtenOf = (says: Says, act: DecidingAct, about: About): Omit<Written, 'number'> => {
  const { caseId, personId, division, decidedOn, supersedes = null, sensitive = false } = about
  return {
    ...says,
    caseId,
    personId,
    division,
    decidedOn,
    // The clock has no office: its acts are the county's.
    office: act.office || `${division.slice(0, 6)}000000`,
    pack: act.pack ?? packName(activePack(decidedOn)),
    decidedBy: act.officers,
    remedies: says.kind === 'remedy' ? null : termsOn(decidedOn, division).remedies,
    supersedes,
    sensitive,
  }
}
