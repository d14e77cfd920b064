import {
  discountGroundText,
  refusalStatusText,
  type RefusalStatus,
  type RefusalView,
} from '@jiuyuan/contract-registration/refusal'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { useMay } from '../../app/session.tsx'
import { Yuan } from '../../app/yuan.tsx'
import { OpenedStatements } from './opened-statements.tsx'
import {
  ConfirmRefusalForm,
  DiscountForm,
  HearForm,
  JudgeForm,
  ObjectToRefusalForm,
  SettleRefusalForm,
} from './refusal-forms.tsx'

const tones = {
  recorded: 'warn',
  heard: 'warn',
  judged: 'busy',
  objected: 'bad',
  confirmed: 'bad',
  discounted: 'plain',
} as const satisfies Record<RefusalStatus, Tone>

export const RefusalTag = ({ status }: { status: RefusalStatus }) => (
  <StatusTag tone={tones[status]}>{refusalStatusText[status]}</StatusTag>
)

const forms = [
  { command: 'hear', permission: 'refusal:record', label: 'hear', Form: HearForm },
  { command: 'judge', permission: 'refusal:judge', label: 'judge', Form: JudgeForm },
  { command: 'confirm', permission: 'refusal:confirm', label: 'confirmRefusal', Form: ConfirmRefusalForm },
  { command: 'settleObjection', permission: 'refusal:confirm', label: 'settleRefusal', Form: SettleRefusalForm },
  { command: 'object', permission: 'refusal:record', label: 'objectToRefusal', Form: ObjectToRefusalForm },
  { command: 'discount', permission: 'refusal:confirm', label: 'discount', Form: DiscountForm },
] as const

const RefusalActs = ({ refusalId }: { refusalId: RefusalView['id'] }) => {
  const { t } = useTranslation()
  const { refusal } = registration.useTRPC()
  const { data } = useQuery(refusal.permitted.queryOptions({ refusalId }))
  const acts = forms.map(({ command, permission, label, Form }) => ({
    command,
    permission,
    label: t(`exit.acts.${label}`),
    form: (done: () => void) => <Form refusalId={refusalId} done={done} />,
  }))
  return <Acts acts={answered(acts, data)} aside />
}

const usePay = ({ refused, monthlyWage, minimumWage }: RefusalView) => {
  const { t } = useTranslation()
  if (refused !== 'post') return []
  const least = minimumWage ? <Yuan amount={minimumWage} /> : t('exit.refusal.minimumUnknown')
  return [
    { label: t('exit.refusal.pay'), value: monthlyWage && <Yuan amount={monthlyWage} /> },
    { label: t('exit.refusal.minimum'), value: least },
  ]
}

const useJudged = ({ hearing, judgement, objectionUntil, confirmedBy, discounted }: RefusalView) => {
  const { t } = useTranslation()
  const heard = hearing && { on: hearing.on, how: t(hearing.spoke ? 'exit.refusal.spoke' : 'exit.refusal.silent') }
  const judged = judgement && { on: judgement.judgedOn, by: judgement.judgedBy }
  return [
    { label: t('exit.refusal.heard'), value: heard && t('exit.refusal.heardOf', heard) },
    { label: t('exit.refusal.judged'), value: judged && t('exit.refusal.judgedOf', judged) },
    { label: t('exit.refusal.objectionUntil'), value: objectionUntil && <Bdi>{objectionUntil}</Bdi> },
    { label: t('exit.refusal.confirmedBy'), value: confirmedBy && <Bdi>{confirmedBy}</Bdi> },
    { label: t('exit.refusal.discounted'), value: discounted && discountGroundText[discounted] },
  ]
}

const useFacts = (refusal: RefusalView) => {
  const { t } = useTranslation()
  const [pay, judged] = [usePay(refusal), useJudged(refusal)]
  const said = [
    { label: t('exit.refusal.on'), value: <Bdi>{refusal.on}</Bdi> },
    { label: t('exit.refusal.because'), value: t(`exit.becauses.${refusal.because}`) },
    { label: t('exit.refusal.documented'), value: t(`exit.documentations.${refusal.documented}`) },
  ]
  return [...said, ...pay, ...judged].filter(({ value }) => value !== null)
}

/** One refusal: what was offered, what the person said, who judged, and what can be done now. */
export const RefusalPanel = ({ refusal }: { refusal: RefusalView }) => {
  const { t } = useTranslation()
  const may = useMay()
  const trpc = registration.useTRPC().refusal
  const facts = useFacts(refusal)
  return (
    <Panel title={t(`exit.kinds.${refusal.refused}`)} extra={<RefusalTag status={refusal.status} />}>
      <Facts facts={facts} />
      {refusal.hearing && may('refusal:judge') && (
        <OpenedStatements options={trpc.openStatements.mutationOptions()} ids={{ refusalId: refusal.id }} />
      )}
      <RefusalActs refusalId={refusal.id} />
    </Panel>
  )
}
