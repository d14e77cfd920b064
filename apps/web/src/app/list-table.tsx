import { DataTable, type DataColumn } from '@jiuyuan/ui/data-table'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { More } from './use-pages.ts'

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly DataColumn<Row>[]
  readonly empty: string
  readonly more?: More
}

/** A list as a table of the pages fetched so far, with a button for the next. */
export const ListTable = <Row extends { readonly id: string }>({ more, ...table }: Props<Row>) => {
  const { t } = useTranslation()
  return (
    <>
      <DataTable {...table} />
      {more?.has && (
        <Button loading={more.loading} onClick={() => more.fetch()}>
          {t('list.more')}
        </Button>
      )}
    </>
  )
}
