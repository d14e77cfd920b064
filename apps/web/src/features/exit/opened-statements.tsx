import type { Statement } from '@jiuyuan/contract-registration/refusal'
import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordOf } from '../../app/words.ts'

interface Props<Ids, Failed> {
  readonly options: UseMutationOptions<Statement[], Failed, Ids>
  readonly ids: Ids
}

/** What was said, opened for the officer who decides; that it was opened stays on record. */
export const OpenedStatements = <Ids, Failed>({ options, ids }: Props<Ids, Failed>) => {
  const { t } = useTranslation()
  const { data, mutate, isPending } = useMutation(options)
  if (!data) {
    return (
      <Button size="small" loading={isPending} onClick={() => mutate(ids)}>
        {t('exit.refusal.open')}
      </Button>
    )
  }
  return (
    <>
      {data.map(({ kind, text }, place) => (
        <figure key={place}>
          <figcaption className="ui-quiet">{wordOf(t('exit.statements', { returnObjects: true }), kind)}</figcaption>
          <blockquote>{text}</blockquote>
        </figure>
      ))}
      <p className="ui-quiet">{t('exit.refusal.opened')}</p>
    </>
  )
}
