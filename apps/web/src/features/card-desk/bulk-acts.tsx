import { IssueMany, PrepareMany, type BulkOutcome } from '@jiuyuan/contract-card/desk'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { useCommand } from '../../app/use-command.ts'

interface Props {
  readonly act: 'prepareMany' | 'issueMany'
  readonly chosen: readonly string[]
  readonly done: (outcome: BulkOutcome) => void
}

/** One press for many cards; each is decided by itself. */
export const BulkAct = ({ act, chosen, done }: Props) => {
  const { t } = useTranslation()
  const { desk } = cards.useTRPC()
  const prepare = useCommand(desk.prepareMany.mutationOptions(), PrepareMany)
  const issue = useCommand(desk.issueMany.mutationOptions(), IssueMany)
  const { give, refusal, pending } = act === 'prepareMany' ? prepare : issue
  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={pending}
        onClick={() => give({ cardIds: chosen }, done)}
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
