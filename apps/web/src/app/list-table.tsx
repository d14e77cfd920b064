import { Button, Table, type TableColumnType } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumnType<Row>[]
  readonly empty: string
  readonly more?: { readonly has: boolean; readonly loading: boolean; readonly fetch: () => unknown }
}

/** A list as a table of this page's rows, with a button for more. */
export const ListTable = <Row extends { readonly id: string }>({ label, rows, columns, empty, more }: Props<Row>) => {
  const { t } = useTranslation()
  return (
    <div className="ui-scroll" role="region" aria-label={label} tabIndex={0}>
      <Table<Row>
        size="medium"
        rowKey="id"
        dataSource={[...rows]}
        columns={[...columns]}
        pagination={false}
        locale={{ emptyText: empty }}
      />
      {more?.has && (
        <Button loading={more.loading} onClick={() => more.fetch()}>
          {t('list.more')}
        </Button>
      )}
    </div>
  )
}
