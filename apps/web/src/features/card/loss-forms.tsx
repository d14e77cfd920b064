import { DemandBack, FindCard, ReplaceCard, ReportLoss, type CardView } from '@jiuyuan/contract-card/card'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { DayField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

interface Props {
  readonly card: CardView
  readonly done: () => void
}

/** The person declares the loss (75号 二十). */
export const ReportLossForm = ({ card, done }: Props) => {
  const { t } = useTranslation()
  const { loss } = cards.useTRPC()
  const { today } = useMe()
  const form = { options: loss.report.mutationOptions(), schema: ReportLoss, fixed: { cardId: card.id }, done }
  return (
    <CommandForm
      {...form}
      initial={{ lostOn: today }}
      submit={t('card.acts.reportLoss')}
      hint={t('card.hints.reportLoss')}
    >
      <DayField name="lostOn" label={t('card.fields.lostOn')} />
      <AssentFields name="declaration" />
    </CommandForm>
  )
}

export const FindForm = ({ card, done }: Props) => {
  const { t } = useTranslation()
  const { loss } = cards.useTRPC()
  const form = { options: loss.find.mutationOptions(), schema: FindCard, fixed: { cardId: card.id }, done }
  return (
    <CommandForm {...form} submit={t('card.acts.find')} hint={t('card.hints.find')}>
      <AssentFields name="receipt" />
    </CommandForm>
  )
}

export const ReplaceForm = ({ card, done }: Props) => {
  const { t } = useTranslation()
  const { loss } = cards.useTRPC()
  const form = { options: loss.replace.mutationOptions(), schema: ReplaceCard, fixed: { cardId: card.id }, done }
  return <CommandForm {...form} submit={t('card.acts.replace')} hint={t('card.hints.replace')} />
}

/** 劳动合同法 九、八十四: the worker's own papers, whenever they want them. */
export const DemandBackForm = ({ card, done }: Props) => {
  const { t } = useTranslation()
  const { custody } = cards.useTRPC()
  const form = { options: custody.demandBack.mutationOptions(), schema: DemandBack, fixed: { cardId: card.id }, done }
  return (
    <CommandForm {...form} submit={t('card.acts.demandBack')} hint={t('card.hints.demandBack')}>
      <AssentFields name="demand" />
    </CommandForm>
  )
}
