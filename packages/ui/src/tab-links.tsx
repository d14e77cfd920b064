import type { ReactNode } from 'react'

type Mark = { 'aria-current'?: 'page' }

interface Props<Key extends string> {
  readonly label: string
  readonly tabs: readonly Key[]
  /** The one that is open; left out where its link tells by itself. */
  readonly open?: Key
  /** The link to a part; it carries the mark that says whether it is open. */
  readonly link: (key: Key, mark: Mark) => ReactNode
  readonly children: ReactNode
}

/** Parts of a page, each at its own address. */
export const TabLinks = <Key extends string>({ label, tabs, open, link, children }: Props<Key>) => (
  <>
    <nav className="ui-tabs" aria-label={label}>
      <ul>
        {tabs.map((key) => (
          <li key={key}>{link(key, key === open ? { 'aria-current': 'page' } : {})}</li>
        ))}
      </ul>
    </nav>
    <div className="ui-tab">{children}</div>
  </>
)
