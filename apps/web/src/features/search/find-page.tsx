import { SearchQuery, type SearchHit } from '@jiuyuan/contract-registration/search'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Page } from '../../app/page.tsx'

const Hits = ({ hits }: { hits: readonly SearchHit[] }) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  return (
    <ListTable
      label={t('search.find.title')}
      rows={hits}
      empty={t('search.none')}
      columns={[
        {
          title: t('list.name'),
          render: ({ id, name }) => (
            <Link to="/persons/$personId" params={{ personId: id }}>
              <Bdi>{name}</Bdi>
            </Link>
          ),
        },
        ...personColumns,
        { title: t('household.number'), render: ({ householdNumber }) => <Bdi code>{householdNumber}</Bdi> },
        { title: t('search.find.certificate'), render: ({ certificateNo }) => <Bdi code>{certificateNo ?? '—'}</Bdi> },
        { title: t('search.find.card'), render: ({ cardNo }) => <Bdi code>{cardNo ?? '—'}</Bdi> },
        { title: t('list.status'), render: ({ status }) => <StatusTag>{t(`person.statuses.${status}`)}</StatusTag> },
      ]}
    />
  )
}

const Places = ({ text }: { text: string }) => {
  const { t } = useTranslation()
  const { search } = registration.useTRPC()
  const { data } = useQuery(search.count.queryOptions({ text }))
  if (!data || data.total === 0) return null
  const { total, most, byDivision } = data
  return (
    <details>
      <summary>{t(total < most ? 'search.found' : 'search.find.more', { count: total })}</summary>
      <ul className="app-plain">
        {byDivision.map(({ division, divisionName, count }) => (
          <li key={division}>
            {divisionName} <Bdi>{count}</Bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Finds persons of the register; what was typed stands in no address. Each search is recorded, so it starts on Enter. */
export const FindPage = () => {
  const { t } = useTranslation()
  const { search } = registration.useTRPC()
  const [text, setText] = useState('')
  const asked = SearchQuery.safeParse({ text, limit: 50 })
  const { data } = useQuery(search.find.queryOptions(asked.success ? asked.data : skipToken))
  return (
    <Page title={t('search.find.title')}>
      <Form layout="vertical" onFinish={({ text: typed = '' }: { text?: string }) => setText(typed)}>
        <Form.Item name="text" label={t('search.find.label')} extra={t('search.find.hint')}>
          <Input.Search autoFocus autoComplete="off" enterButton={t('search.find.go')} onSearch={setText} />
        </Form.Item>
      </Form>
      <div aria-live="polite">
        {asked.success && <Places text={text} />}
        {data && <p className="ui-quiet">{t('search.find.as', { kind: t(`search.find.kinds.${data.kind}`) })}</p>}
        {data && <Hits hits={data.hits} />}
      </div>
    </Page>
  )
}
