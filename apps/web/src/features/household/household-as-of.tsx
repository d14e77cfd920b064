import type { HouseholdAsOf, HouseholdId } from '@jiuyuan/contract-registration/household'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMe } from '../../app/session.tsx'
import { wordOf } from '../../app/words.ts'

const Standing = ({ standing }: { standing: HouseholdAsOf }) => {
  const { t } = useTranslation()
  const { zero, because, since, causeName, causeFact, members } = standing
  const facts = t('household.facts', { returnObjects: true })
  const cause = t('household.cause', { name: causeName ?? '', fact: wordOf(facts, causeFact ?? '') })
  if (members.length === 0) return <p className="ui-quiet">{t('household.asOfNobody')}</p>
  return (
    <>
      <p>
        <StatusTag tone={zero === 'yes' ? 'bad' : 'good'}>{t(`household.zeros.${zero}`)}</StatusTag>{' '}
        {wordOf(t('household.becauses', { returnObjects: true }), because)}{' '}
        {since && <Bdi>{t('household.asOfSince', { since, fact: cause })}</Bdi>}
      </p>
      <ListTable
        label={t('household.members')}
        rows={members.map((member) => ({ ...member, id: member.personId }))}
        empty={t('list.none')}
        columns={[
          { title: t('list.name'), render: ({ name }) => <Bdi>{name}</Bdi> },
          { title: t('person.relation'), render: ({ relation }) => t(`person.relations.${relation}`) },
          { title: t('list.status'), render: ({ status }) => t(`person.statuses.${status}`) },
          { title: t('household.counted'), render: ({ counted }) => t(counted ? 'list.yes' : 'list.no') },
        ]}
      />
    </>
  )
}

const On = ({ householdId, day }: { householdId: HouseholdId; day: string }) => {
  const { household } = registration.useTRPC()
  return (
    <Loaded of={useQuery(household.asOf.queryOptions({ householdId, day }))}>
      {(standing) => <Standing standing={standing} />}
    </Loaded>
  )
}

/** The household on any day: who belonged to it, whether anybody worked, and what made it so. */
export const HouseholdOn = ({ householdId }: { householdId: HouseholdId }) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const [day, setDay] = useState(today)
  return (
    <Panel title={t('household.asOf')}>
      <Form.Item label={t('household.asOfDay')} htmlFor="household-day">
        <Input
          id="household-day"
          type="date"
          max={today}
          value={day}
          onChange={({ target }) => target.value && setDay(target.value)}
        />
      </Form.Item>
      <On householdId={householdId} day={day} />
    </Panel>
  )
}
