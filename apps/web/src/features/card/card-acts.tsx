import { CancelCard, DeliverCard, HandOverCard, PrepareCard, ReturnCard } from '@jiuyuan/contract-card/card'
import { CancelGround, cancelGrounds } from '@jiuyuan/contract-card/cancel-grounds'
import type { CardView } from '@jiuyuan/contract-card/card'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { cards } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, LongTextField } from '../../app/fields.tsx'
import { IssueForm } from './issue-form.tsx'
import { DemandBackForm, FindForm, ReplaceForm, ReportLossForm } from './loss-forms.tsx'

interface Props {
  readonly card: CardView
  readonly done: () => void
}

const useForm = ({ card, done }: Props) => {
  const { t } = useTranslation()
  return { t, trpc: cards.useTRPC().card, common: { fixed: { cardId: card.id }, done } }
}

const PrepareForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.prepare.mutationOptions(), schema: PrepareCard }
  return (
    <CommandForm {...form} submit={t('card.acts.prepare')} hint={t('card.hints.prepare')}>
      <LongTextField name="remarks" label={t('card.fields.remarks')} optional />
    </CommandForm>
  )
}

const DeliverForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.deliver.mutationOptions(), schema: DeliverCard }
  return (
    <CommandForm {...form} submit={t('card.acts.deliver')}>
      <AssentFields name="receipt" />
    </CommandForm>
  )
}

/** To whom: the employer while the person works there, else the person (附件第十、十一条). */
const HandOverForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const { expectedHolder, expectedEmployerId, status } = props.card
  const toEmployer = status === 'active' && expectedHolder === 'employer'
  const to = toEmployer ? { holder: 'employer', employerId: expectedEmployerId } : { holder: 'person' }
  const form = {
    ...common,
    fixed: { ...common.fixed, to },
    options: trpc.handOver.mutationOptions(),
    schema: HandOverCard,
  }
  return (
    <CommandForm
      {...form}
      submit={t('card.acts.handOver')}
      hint={t(toEmployer ? 'card.hints.toEmployer' : 'card.hints.toPerson')}
    >
      <AssentFields name="receipt" />
    </CommandForm>
  )
}

const TakeBackForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.takeBack.mutationOptions(), schema: ReturnCard }
  return <CommandForm {...form} submit={t('card.acts.takeBack')} hint={t('card.hints.takeBack')} />
}

const grounds = CancelGround.options.map((value) => {
  const { text, article } = cancelGrounds[value]
  return { value, label: `${text}(${article})` }
})

const CancelForm = (props: Props) => {
  const { t, trpc, common } = useForm(props)
  const form = { ...common, options: trpc.cancel.mutationOptions(), schema: CancelCard.required({ ground: true }) }
  return (
    <CommandForm {...form} submit={t('card.acts.cancel')} hint={t('card.hints.cancel')}>
      <ChoiceField name="ground" label={t('card.fields.ground')} choices={grounds} />
      <LongTextField name="reason" label={t('card.fields.reason')} />
    </CommandForm>
  )
}

const forms = [
  { command: 'prepare', permission: 'card:prepare', Form: PrepareForm },
  { command: 'issue', permission: 'card:issue', Form: IssueForm },
  { command: 'deliver', permission: 'card:deliver', Form: DeliverForm },
  { command: 'handOver', permission: 'card:hand-over', Form: HandOverForm },
  { command: 'demandBack', permission: 'card:demand-back', Form: DemandBackForm },
  { command: 'reportLoss', permission: 'card:report-loss', Form: ReportLossForm },
  { command: 'find', permission: 'card:report-loss', Form: FindForm },
  { command: 'replace', permission: 'card:replace', Form: ReplaceForm },
  { command: 'takeBack', permission: 'card:take-back', Form: TakeBackForm },
  { command: 'cancel', permission: 'card:cancel', Form: CancelForm },
] as const

/** The card that something may still be done with: in use, or with a paper that must go back. */
export const useOpenCard = (personId: string) => {
  const { card } = cards.useTRPC()
  const { data } = useQuery(card.ofPerson.queryOptions({ personId }))
  const over = ['returned', 'cancelled', 'revoked']
  return data?.find(({ status }) => !over.includes(status)) ?? data?.find(({ returns }) => returns !== null)
}

/** What can be done with the person's open card. */
export const useCardActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { card: trpc } = cards.useTRPC()
  const card = useOpenCard(personId)
  const { data } = useQuery(trpc.permitted.queryOptions(card ? { cardId: card.id } : skipToken))
  if (!card) return []
  const acts = forms.map(({ command, permission, Form }) => ({
    command: `card.${command}`,
    permission,
    label: t(`card.acts.${command}`),
    form: (done: () => void) => <Form card={card} done={done} />,
  }))
  return answered(
    acts,
    data?.map((each) => ({ ...each, command: `card.${each.command}` })),
  )
}
