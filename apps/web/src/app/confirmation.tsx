import { Bdi } from '@jiuyuan/ui/bdi'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly title: string
  /** What the person takes along: a number and what it is of. */
  readonly number?: { readonly label: string; readonly value: string } | undefined
  /** What happens next, in order. */
  readonly next: readonly ReactNode[]
  readonly children?: ReactNode
}

/** It is done: the number, what happens next and where to go on; takes the focus. */
export const Confirmation = ({ title, number, next, children }: Props) => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} tabIndex={-1} className="app-done" aria-label={title}>
      <h2>{title}</h2>
      {number && (
        <p>
          {number.label}{' '}
          <strong>
            <Bdi code>{number.value}</Bdi>
          </strong>
        </p>
      )}
      <h3>{t('form.next')}</h3>
      <ol>
        {next.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ol>
      <div className="ui-row">{children}</div>
    </section>
  )
}
