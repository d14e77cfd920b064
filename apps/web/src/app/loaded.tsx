import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { Button, Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf, refusalOf } from './failure.ts'

interface Props<Data> {
  readonly of: { readonly data: Data; readonly error: unknown; readonly refetch: () => unknown }
  readonly children: (data: NonNullable<Data>) => ReactNode
}

/** What a query answered; while it waits, when it failed, and when there is nothing to see, it says so. */
export const Loaded = <Data,>({ of: { data, error, refetch }, children }: Props<Data>) => {
  const { t } = useTranslation()
  if (data !== undefined && data !== null) return children(data)
  if (data === null) return <Empty description={t('failure.nothingHere')} />
  const refusal = error ? refusalOf(failureOf(error), t) : null
  if (!refusal) return <Skeleton active title={false} aria-label={t('failure.loading')} />
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button onClick={() => refetch()}>{t('failure.again')}</Button>
    </>
  )
}
