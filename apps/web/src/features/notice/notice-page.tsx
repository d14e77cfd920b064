import type { NoticeBatch } from '@jiuyuan/contract-registration/notice'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { BatchState } from './batches-tab.tsx'
import { Remaining } from './board-tab.tsx'
import { PostingPhoto } from './posting-photo.tsx'
import './notice.css'

const Summary = ({ batch }: { batch: NoticeBatch }) => {
  const { t } = useTranslation()
  const { community, place, from, until, posted, address, office } = batch
  return (
    <Facts
      facts={[
        { label: t('list.community'), value: community },
        { label: t('notice.place'), value: place },
        { label: t('notice.batch.period'), value: <Bdi>{`${from} — ${until}`}</Bdi> },
        { label: t('notice.count'), value: <Bdi>{posted}</Bdi> },
        { label: t('notice.state'), value: <BatchState {...batch} /> },
        { label: t('notice.batch.office'), value: office },
        {
          label: t('notice.batch.page'),
          value: address ? (
            <a href={address} target="_blank" rel="noreferrer">
              {t('notice.batch.page')}
            </a>
          ) : (
            t('notice.batch.pageGone')
          ),
        },
      ]}
    />
  )
}

const Persons = ({ entries }: Pick<NoticeBatch, 'entries'>) => {
  const { t } = useTranslation()
  return (
    <Panel title={t('notice.batch.persons')}>
      <ListTable
        label={t('notice.batch.persons')}
        rows={entries}
        empty={t('notice.batch.over')}
        columns={[
          { title: t('list.name'), render: ({ nameMasked }) => <Bdi>{nameMasked}</Bdi> },
          { title: t('list.identity'), render: ({ identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
          { title: t('notice.until'), render: ({ until }) => <Bdi>{until ?? '—'}</Bdi> },
          { title: t('notice.remaining'), render: (entry) => <Remaining {...entry} /> },
        ]}
      />
    </Panel>
  )
}

/** One batch: its period and place, the poster, the photograph of its posting, who it still names. */
export const NoticePage = ({ noticeId }: { noticeId: string }) => {
  const { t } = useTranslation()
  const may = useMay()
  const { notice } = registration.useTRPC()
  return (
    <Page title={t('notice.batch.title')}>
      <Loaded of={useQuery(notice.get.queryOptions({ noticeId }))}>
        {(batch) => (
          <>
            <Panel
              title={batch.place}
              extra={
                batch.address && (
                  <Link to="/print/notice/$noticeId" params={{ noticeId }}>
                    {t('notice.batch.poster')}
                  </Link>
                )
              }
            >
              <Summary batch={batch} />
            </Panel>
            <PostingPhoto batch={batch} changeable={may('recognition:publicise') && batch.closedOn === null} />
            <Persons entries={batch.entries} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
