import type { HouseholdView } from '@jiuyuan/contract-registration/household'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { wordOf } from '../../app/words.ts'
import { HouseholdActs } from './household-acts.tsx'
import { HouseholdOn } from './household-as-of.tsx'
import { HouseholdChanges } from './household-changes.tsx'
import { HouseholdMembers } from './household-members.tsx'

const ZeroState = ({ household }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const { zero, because, status, occurrence, recognisedAt, clearedAt, stableOn, removedOn } = household
  const income = household.income.filter(({ until }) => until === null)
  return (
    <Panel
      title={t('household.zero')}
      extra={<StatusTag tone={zero === 'yes' ? 'bad' : 'good'}>{t(`household.zeros.${zero}`)}</StatusTag>}
    >
      <p>{wordOf(t('household.becauses', { returnObjects: true }), because)}</p>
      <Facts
        facts={[
          { label: t('list.status'), value: t(`household.statuses.${status}`) },
          { label: t('household.occurrence'), value: <Bdi>{t('household.times', { count: occurrence })}</Bdi> },
          { label: t('household.recognisedAt'), value: recognisedAt && <Instant at={recognisedAt} /> },
          { label: t('household.clearedAt'), value: clearedAt && <Instant at={clearedAt} /> },
          { label: t('household.stableOn'), value: stableOn && <Bdi>{stableOn}</Bdi> },
          ...(removedOn ? [{ label: t('household.removedOn'), value: <Bdi>{removedOn}</Bdi> }] : []),
          ...income.map(({ kind, since }) => ({
            label: t('household.income'),
            value: <Bdi>{t('household.incomeOf', { kind: t(`household.incomeKinds.${kind}`), since })}</Bdi>,
          })),
        ]}
      />
    </Panel>
  )
}

const Removal = ({ removal }: { removal: NonNullable<HouseholdView['removal']> }) => {
  const { t } = useTranslation()
  const { ground, reason, proposedBy, proposedOn } = removal
  return (
    <Panel title={t('household.removal')}>
      <Facts
        facts={[
          { label: t('household.fields.ground'), value: t(`household.grounds.${ground}`) },
          { label: t('household.fields.reason'), value: reason && <Bdi>{reason}</Bdi> },
          { label: t('household.proposedBy'), value: <Bdi>{proposedBy}</Bdi> },
          { label: t('household.proposedOn'), value: <Bdi>{proposedOn}</Bdi> },
        ]}
      />
    </Panel>
  )
}

const ZeroHistory = ({ household: { history, changes } }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const nameOf = (id: string) => changes.find(({ personId }) => personId === id)?.name ?? ''
  const facts = t('household.facts', { returnObjects: true })
  return (
    <Panel title={t('household.history')}>
      <ul>
        {history.map(({ since, zero, causePersonId, causeFact }) => (
          <li key={`${since}${causeFact}`}>
            <Bdi>
              {t('household.historyOf', {
                since,
                zero: t(`household.zeros.${zero ? 'yes' : 'no'}`),
                fact: t('household.cause', { name: nameOf(causePersonId), fact: wordOf(facts, causeFact) }),
              })}
            </Bdi>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Members, zero state and how it came about: used on its own page and in a person's file. */
export const HouseholdFile = ({ householdId }: { householdId: string }) => {
  const { household } = registration.useTRPC()
  return (
    <Loaded of={useQuery(household.get.queryOptions({ householdId }))}>
      {(found) => (
        <>
          <ZeroState household={found} />
          {found.removal && <Removal removal={found.removal} />}
          <HouseholdActs household={found} />
          <HouseholdMembers household={found} />
          <ZeroHistory household={found} />
          <HouseholdChanges household={found} />
          <HouseholdOn householdId={found.id} />
        </>
      )}
    </Loaded>
  )
}

export const HouseholdPage = ({ householdId }: { householdId: string }) => {
  const { t } = useTranslation()
  const { household } = registration.useTRPC()
  const { data } = useQuery(household.get.queryOptions({ householdId }))
  return (
    <Page title={`${t('household.title')} ${data?.number ?? ''}`} extra={data?.divisionName}>
      <HouseholdFile householdId={householdId} />
    </Page>
  )
}
