import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly open: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

const Opened = ({ title, onClose, children }: Omit<Props, 'open'>) => {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Closed before it leaves the page, so that the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={box} className="ui-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <button type="button" className="ui-dialog-close" aria-label={t('dialog.close')} onClick={onClose}>
        ×
      </button>
    </dialog>
  )
}

/** A question that must be answered or closed first: the browser's own dialog keeps focus and Esc. */
export const Dialog = ({ open, ...rest }: Props) => open && <Opened {...rest} />
