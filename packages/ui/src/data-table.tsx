import type { ReactNode } from 'react'

/** A column: its heading, and what stands in it for a row. */
export interface DataColumn<Row> {
  readonly title: string
  readonly render: (row: Row) => ReactNode
}

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly DataColumn<Row>[]
  /** What is said when there are no rows. */
  readonly empty: string
}

/** A list as a table; it scrolls by itself when it is wider than its place. */
export const DataTable = <Row extends { readonly id: string }>({ label, rows, columns, empty }: Props<Row>) => (
  <div className="ui-scroll" role="group" aria-label={label} tabIndex={0}>
    <table className="ui-table">
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ title, render }) => (
              <td key={title}>{render(row)}</td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="ui-quiet">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  </div>
)
