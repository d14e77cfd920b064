import { exitGrounds, exitPaperText } from '@jiuyuan/contract-registration/exit-grounds'
import type { ExitStage, ExitView } from '@jiuyuan/contract-registration/exit'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts, answered } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { useMay } from '../../app/session.tsx'
import {
  ConfirmExitForm,
  DropExitForm,
  FinaliseExitForm,
  ObjectToExitForm,
  ProposeExitForm,
  SettleExitForm,
} from './exit-forms.tsx'
import { OpenedStatements } from './opened-statements.tsx'

const tones = {
  proposed: 'warn',
  'to-serve': 'warn',
  running: 'busy',
  objected: 'bad',
  'to-finalise': 'bad',
} as const satisfies Record<ExitStage, Tone>

const ExitTag = ({ stage }: { stage: ExitStage }) => {
  const { t } = useTranslation()
  return <StatusTag tone={tones[stage]}>{t(`exit.stages.${stage}`)}</StatusTag>
}

const forms = [
  { command: 'confirm', permission: 'exit:confirm', Form: ConfirmExitForm },
  { command: 'finalise', permission: 'exit:confirm', Form: FinaliseExitForm },
  { command: 'object', permission: 'exit:object', Form: ObjectToExitForm },
  { command: 'drop', permission: 'exit:confirm', Form: DropExitForm },
  { command: 'propose', permission: 'exit:propose', Form: ProposeExitForm },
] as const

type Props = { readonly recognitionId: ExitView['id']; readonly exit: ExitView | null | undefined }

const ExitActs = ({ recognitionId, exit }: Props) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC().exit
  const { data } = useQuery(trpc.permitted.queryOptions({ recognitionId }))
  const open = exit?.objections.find(({ settled }) => settled === null)
  const acts = forms.map(({ command, permission, Form }) => ({
    command,
    permission,
    label: t(`exit.acts.${command}`),
    form: (done: () => void) => <Form recognitionId={recognitionId} done={done} />,
  }))
  const settling = open && {
    command: 'settleObjection',
    permission: 'exit:settle',
    label: t('exit.acts.settleObjection'),
    form: (done: () => void) => <SettleExitForm recognitionId={recognitionId} objectionId={open.id} done={done} />,
  }
  // Before anything was proposed only a proposal is asked about.
  const asked = exit ? [...(settling ? [settling] : []), ...acts] : acts.filter(({ command }) => command === 'propose')
  return <Acts acts={answered(asked, data)} aside />
}

const useFacts = ({ ground, proposedOn, proposedBy, confirmedBy, servedOn, objectionUntil, daysLeft }: ExitView) => {
  const { t } = useTranslation()
  return [
    { label: t('exit.fields.ground'), value: exitGrounds[ground].text },
    { label: t('exit.fields.proposed'), value: <Bdi>{`${proposedOn} ${proposedBy}`}</Bdi> },
    { label: t('exit.fields.confirmed'), value: confirmedBy && <Bdi>{confirmedBy}</Bdi> },
    {
      label: t('exit.fields.served'),
      value: confirmedBy && (servedOn ? <Bdi>{servedOn}</Bdi> : t('exit.fields.notServed')),
    },
    {
      label: t('exit.fields.until'),
      value: objectionUntil && (
        <>
          <Bdi>{objectionUntil}</Bdi>{' '}
          {daysLeft ? t('exit.fields.daysLeft', { days: daysLeft }) : t('exit.fields.passed')}
        </>
      ),
    },
  ]
}

const Proposed = ({ exit }: { exit: ExitView }) => {
  const { t } = useTranslation()
  const may = useMay()
  const trpc = registration.useTRPC().exit
  const facts = useFacts(exit)
  const { evidence, objections, id: recognitionId } = exit
  return (
    <>
      <Facts facts={facts} />
      <p className="ui-quiet">{exitGrounds[exit.ground].article}</p>
      <ul>
        {evidence.map(({ paper, seenOn }) => (
          <li key={paper}>
            {exitPaperText[paper]} <Bdi>{seenOn}</Bdi>
          </li>
        ))}
        {objections.map(({ id, on, settled }) => (
          <li key={id}>
            <Bdi>{t('exit.objectionOf', { on })}</Bdi>{' '}
            <StatusTag tone={settled ? 'plain' : 'warn'}>{t(`exit.settled.${settled ?? 'open'}`)}</StatusTag>
          </li>
        ))}
      </ul>
      {objections.length > 0 && may('exit:settle') && (
        <OpenedStatements options={trpc.openStatements.mutationOptions()} ids={{ recognitionId }} />
      )}
    </>
  )
}

/** The exit of one recognition: how far it is, until when the person may object, and what can be done now. */
export const ExitPanel = ({ recognitionId }: Pick<Props, 'recognitionId'>) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC().exit
  const { data: exit } = useQuery(trpc.get.queryOptions({ recognitionId }))
  return (
    <Panel title={t('exit.title')} extra={exit && <ExitTag stage={exit.stage} />}>
      {exit ? <Proposed exit={exit} /> : <p>{t('exit.none')}</p>}
      <ExitActs recognitionId={recognitionId} exit={exit} />
    </Panel>
  )
}
