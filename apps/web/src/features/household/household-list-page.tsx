import { HouseholdStatus } from '@jiuyuan/contract-registration/household'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Link, useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'
import { wordOf } from '../../app/words.ts'

export type StatusChoice = z.output<typeof HouseholdStatus>
const shown = HouseholdStatus.exclude(['observed']).options

/** Households by where they stand, the candidates first. */
export const HouseholdListPage = ({ status }: { status: StatusChoice }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { household } = registration.useTRPC()
  const facts = t('household.facts', { returnObjects: true })
  const client = registration.useTRPCClient()
  const { of, more } = usePages(household.candidates.queryKey({ status }), (at) =>
    client.household.candidates.query({ status, ...at }),
  )
  return (
    <Page title={t('household.listTitle')}>
      <Radio.Group
        aria-label={t('list.status')}
        value={status}
        optionType="button"
        options={shown.map((value) => ({ value, label: t(`household.statuses.${value}`) }))}
        onChange={({ target }) => void navigate({ to: '/households', search: { status: target.value } })}
      />
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('household.listTitle')}
            rows={pages.flatMap(({ households }) => households)}
            empty={t('household.empty')}
            more={more}
            columns={[
              {
                title: t('household.number'),
                render: ({ id, number }) => (
                  <Link to="/households/$householdId" params={{ householdId: id }}>
                    <Bdi code>{number}</Bdi>
                  </Link>
                ),
              },
              { title: t('household.head'), render: ({ headName }) => <Bdi>{headName}</Bdi> },
              { title: t('list.community'), render: ({ divisionName }) => divisionName },
              { title: t('household.memberCount'), render: ({ memberCount }) => <Bdi>{memberCount}</Bdi> },
              { title: t('household.since'), render: ({ since }) => since && <Bdi>{since}</Bdi> },
              {
                title: t('household.because'),
                render: ({ causeName, causeFact }) =>
                  causeFact && (
                    <Bdi>{t('household.cause', { name: causeName ?? '', fact: wordOf(facts, causeFact) })}</Bdi>
                  ),
              },
              { title: t('household.occurrence'), render: ({ occurrence }) => <Bdi>{occurrence}</Bdi> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
