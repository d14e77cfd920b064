import { CardView } from '@jiuyuan/contract-card/card'
import { Card } from './card.ts'
import { belongs } from './custody-matrix.ts'
import type { Known } from './known.ts'
import { returnTaskOf } from './returns.ts'

interface Around {
  readonly known: Known
  readonly good: boolean
  readonly today: string
}

const unissued = {
  cardNo: null,
  certificateNo: null,
  issuedOn: null,
  issuer: null,
  holder: null,
  employerId: null,
  certificateHolder: null,
  certificateEmployerId: null,
  demandedOn: null,
  noticeUntil: null,
}

/** Only a card in use is anywhere wrong; one that must go back has its task, and one at the issuer waits to be signed for. */
const isMisplaced = (card: Card, at: ReturnType<typeof belongs>, employerId: string | undefined) => {
  if (card.status !== 'active' || !at || card.holder === 'issuer') return false
  const wrong = card.holder !== at.card || card.certificateHolder !== at.certificate
  const elsewhere = (holder: string | undefined, keeper: string | undefined) =>
    holder === 'employer' && keeper !== employerId
  return (
    wrong || elsewhere(card.holder, card.employerId) || elsewhere(card.certificateHolder, card.certificateEmployerId)
  )
}

/** Where the papers of an issued card belong; nothing of one that was never issued. */
const belonging = (card: Card, { known }: Around) => {
  const at = belongs(card, known)
  const toEmployer = at?.card === 'employer' ? known.employerId : undefined
  return {
    expectedHolder: at?.card ?? null,
    expectedEmployerId: toEmployer ?? null,
    expectedCertificateHolder: at?.certificate ?? null,
    misplaced: isMisplaced(card, at, known.employerId),
  }
}

/** A card as the desk sees it: what it is, where its papers are and where they belong. */
export const cardView = (id: string, state: unknown, around: Around): CardView => {
  const card = Card.parse(state)
  const task = returnTaskOf(card)
  const issued = 'holder' in card && card.holder ? card : undefined
  return CardView.parse({
    ...unissued,
    ...(issued ?? { ...card, certificateHolder: null }),
    ...belonging(card, around),
    id,
    version: issued?.cardVersion ?? 1,
    effective: around.good,
    returns: task ? { ...task, overdue: task.dueOn < around.today } : null,
  })
}
