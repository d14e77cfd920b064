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
import { HouseholdMembers } from './household-members.tsx'

const ZeroState = ({ household }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const { zero, because, status, occurrence, recognisedAt, clearedAt, stableOn } = household
  return (
    <Panel
      title={t('household.zero')}
      extra={<StatusTag tone={zero === 'yes' ? 'bad' : 'good'}>{t(`household.zeros.${zero}`)}</StatusTag>}
    >
      <p>{because}</p>
      <Facts
        facts={[
          { label: t('list.status'), value: t(`household.statuses.${status}`) },
          { label: t('household.occurrence'), value: <Bdi>{t('household.times', { count: occurrence })}</Bdi> },
          { label: t('household.recognisedAt'), value: recognisedAt && <Instant at={recognisedAt} /> },
          { label: t('household.clearedAt'), value: clearedAt && <Instant at={clearedAt} /> },
          { label: t('household.stableOn'), value: stableOn && <Bdi>{stableOn}</Bdi> },
        ]}
      />
    </Panel>
  )
}

const ZeroHistory = ({ household: { history, members } }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const nameOf = (id: string) => members.find(({ personId }) => personId === id)?.name ?? ''
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
          <HouseholdMembers household={found} />
          <ZeroHistory household={found} />
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
