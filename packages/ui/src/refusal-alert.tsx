import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** What a person reads of a refusal: the sentence, the article it rests on, and what to do next. */
export interface Refusal {
  readonly zh: string
  readonly article: string | null
  readonly next: string
}

/** The two lines below a refusal's sentence. */
export const RefusalGrounds = ({ article, next }: Omit<Refusal, 'zh'>) => {
  const { t } = useTranslation('ui')
  return (
    <>
      {article && <p>{t('refusal.article', { article })}</p>}
      {next && <p>{t('refusal.next', { next })}</p>}
    </>
  )
}

/** Tells why a command was refused, and takes the focus. */
export const RefusalAlert = ({ refusal }: { refusal: Refusal }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refusal])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="ui-alert">
      <p className="ui-alert-title">{refusal.zh}</p>
      <RefusalGrounds article={refusal.article} next={refusal.next} />
    </div>
  )
}
