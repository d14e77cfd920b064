import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Act } from '../../app/acts.tsx'
import { placement } from '../../app/api.tsx'
import { AcceptOfferForm, DeclineOfferForm, MakeOfferForm, StartPlacementForm } from './offer-forms.tsx'

const forms = {
  accept: { permission: 'offer:answer', Form: AcceptOfferForm },
  decline: { permission: 'offer:answer', Form: DeclineOfferForm },
  start: { permission: 'placement:start', Form: StartPlacementForm },
} as const

/** What comes next on the way into work: an offer, its answer, the start. */
export const usePlacementActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { offer, placement: trpc } = placement.useTRPC()
  const { data: offers } = useQuery(offer.list.queryOptions({ personId }))
  const { data: placements } = useQuery(trpc.list.queryOptions({ personId }))
  const inPost = placements?.some(({ status }) => status === 'in-post')
  const open = offers?.find(({ status }) => status === 'open')
  const accepted = offers?.find(({ status }) => status === 'accepted')
  if (!offers || !placements || inPost) return []

  const act = (command: keyof typeof forms, offerId: string): Act => {
    const { permission, Form } = forms[command]
    return {
      command: `offer.${command}`,
      permission,
      label: t(`placement.offers.acts.${command}`),
      refusal: null,
      form: (done) => <Form offerId={offerId} done={done} />,
    }
  }
  if (open) return [act('accept', open.id), act('decline', open.id)]
  const make: Act = {
    command: 'offer.make',
    permission: 'offer:make',
    label: t('placement.offers.acts.make'),
    refusal: null,
    form: (done) => <MakeOfferForm personId={personId} done={done} />,
  }
  return accepted ? [act('start', accepted.id), make] : [make]
}
