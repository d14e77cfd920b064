import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { usePages } from '../../app/use-pages.ts'

/** What is left of a person's notice, or that an objection holds it. */
export const Remaining = ({ held, remainingDays: days }: { held: boolean; remainingDays: number }) => {
  const { t } = useTranslation()
  return held ? (
    <StatusTag tone="bad">{t('notice.held')}</StatusTag>
  ) : (
    <StatusTag tone="busy">{t('notice.days', { days })}</StatusTag>
  )
}

/** Who is under notice now: masked, with the days that are left. */
export const BoardTab = () => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(notice.board.queryKey({}), (at) => client.notice.board.query(at))
  return (
    <Loaded of={of}>
      {(pages) => (
        <ListTable
          label={t('notice.tabs.persons')}
          rows={pages.flatMap(({ notices }) => notices)}
          empty={t('notice.empty.persons')}
          more={more}
          columns={[
            { title: t('list.name'), render: ({ nameMasked }) => <Bdi>{nameMasked}</Bdi> },
            { title: t('list.identity'), render: ({ identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
            { title: t('list.community'), render: ({ community }) => community },
            { title: t('notice.place'), render: ({ place }) => place },
            { title: t('notice.from'), render: ({ from }) => <Bdi>{from}</Bdi> },
            { title: t('notice.until'), render: ({ until }) => <Bdi>{until ?? '—'}</Bdi> },
            { title: t('notice.remaining'), render: (line) => <Remaining {...line} /> },
          ]}
        />
      )}
    </Loaded>
  )
}
