import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** A fault of one field: `field` is the id of its input. */
export interface FieldFault {
  readonly field: string
  readonly label: string
  readonly message: string
}

/** All faults of a form with a link to each field; takes the focus whenever the faults are new. */
export const ErrorSummary = ({ faults }: { faults: readonly FieldFault[] }) => {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [faults])
  if (faults.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="ui-alert">
      <p className="ui-alert-title">{t('errors.title', { count: faults.length })}</p>
      <ul>
        {faults.map(({ field, label, message }) => (
          <li key={`${field}${message}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {label && `${label}:`}
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
