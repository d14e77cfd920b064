import { newId } from '@jiuyuan/contract-kit/id'
import { AcceptOffer, DeclineOffer, MakeOffer, StartPlacement } from '@jiuyuan/contract-placement/offer'
import { fen, yuan } from '@jiuyuan/kernel/money'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placement } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField } from '../../app/fields.tsx'

interface Props {
  readonly offerId: string
  readonly done: () => void
}

/** A post is offered to a person; they decide. */
export const MakeOfferForm = ({ personId, done }: { personId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { post, offer } = placement.useTRPC()
  const { data: posts = [] } = useQuery(post.list.queryOptions({ status: 'approved' }))
  const [offerId] = useState(() => newId())
  const form = { options: offer.make.mutationOptions(), schema: MakeOffer, fixed: { offerId, personId } }
  const open = posts.filter(({ taken, places }) => taken < places)
  return (
    <CommandForm {...form} hint={t('placement.offers.hints.make')} submit={t('placement.offers.acts.make')} done={done}>
      <ChoiceField
        name="postId"
        label={t('placement.offers.fields.post')}
        choices={open.map(({ id, title, employerName, monthlyWage, places, taken }) => ({
          value: id,
          label: t('placement.offers.postOf', {
            employer: employerName,
            title,
            wage: yuan(fen(monthlyWage)),
            left: places - taken,
          }),
        }))}
      />
    </CommandForm>
  )
}

export const AcceptOfferForm = ({ offerId, done }: Props) => {
  const { t } = useTranslation()
  const { offer } = placement.useTRPC()
  const form = { options: offer.accept.mutationOptions(), schema: AcceptOffer }
  return (
    <CommandForm {...form} fixed={{ offerId }} submit={t('placement.offers.acts.accept')} done={done}>
      <AssentFields />
    </CommandForm>
  )
}

export const DeclineOfferForm = ({ offerId, done }: Props) => {
  const { t } = useTranslation()
  const { offer } = placement.useTRPC()
  const form = { options: offer.decline.mutationOptions(), schema: DeclineOffer, fixed: { offerId } }
  return (
    <CommandForm
      {...form}
      hint={t('placement.offers.hints.decline')}
      submit={t('placement.offers.acts.decline')}
      done={done}
    >
      <ChoiceField
        name="reason"
        label={t('placement.offers.fields.reason')}
        choices={choicesOf(t('placement.offers.reasons', { returnObjects: true }))}
      />
      <LongTextField name="words" label={t('placement.offers.fields.words')} optional />
    </CommandForm>
  )
}

export const StartPlacementForm = ({ offerId, done }: Props) => {
  const { t } = useTranslation()
  const { placement: trpc } = placement.useTRPC()
  const [placementId] = useState(() => newId())
  const form = { options: trpc.start.mutationOptions(), schema: StartPlacement }
  return (
    <CommandForm {...form} fixed={{ placementId, offerId }} submit={t('placement.offers.acts.start')} done={done}>
      <DayField name="from" label={t('placement.offers.fields.from')} />
      <DayField name="until" label={t('placement.offers.fields.until')} />
    </CommandForm>
  )
}
