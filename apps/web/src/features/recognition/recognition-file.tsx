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
import { CaseSteps } from './case-steps.tsx'
import { Source } from './needs-panel.tsx'
import { ProofLines } from './proof-lines.tsx'
import './recognition.css'

const toneOf = (status: RecognitionStatus): Tone => {
  if (status === 'recognised') return 'good'
  if (status === 'rejected' || status === 'objected' || status === 'revoked') return 'bad'
  if (status === 'returned' || status === 'exit-noticed') return 'warn'
  return status === 'withdrawn' || status === 'ended' ? 'plain' : 'busy'
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

const Answers = ({ answers }: Pick<RecognitionView, 'answers'>) => {
  const { t } = useTranslation()
  if (answers.length === 0) return null
  return (
    <>
      <h3>{t('recognition.answers')}</h3>
      <ul>
        {answers.map(({ fact, title, value, ...known }) => (
          <li key={fact}>
            {title}:{typeof value === 'number' ? value : t(value ? 'list.yes' : 'list.no')} · <Source {...known} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Returned = ({ returned }: Pick<RecognitionView, 'returned'>) => {
  const { t } = useTranslation()
  if (!returned) return null
  return (
    <>
      <h3>{t('recognition.returned')}</h3>
      <p>
        <Bdi>{t('recognition.returnedOf', { on: returned.on, until: returned.until })}</Bdi>
      </p>
      <ul>
        {returned.missing.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
    </>
  )
}

const Proofs = ({ proofs, judged }: Pick<RecognitionView, 'proofs' | 'judged'>) => {
  const { t } = useTranslation()
  if (proofs.length === 0) return null
  return (
    <>
      <h3>{t('recognition.proof')}</h3>
      {judged && (
        <p className="ui-quiet">
          <Bdi>{t('recognition.judged', judged)}</Bdi>
        </p>
      )}
      {proofs.map((proof) => (
        <ProofLines key={proof.category} proof={proof} />
      ))}
    </>
  )
}

/** A case with its steps, proofs, evidence, notice and everybody's acts. */
export const RecognitionPanel = ({ recognition }: { recognition: RecognitionView }) => {
  const { t } = useTranslation()
  const { appliedOn, categories, firstContactOfficer, stages, status, categoryTitle } = recognition
  const commands = t('recognition.commands', { returnObjects: true })
  return (
    <Panel title={categoryTitle} extra={<RecognitionTag status={status} />}>
      <Facts
        facts={[
          { label: t('recognition.appliedOn'), value: <Bdi>{appliedOn}</Bdi> },
          { label: t('recognition.officer'), value: <Bdi>{firstContactOfficer}</Bdi> },
          { label: t('recognition.category'), value: categories.map(({ title }) => title).join('、') },
        ]}
      />
      <CaseSteps recognition={recognition} />
      <Returned returned={recognition.returned} />
      <Proofs proofs={recognition.proofs} judged={recognition.judged} />
      <Evidence evidence={recognition.evidence} />
      <Answers answers={recognition.answers} />
      <Notice notice={recognition.notice} objections={recognition.objections} />
      <Rejection rejection={recognition.rejection} />
      <h3>{t('recognition.stages')}</h3>
      <Timeline
        happenings={stages.map(({ command, at, actor, officeName, reason }) => ({
          key: `${at}${command}`,
          at,
          title: wordOf(commands, command),
          note: [actor, officeName, reason].filter(Boolean).join(' · '),
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
