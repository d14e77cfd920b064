import {
  reviewChannelText,
  reviewOutcomeText,
  serviceMethodText,
  type DecisionView,
} from '@jiuyuan/contract-registration/decision'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { wordOf } from '../../app/words.ts'
import { DecisionActs } from './decision-acts.tsx'
import { DecisionTag } from './decision-tag.tsx'

const Document = ({ decision }: { decision: DecisionView }) => {
  const { t } = useTranslation()
  const { facts, evidence, ground, article, pack, packTitle, effect, officeName, decidedBy, decidedOn } = decision
  return (
    <Panel title={decision.title} extra={<DecisionTag status={decision.status} />}>
      <Facts
        facts={[
          { label: t('decision.fields.number'), value: <Bdi>{decision.number}</Bdi> },
          { label: t('list.name'), value: <Bdi>{decision.name}</Bdi> },
          { label: t('decision.fields.decidedOn'), value: <Bdi>{decidedOn}</Bdi> },
          { label: t('decision.fields.office'), value: officeName },
          { label: t('decision.fields.decidedBy'), value: <Bdi>{decidedBy}</Bdi> },
          { label: t('decision.fields.ground'), value: ground },
          { label: t('decision.fields.article'), value: article },
          { label: t('decision.fields.pack'), value: <Bdi>{`${packTitle} ${pack}`}</Bdi> },
        ]}
      />
      <h3>{t('decision.fields.facts')}</h3>
      <ul>
        {facts.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
      <h3>{t('decision.fields.evidence')}</h3>
      <ul>
        {evidence.map(({ title, seenOn }, place) => (
          <li key={place}>
            {title} <Bdi>{seenOn ?? ''}</Bdi>
          </li>
        ))}
      </ul>
      <h3>{t('decision.fields.effect')}</h3>
      <p>{effect}</p>
    </Panel>
  )
}

const Remedies = ({ remedies, service, attempts }: DecisionView) => {
  const { t } = useTranslation()
  const served = service && { ...service, method: serviceMethodText[service.method] }
  const until = (key: 'reconsiderationOf' | 'courtOf', day: string | null | undefined) =>
    remedies && day
      ? t(`decision.${key}`, { days: remedies.reconsiderationDays, months: remedies.courtMonths, until: day })
      : t('decision.notStarted')
  return (
    <Panel title={t('decision.fields.remedies')}>
      <Facts
        facts={[
          { label: t('decision.fields.served'), value: served && <Bdi>{t('decision.servedOf', served)}</Bdi> },
          { label: t('decision.fields.body'), value: remedies?.body },
          {
            label: t('decision.fields.reconsideration'),
            value: remedies && until('reconsiderationOf', remedies.reconsiderationUntil),
          },
          { label: t('decision.fields.court'), value: remedies && until('courtOf', remedies.courtUntil) },
        ]}
      />
      {attempts.length > 0 && <h3>{t('decision.attempts')}</h3>}
      <ul>
        {attempts.map(({ on, method, outcome }, place) => (
          <li key={place}>
            {t('decision.attemptOf', {
              on,
              method: serviceMethodText[method],
              outcome: wordOf(t('decision.attemptOutcomes', { returnObjects: true }), outcome),
            })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Reviews = ({ reviews }: Pick<DecisionView, 'reviews'>) => {
  const { t } = useTranslation()
  if (reviews.length === 0) return null
  return (
    <Panel title={t('decision.reviews')}>
      <ul>
        {reviews.map(({ id, on, channel, outcome, document, dueOn }) => (
          <li key={id}>
            <Bdi>{t('decision.reviewOf', { on, channel: reviewChannelText[channel] })}</Bdi>{' '}
            <StatusTag tone={outcome ? 'plain' : 'warn'}>
              {outcome ? reviewOutcomeText[outcome] : t('decision.reviewOpen')}
            </StatusTag>{' '}
            <Bdi>{document ?? ''}</Bdi> {!outcome && dueOn && t('decision.reviewDue', { dueOn })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Others = ({ supersededBy, supersedes }: DecisionView) => {
  const { t } = useTranslation()
  const other = supersededBy ?? supersedes
  if (!other) return null
  return (
    <p>
      <Link to="/decisions/$decisionId" params={{ decisionId: other }}>
        {t(supersededBy ? 'decision.supersededBy' : 'decision.supersedes')}
      </Link>
    </p>
  )
}

/** A decision: what it says, whether it was served and which days run, its reviews, and what can be done now. */
export const DecisionPage = ({ decisionId }: { decisionId: string }) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC().decision
  const letter = (
    <Link to="/print/decision/$decisionId" params={{ decisionId }}>
      {t('decision.print')}
    </Link>
  )
  return (
    <Page title={t('decision.title')} extra={letter}>
      <Loaded of={useQuery(trpc.get.queryOptions({ decisionId }))}>
        {(decision) => (
          <>
            <Panel title={t('decision.next')}>
              <DecisionActs decision={decision} />
            </Panel>
            <Others {...decision} />
            <Document decision={decision} />
            <Remedies {...decision} />
            <Reviews reviews={decision.reviews} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
