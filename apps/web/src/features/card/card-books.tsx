import { Bdi } from '@jiuyuan/ui/bdi'
import { Instant } from '@jiuyuan/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import './card.css'

/** Every time a paper changed hands: by whose signature, before whom. */
const Receipts = ({ cardId }: { cardId: string }) => {
  const { t } = useTranslation()
  const { custody } = cards.useTRPC()
  const methods: Readonly<Record<string, string>> = t('assent.methods', { returnObjects: true })
  return (
    <Loaded of={useQuery(custody.receipts.queryOptions({ cardId }))}>
      {(rows) => (
        <ListTable
          label={t('card.receipts')}
          rows={rows.map((row) => ({ ...row, id: `${row.at} ${row.holder}` }))}
          empty={t('card.noReceipts')}
          columns={[
            { title: t('card.issuedOn'), render: ({ on }) => <Bdi>{on}</Bdi> },
            {
              title: t('card.receipts'),
              render: ({ papers }) => papers.map((paper) => t(`card.paper.${paper}`)).join('、'),
            },
            { title: t('card.holder'), render: ({ holder }) => t(`card.holders.${holder}`) },
            { title: t('card.method'), render: ({ method }) => (method && methods[method]) ?? '—' },
            { title: t('card.by'), render: ({ officer }) => <Bdi>{officer}</Bdi> },
          ]}
        />
      )}
    </Loaded>
  )
}

const Prints = ({ cardId }: { cardId: string }) => {
  const { t } = useTranslation()
  const { print } = cards.useTRPC()
  return (
    <Loaded of={useQuery(print.log.queryOptions({ cardId }))}>
      {(rows) => (
        <ListTable
          label={t('card.prints')}
          rows={rows}
          empty={t('card.noPrints')}
          columns={[
            { title: t('card.issuedOn'), render: ({ at }) => <Instant at={at} /> },
            { title: t('card.version'), render: ({ version }) => <Bdi>{version}</Bdi> },
            { title: t('cardDesk.print.reason'), render: ({ reason }) => t(`cardDesk.print.reasons.${reason}`) },
            { title: t('card.by'), render: ({ officer }) => <Bdi>{officer}</Bdi> },
          ]}
        />
      )}
    </Loaded>
  )
}

/** The custody book and the print log of a card. */
export const CardBooks = ({ cardId }: { cardId: string }) => {
  const { t } = useTranslation()
  return (
    <div className="card-books">
      <details>
        <summary>{t('card.receipts')}</summary>
        <Receipts cardId={cardId} />
      </details>
      <details>
        <summary>{t('card.prints')}</summary>
        <Prints cardId={cardId} />
      </details>
    </div>
  )
}
