import { HouseholdStatus, type HouseholdLine } from '@jiuyuan/contract-registration/household'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages, type More } from '../../app/use-pages.ts'
import { wordOf } from '../../app/words.ts'

const Shown = z.enum([...HouseholdStatus.exclude(['observed']).options, 'removals'])
export type StatusChoice = z.output<typeof HouseholdStatus> | 'removals'

const Lines = ({ lines, more }: { lines: readonly HouseholdLine[]; more: More }) => {
  const { t } = useTranslation()
  const facts = t('household.facts', { returnObjects: true })
  return (
    <ListTable
      label={t('household.listTitle')}
      rows={lines}
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
            causeFact && <Bdi>{t('household.cause', { name: causeName ?? '', fact: wordOf(facts, causeFact) })}</Bdi>,
        },
        { title: t('household.occurrence'), render: ({ occurrence }) => <Bdi>{occurrence}</Bdi> },
      ]}
    />
  )
}

const OfStatus = ({ status }: { status: z.output<typeof HouseholdStatus> }) => {
  const { household } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(household.candidates.queryKey({ status }), (at) =>
    client.household.candidates.query({ status, ...at }),
  )
  return (
    <Loaded of={of}>{(pages) => <Lines lines={pages.flatMap(({ households }) => households)} more={more} />}</Loaded>
  )
}

const Removals = () => {
  const { household } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(household.removals.queryKey({}), (at) => client.household.removals.query(at))
  return <Loaded of={of}>{(pages) => <Lines lines={pages.flatMap(({ lines }) => lines)} more={more} />}</Loaded>
}

/** Households by where they stand, the candidates first, with how many there are. */
export const HouseholdListPage = ({ status }: { status: StatusChoice }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const trpc = registration.useTRPC()
  const { data: counted } = useQuery(trpc.household.count.queryOptions())
  const textOf = (value: z.output<typeof Shown>) => {
    if (value === 'removals') return t('household.removals')
    const count = counted?.byStatus.find((one) => one.status === value)?.count ?? 0
    return `${t(`household.statuses.${value}`)} ${count}`
  }
  return (
    <Page title={t('household.listTitle')}>
      <Radio.Group
        aria-label={t('list.status')}
        value={status}
        optionType="button"
        options={Shown.options.map((value) => ({ value, label: textOf(value) }))}
        onChange={({ target }) => void navigate({ to: '/households', search: { status: target.value } })}
      />
      {status === 'removals' ? <Removals /> : <OfStatus status={status} />}
    </Page>
  )
}
