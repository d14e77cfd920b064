import type { BulkResult, InspectionLine } from '@jiuyuan/contract-card/inspection'
import { newId } from '@jiuyuan/contract-kit/id'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { failureOf, refusalOf } from '../../app/failure.ts'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'

export type Act = 'verify' | 'stamp'
type Ids = readonly InspectionLine['id'][]

const Failed = ({ result: { failed } }: { result: BulkResult }) => {
  const { t } = useTranslation()
  if (failed.length === 0) return null
  return (
    <ListTable
      label={t('inspection.bulk.failed')}
      rows={failed}
      empty=""
      columns={[
        { title: t('inspection.cards.cardNo'), render: ({ cardNo }) => <Bdi code>{cardNo}</Bdi> },
        { title: t('inspection.bulk.reason'), render: ({ zh, article }) => `${zh}${article ? `(${article})` : ''}` },
        { title: t('inspection.bulk.next'), render: ({ next }) => next },
      ]}
    />
  )
}

interface Props {
  readonly act: Act
  readonly ids: Ids
  readonly done: () => void
}

/** What would happen, what is refused and why; then, confirmed once, what happened. */
const BulkForm = ({ act, ids, done }: Props) => {
  const { t } = useTranslation()
  const { inspection } = cards.useTRPC()
  const queries = useQueryClient()
  const [commandId] = useState(() => newId())
  const inspectionIds = [...ids]
  const options = act === 'verify' ? inspection.verifyAsKnown : inspection.stampMany
  const pass = useMutation({ ...options.mutationOptions(), onSettled: () => queries.invalidateQueries() })
  // Not asked again once the pass is on its way: it would answer for another question.
  const preview = useQuery(inspection.preview.queryOptions({ act, inspectionIds }, { enabled: pass.isIdle }))
  const refusal = pass.error ? refusalOf(failureOf(pass.error), t) : null
  if (pass.data) {
    const { passed, failed } = pass.data
    return (
      <>
        <p role="status">{t('inspection.bulk.did', { passed, failed: failed.length })}</p>
        <Failed result={pass.data} />
        <Button type="primary" autoFocus onClick={done}>
          {t('inspection.bulk.done')}
        </Button>
      </>
    )
  }
  return (
    <Loaded of={preview}>
      {(would) => (
        <>
          {refusal && <RefusalAlert refusal={refusal} />}
          <p>{t('inspection.bulk.would', { passed: would.passed, failed: would.failed.length })}</p>
          <Failed result={would} />
          <p>{t(`inspection.bulk.${act}Hint`)}</p>
          <Button
            type="primary"
            autoFocus
            loading={pass.isPending}
            disabled={would.passed === 0}
            onClick={() => pass.mutate({ commandId, inspectionIds })}
          >
            {t('inspection.bulk.give', { count: would.passed })}
          </Button>
        </>
      )}
    </Loaded>
  )
}

/** The button for many cards at once; nothing is given before the answer was read. What was picked stays as it was then. */
export const BulkPass = ({ act, ids, done }: Props) => {
  const { t } = useTranslation()
  const [asked, ask] = useState<Ids>()
  const close = () => {
    ask(undefined)
    done()
  }
  return (
    <>
      <Button disabled={ids.length === 0} onClick={() => ask(ids)}>
        {t(`inspection.bulk.${act}`, { count: ids.length })}
      </Button>
      <Dialog
        open={asked !== undefined}
        title={t(`inspection.bulk.${act}`, { count: asked?.length ?? 0 })}
        onClose={close}
      >
        {asked && <BulkForm act={act} ids={asked} done={close} />}
      </Dialog>
    </>
  )
}
