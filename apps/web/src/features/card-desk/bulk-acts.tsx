import { IssueMany, PrepareMany, type BulkOutcome } from '@jiuyuan/contract-card/desk'
import { newId } from '@jiuyuan/contract-kit/id'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { failureOf, refusalOf } from '../../app/failure.ts'

interface Props {
  readonly act: 'prepareMany' | 'issueMany'
  readonly chosen: readonly string[]
  readonly done: (outcome: BulkOutcome) => void
}

/** One press for many cards; each is decided by itself. */
export const BulkAct = ({ act, chosen, done }: Props) => {
  const { t } = useTranslation()
  const { desk } = cards.useTRPC()
  const queries = useQueryClient()
  const onSuccess = (outcome: BulkOutcome) => {
    done(outcome)
    void queries.invalidateQueries()
  }
  const prepare = useMutation(desk.prepareMany.mutationOptions({ onSuccess }))
  const issue = useMutation(desk.issueMany.mutationOptions({ onSuccess }))
  const body = { commandId: newId(), cardIds: chosen }
  const give = () =>
    act === 'prepareMany' ? prepare.mutate(PrepareMany.parse(body)) : issue.mutate(IssueMany.parse(body))
  const failed = prepare.error ?? issue.error
  const refusal = failed && refusalOf(failureOf(failed), t)
  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={prepare.isPending || issue.isPending}
        onClick={give}
      >
        {t(`cardDesk.bulk.${act}`, { count: chosen.length })}
      </Button>
    </>
  )
}

/** How many were done, and each that was not with its reason and what to do next. */
export const BulkResult = ({ outcome }: { outcome: BulkOutcome }) => {
  const { t } = useTranslation()
  const refused = outcome.flatMap(({ cardId, refusal }) => (refusal ? [{ cardId, refusal }] : []))
  return (
    <Panel title={t('cardDesk.bulk.done', { count: outcome.length - refused.length })}>
      {refused.length > 0 && (
        <>
          <p>{t('cardDesk.bulk.left', { count: refused.length })}</p>
          {refused.map(({ cardId, refusal }) => (
            <RefusalAlert key={cardId} refusal={refusal} />
          ))}
        </>
      )}
    </Panel>
  )
}
