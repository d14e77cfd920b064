import type { RecognitionStatus, RecognitionView } from '@jiuyuan/contract-registration/recognition'
import { recognitionStatusText, rejectionGroundText } from '@jiuyuan/contract-registration/recognition'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { Timeline } from '@jiuyuan/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { wordOf } from '../../app/words.ts'
import { ProofLines } from './proof-lines.tsx'

const toneOf = (status: RecognitionStatus): Tone => {
  if (status === 'recognised') return 'good'
  if (status === 'rejected' || status === 'objected') return 'bad'
  return status === 'withdrawn' ? 'plain' : 'busy'
}

export const RecognitionTag = ({ status }: { status: RecognitionStatus }) => (
  <StatusTag tone={toneOf(status)}>{recognitionStatusText[status]}</StatusTag>
)

const Notice = ({ notice, objections }: Pick<RecognitionView, 'notice' | 'objections'>) => {
  const { t } = useTranslation()
  if (!notice) return null
  const { from, until, place, remainingDays, held } = notice
  return (
    <>
      <h3>{t('recognition.notice')}</h3>
      <p className="ui-row">
        <Bdi>{t('recognition.noticeOf', { from, until: until ?? '—', place })}</Bdi>
        {held && <StatusTag tone="bad">{t('recognition.noticeHeld')}</StatusTag>}
        {!held && remainingDays > 0 && (
          <StatusTag tone="busy">{t('recognition.remaining', { days: remainingDays })}</StatusTag>
        )}
      </p>
      <ul>
        {objections.map(({ id, on, dueOn, settled }) => (
          <li key={id}>
            <Bdi>{t('recognition.objectionOf', { on, dueOn })}</Bdi>{' '}
            <StatusTag tone={settled ? 'plain' : 'warn'}>
              {settled ? t(`recognition.settled.${settled}`) : t('recognition.unsettled')}
            </StatusTag>
          </li>
        ))}
      </ul>
    </>
  )
}

const Rejection = ({ rejection }: Pick<RecognitionView, 'rejection'>) => {
  const { t } = useTranslation()
  if (!rejection) return null
  return (
    <>
      <h3>{t('recognition.rejection')}</h3>
      <p>{rejectionGroundText[rejection.ground]}</p>
      <p>{t('recognition.remedies')}</p>
      <ul>
        {rejection.remedies.map((remedy) => (
          <li key={remedy}>{remedy}</li>
        ))}
      </ul>
    </>
  )
}

const Evidence = ({ evidence }: Pick<RecognitionView, 'evidence'>) => {
  const { t } = useTranslation()
  if (evidence.length === 0) return null
  const worded = (value: boolean | number) => (typeof value === 'number' ? value : t(value ? 'list.yes' : 'list.no'))
  return (
    <>
      <h3>{t('recognition.evidence')}</h3>
      <ul>
        {evidence.map(({ title, value, seenOn }) => (
          <li key={title}>
            <Bdi>{t('recognition.evidenceOf', { title, value: worded(value), seenOn })}</Bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

const RecognitionPanel = ({ recognition }: { recognition: RecognitionView }) => {
  const { t } = useTranslation()
  const { appliedOn, dueOn, overdue, firstContactOfficer, proof, stages, status, categoryTitle } = recognition
  const commands = t('recognition.commands', { returnObjects: true })
  return (
    <Panel title={categoryTitle} extra={<RecognitionTag status={status} />}>
      <Facts
        facts={[
          { label: t('recognition.appliedOn'), value: <Bdi>{appliedOn}</Bdi> },
          { label: t('recognition.officer'), value: <Bdi>{firstContactOfficer}</Bdi> },
          {
            label: t('list.due'),
            value: dueOn && (
              <>
                <Bdi>{dueOn}</Bdi> {overdue && <StatusTag tone="bad">{t('recognition.overdue')}</StatusTag>}
              </>
            ),
          },
        ]}
      />
      {proof && (
        <>
          <h3>{t('recognition.proof')}</h3>
          <ProofLines proof={proof} />
        </>
      )}
      <Evidence evidence={recognition.evidence} />
      <Notice notice={recognition.notice} objections={recognition.objections} />
      <Rejection rejection={recognition.rejection} />
      <h3>{t('recognition.stages')}</h3>
      <Timeline
        happenings={stages.map(({ command, at, actor, officeName, reason }) => ({
          key: `${at}${command}`,
          at,
          title: wordOf(commands, command),
          note: [actor, officeName, ...(reason ? [reason] : [])].join(' · '),
        }))}
      />
    </Panel>
  )
}

const OneRecognition = ({ recognitionId }: { recognitionId: string }) => {
  const { recognition } = registration.useTRPC()
  const query = useQuery(recognition.get.queryOptions({ recognitionId }))
  return <Loaded of={query}>{(found) => <RecognitionPanel recognition={found} />}</Loaded>
}

/** All recognitions of a person, each with its proof, notice and stages. */
export const RecognitionFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  return (
    <Loaded of={useQuery(recognition.ofPerson.queryOptions({ personId }))}>
      {(lines) =>
        lines.length === 0 ? (
          <p>{t('recognition.none')}</p>
        ) : (
          lines.map(({ id }) => <OneRecognition key={id} recognitionId={id} />)
        )
      }
    </Loaded>
  )
}
