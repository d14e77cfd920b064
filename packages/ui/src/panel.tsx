import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page. */
export const Panel = ({ title, extra, children }: Props) => (
  <section className="ui-panel" aria-label={title}>
    <div className="ui-row ui-between">
      <h2>{title}</h2>
      {extra}
    </div>
    {children}
  </section>
)

/** The heading of a page, with what belongs to it on the other side. */
export const PageHead = ({ title, extra }: { title: ReactNode; extra?: ReactNode }) => (
  <div className="ui-row ui-between ui-pagehead">
    <h1>{title}</h1>
    {extra}
  </div>
)
