import { newId } from '@jiuyuan/contract-kit/id'
import { KeepManyRecognised, type KeptMany, type RecheckLine } from '@jiuyuan/contract-registration/recheck'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useCommand } from '../../app/use-command.ts'

interface Props {
  readonly chosen: readonly RecheckLine[]
  readonly all: () => void
  readonly done: () => void
}

/** Many at once: how many are chosen, what would become of each, then what became of each. */
export const BulkKeep = ({ chosen, all, done }: Props) => {
  const { t } = useTranslation()
  const { recheck } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const [kept, setKept] = useState<KeptMany>()
  const ids = chosen.map(({ id }) => id)
  const key = ids.join()
  const { data: foreseen } = useQuery({
    queryKey: [...recheck.keepMany.mutationKey(), key],
    queryFn: () => client.recheck.keepMany.mutate({ commandId: newId(), recheckIds: ids, dryRun: true }),
    enabled: ids.length > 0 && !kept,
  })
  const options = {
    ...recheck.keepMany.mutationOptions(),
    onSettled: (answer: KeptMany | undefined) => setKept(answer),
  }
  const { give, refusal, pending } = useCommand(options, KeepManyRecognised)
  const outcome = kept ?? foreseen ?? { kept: [], failed: [] }
  const counts = { kept: outcome.kept.length, failed: outcome.failed.length }
  return (
    <Panel title={t('recheck.bulk.title')}>
      {refusal && <RefusalAlert refusal={refusal} />}
      <p aria-live="polite">
        {chosen.length === 0 ? t('recheck.bulk.none') : t(kept ? 'recheck.bulk.done' : 'recheck.bulk.foreseen', counts)}
      </p>
      <ul>
        {outcome.failed.map(({ id, zh, next }) => (
          <li key={id}>
            <Bdi>{chosen.find((one) => one.id === id)?.name}</Bdi>:{zh} {next}
          </li>
        ))}
      </ul>
      <div className="ui-row">
        <Button onClick={all}>{t('recheck.bulk.all')}</Button>
        {kept ? (
          <Button onClick={done}>{t('recheck.bulk.close')}</Button>
        ) : (
          <Button
            type="primary"
            disabled={outcome.kept.length === 0}
            loading={pending}
            onClick={() => give({ recheckIds: outcome.kept, dryRun: false })}
          >
            {t('recheck.bulk.keep', { count: outcome.kept.length })}
          </Button>
        )}
      </div>
    </Panel>
  )
}
