import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bdi } from './bdi.tsx'
import { StatusTag } from './status-tag.tsx'

/** A column of an official table: its code (M1…) and title. */
export interface PaperColumn {
  readonly code: string
  readonly title: string
}
/** A row: its name and one cell per column. */
export interface PaperRow {
  readonly key: string
  readonly name: ReactNode
  readonly cells: readonly ReactNode[]
}

interface Props {
  readonly title: string
  readonly number: string
  readonly period: string
  readonly division: string
  readonly due: string | null
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  /** The balance as a sentence with its numbers. */
  readonly check: { readonly text: string; readonly passed: boolean }
  readonly rowTitle: string
}

const Head = ({ columns, rowTitle }: Pick<Props, 'columns' | 'rowTitle'>) => (
  <thead>
    <tr>
      <th scope="col" rowSpan={2}>
        {rowTitle}
      </th>
      {columns.map(({ code, title }) => (
        <th key={code} scope="col">
          {title}
        </th>
      ))}
    </tr>
    <tr>
      {columns.map(({ code }) => (
        <td key={code} className="ui-paper-code">
          <Bdi>{code}</Bdi>
        </td>
      ))}
    </tr>
  </thead>
)

/** An official table as it looks on paper: number, period, columns with their codes, and the balance below. */
export const PaperTable = ({ title, number, period, division, due, columns, rows, check, rowTitle }: Props) => {
  const { t } = useTranslation('ui')
  const head = [
    { label: t('paper.number'), value: number },
    { label: t('paper.period'), value: period },
    { label: t('paper.division'), value: division },
    { label: t('paper.due'), value: due },
  ]
  return (
    <figure className="ui-paper">
      <figcaption>
        <strong>{title}</strong>
        <ul>
          {head.map(({ label, value }) => (
            <li key={label}>
              {label}:<Bdi>{value ?? '—'}</Bdi>
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="ui-scroll" role="group" aria-label={title} tabIndex={0}>
        <table>
          <Head columns={columns} rowTitle={rowTitle} />
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, place) => (
                  <td key={columns[place]?.code}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <StatusTag tone={check.passed ? 'good' : 'bad'}>{t(check.passed ? 'paper.passed' : 'paper.failed')}</StatusTag>{' '}
        <Bdi>{check.text}</Bdi>
      </p>
    </figure>
  )
}
