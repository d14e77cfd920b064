import { PassMany, type PassedOne } from '@jiuyuan/contract-registration/recognition-case'
import type { RecognitionQueueLine } from '@jiuyuan/contract-registration/recognition'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useCommand } from '../../app/use-command.ts'

type Chosen = readonly RecognitionQueueLine[]

/** Those that cannot pass, each with its reason and the next step. */
const Refused = ({ passed, chosen }: { passed: readonly PassedOne[]; chosen: Chosen }) => (
  <ul>
    {passed.flatMap(({ recognitionId, refusal }) =>
      refusal
        ? [
            <li key={recognitionId}>
              <Bdi>{chosen.find(({ id }) => id === recognitionId)?.name}</Bdi>:{refusal.zh} {refusal.next}
            </li>,
          ]
        : [],
    )}
  </ul>
)

interface Props {
  readonly act: 'review' | 'confirm'
  readonly chosen: Chosen
  readonly all: () => void
  readonly done: () => void
}

/** What would become of the chosen, and after the command what became of them. */
const useMany = (act: Props['act'], chosen: Chosen) => {
  const { recognition } = registration.useTRPC()
  const [passed, setPassed] = useState<readonly PassedOne[]>()
  const recognitionIds = chosen.map(({ id }) => RecognitionId.parse(id))
  const asked = recognitionIds.length > 0 && !passed ? { act, recognitionIds } : skipToken
  const { data: foreseen = [] } = useQuery(recognition.dryRun.queryOptions(asked))
  const mutation = act === 'review' ? recognition.reviewMany : recognition.confirmMany
  const command = useCommand({ ...mutation.mutationOptions(), onSettled: (answer) => setPassed(answer) }, PassMany)
  const outcome = passed ?? foreseen
  const passing = outcome.filter(({ refusal }) => refusal === null).map(({ recognitionId }) => recognitionId)
  return { ...command, isDone: passed !== undefined, outcome, passing }
}

/** Many at once: how many are chosen, what would become of each, then what became of each. */
export const BulkPass = ({ act, chosen, all, done }: Props) => {
  const { t } = useTranslation()
  const { give, refusal, pending, isDone, outcome, passing } = useMany(act, chosen)
  const counts = { passing: passing.length, refused: outcome.length - passing.length }
  const told = t(isDone ? 'recognition.bulk.done' : 'recognition.bulk.foreseen', counts)
  return (
    <Panel title={t(`recognition.bulk.${act}`)}>
      {refusal && <RefusalAlert refusal={refusal} />}
      <p aria-live="polite">{chosen.length === 0 ? t('recognition.bulk.none') : told}</p>
      <Refused passed={outcome} chosen={chosen} />
      <div className="ui-row">
        <Button onClick={all}>{t('recognition.bulk.all')}</Button>
        {isDone ? (
          <Button onClick={done}>{t('recognition.bulk.close')}</Button>
        ) : (
          <Button
            type="primary"
            disabled={passing.length === 0}
            loading={pending}
            onClick={() => give({ recognitionIds: passing })}
          >
            {t('recognition.bulk.pass', { count: passing.length })}
          </Button>
        )}
      </div>
    </Panel>
  )
}
