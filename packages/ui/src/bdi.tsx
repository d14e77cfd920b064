import type { ReactNode } from 'react'

/** Keeps a number, day, id or foreign name whole in text of either direction. */
export const Bdi = ({ children, code = false }: { children: ReactNode; code?: boolean }) => (
  <bdi dir="auto" className={code ? 'ui-bdi ui-code' : 'ui-bdi'}>
    {children}
  </bdi>
)
