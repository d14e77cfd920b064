import type { KeptPaper } from '@jiuyuan/contract-card/custody'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'

const Duty = ({ returns }: Pick<KeptPaper, 'returns'>) => {
  const { t } = useTranslation()
  if (!returns) return t('cardDesk.kept.none')
  const { kind, dueOn, overdue } = returns
  return (
    <span className="ui-row">
      <StatusTag tone={overdue ? 'bad' : 'warn'}>
        {t(kind === 'hand-back' ? 'cardDesk.kept.handBack' : 'cardDesk.kept.giveBack')}
      </StatusTag>
      <Bdi>{dueOn}</Bdi>
      {overdue && <StatusTag tone="bad">{t('cardDesk.overdue')}</StatusTag>}
    </span>
  )
}

/** What an employer keeps of its workers and must give back (附件第十条). */
export const KeptPage = () => {
  const { t } = useTranslation()
  const { custody } = cards.useTRPC()
  const client = cards.useTRPCClient()
  const { of, more } = usePages(custody.kept.queryKey(), (at) => client.custody.kept.query(at))
  return (
    <Page title={t('cardDesk.kept.title')}>
      <p>{t('cardDesk.kept.lead')}</p>
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('cardDesk.kept.title')}
            rows={pages.flatMap(({ lines }) => lines).map((line) => ({ ...line, id: line.cardId }))}
            empty={t('cardDesk.kept.empty')}
            more={more}
            columns={[
              { title: t('cardDesk.kept.name'), render: ({ maskedName }) => <Bdi>{maskedName}</Bdi> },
              { title: t('card.cardNo'), render: ({ cardNo }) => <Bdi code>{cardNo}</Bdi> },
              {
                title: t('cardDesk.kept.papers'),
                render: ({ papers }) => papers.map((paper) => t(`cardDesk.${paper}`)).join('、'),
              },
              { title: t('cardDesk.kept.duty'), render: ({ returns }) => <Duty returns={returns} /> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
