import type { Holder, ReturnGround } from '@jiuyuan/contract-card/events'
import type { ParameterKey } from '@jiuyuan/policy/parameter-table'
import type { Card } from './card.ts'

/** Where card and certificate belong, who gives the card back, and within which days of the policy. */
interface Row {
  readonly card: Holder
  readonly certificate: Holder
  readonly returns: 'employer' | 'person' | 'community' | null
  readonly within?: ParameterKey
  readonly article: string
}

const toPerson = { card: 'person', certificate: 'person', returns: null } as const
const byPerson = { card: 'issuer', certificate: 'person', returns: 'person', within: 'person.cardReturn.days' } as const

/** 附件第十至十三条 as one table. */
export const custodyMatrix = {
  'unemployed, qualified': { ...toPerson, article: '附件第十五条' },
  'hired, policies running': { card: 'employer', certificate: 'employer', returns: null, article: '附件第十条' },
  'hired, policies ended': {
    card: 'issuer',
    certificate: 'employer',
    returns: 'employer',
    within: 'employer.cardReturn.days',
    article: '附件第十条',
  },
  'own work, policies running': { ...toPerson, article: '附件第十一条' },
  'own work, policies ended': { ...byPerson, article: '附件第十一条' },
  'not qualified, still unemployed': { ...byPerson, article: '附件第十二条' },
  'left the labour market': {
    card: 'issuer',
    certificate: 'issuer',
    returns: 'community',
    within: 'person.cardReturn.days',
    article: '附件第十三条',
  },
  'recognition revoked': { ...byPerson, returns: 'community', article: '社会救助暂行办法第六十八条' },
} as const satisfies Record<string, Row>
export type Standing = keyof typeof custodyMatrix

/** How a person works, as other departments told it. */
export interface Work {
  /** Where; undefined when nobody employs the person. */
  readonly employerId: string | undefined
  readonly ownWork: boolean
}

const inUse = ({ employerId, ownWork }: Work): Standing => {
  if (employerId) return 'hired, policies running'
  return ownWork ? 'own work, policies running' : 'unemployed, qualified'
}

const ended = (ground: ReturnGround | undefined, { employerId, ownWork }: Work): Standing => {
  if (employerId) return 'hired, policies ended'
  if (ground === 'policy-ended' && ownWork) return 'own work, policies ended'
  return 'not qualified, still unemployed'
}

/** Which row of the table a card stands in; undefined before it is issued. */
export const standingOf = (card: Card, work: Work): Standing | undefined => {
  switch (card.status) {
    case 'none':
    case 'awaited':
    case 'prepared':
      return undefined
    case 'active':
    case 'lost':
      return inUse(work)
    case 'return-due':
    case 'returned':
      return ended(card.returnGround, work)
    case 'revoked':
      return card.holder && 'recognition revoked'
    case 'cancelled':
      if (!card.holder) return undefined
      return card.reason === 'left-market' ? 'left the labour market' : ended(undefined, work)
  }
}

/** Where both papers belong now: the table, but for a worker who wants them back (劳动合同法 九). */
export const belongs = (card: Card, work: Work): { card: Holder; certificate: Holder } | undefined => {
  const demanded = 'demandedOn' in card && card.demandedOn !== undefined
  const standing = standingOf(card, demanded ? { ...work, employerId: undefined } : work)
  return standing && custodyMatrix[standing]
}
