import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  /** The links, the one that is open marked by `aria-current`. */
  readonly links: readonly { readonly key: string; readonly link: ReactNode }[]
  readonly children: ReactNode
}

/** Parts of a page, each at its own address. */
export const TabLinks = ({ label, links, children }: Props) => (
  <>
    <nav className="ui-tabs" aria-label={label}>
      <ul>
        {links.map(({ key, link }) => (
          <li key={key}>{link}</li>
        ))}
      </ul>
    </nav>
    <div className="ui-tab">{children}</div>
  </>
)
