import type { Paper } from '@jiuyuan/contract-card/card'
import { accept, refuse } from '@jiuyuan/kernel/decider'
import type { CommandOf } from './card-commands.ts'
import type { IssuedCard, KnownCard } from './card.ts'
import type { Decided } from './decide-card.ts'

const isIssued = (state: KnownCard): state is IssuedCard =>
  ['active', 'lost', 'return-due', 'returned'].includes(state.status)

const employerOf = ({ holder, employerId, certificateHolder, certificateEmployerId }: IssuedCard) => ({
  card: holder === 'employer' ? employerId : undefined,
  certificate: certificateHolder === 'employer' ? certificateEmployerId : undefined,
})

/** 附件第十条: an employer keeps both only while the person works there. */
const toEmployer = (state: IssuedCard, { papers, employerId, employed }: CommandOf<'HandOver'>) => {
  if (state.status !== 'active') return 'card-not-active'
  if (state.holder === 'issuer') return 'card-with-issuer'
  if (!employed) return 'not-employed-there'
  return papers.filter((paper) => employerOf(state)[paper] !== employerId)
}

/** 劳动合同法 九、八十四: whatever an employer keeps goes back to the person at any time, also after the card has ended. */
const toPerson = (state: IssuedCard, papers: readonly Paper[]) =>
  papers.filter((paper) => employerOf(state)[paper] !== undefined)

/** Each hand-over is signed by the person. */
export const handOver = (state: KnownCard, command: CommandOf<'HandOver'>): Decided => {
  const { holder, employerId, receipt } = command
  if (!isIssued(state)) return refuse('card-not-active')
  const moved = holder === 'employer' ? toEmployer(state, command) : toPerson(state, command.papers)
  if (typeof moved === 'string') return refuse(moved)
  if (moved.length === 0) return refuse('card-held-already')
  return accept({ type: 'CustodyChanged', papers: moved, holder, ...(employerId ? { employerId } : {}), ...receipt })
}

export const demandBack = (state: KnownCard, { receipt }: CommandOf<'DemandBack'>): Decided => {
  const kept = isIssued(state) ? employerOf(state) : undefined
  const employerId = kept?.card ?? kept?.certificate
  if (!employerId || !isIssued(state)) return refuse('not-with-employer')
  if (state.demandedOn) return refuse('demanded-already')
  return accept({ type: 'BackDemanded', employerId, ...receipt })
}

/** 附件第十至十三条: back to the office that issued it; what is cancelled takes the certificate with it. */
export const takeBack = (state: KnownCard, { today }: CommandOf<'ReturnCard'>): Decided => {
  if (state.status === 'active' || state.status === 'return-due') return accept({ type: 'CardReturned', on: today })
  const over = state.status === 'cancelled' || state.status === 'revoked'
  if (!over || !state.holder || state.holder === 'issuer') return refuse('nothing-out')
  const papers: Paper[] = state.reason === 'left-market' ? ['card', 'certificate'] : ['card']
  return accept({ type: 'CustodyChanged', papers, holder: 'issuer', on: today })
}
