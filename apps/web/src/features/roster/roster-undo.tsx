import { UndoRoster, type BatchDetail } from '@jiuyuan/contract-registration/roster'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { TextField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'

/** The way back for a whole batch, with its reason. */
export const UndoBatch = ({ batchId }: { batchId: string }) => {
  const { t } = useTranslation()
  const { roster } = registration.useTRPC()
  const form = (done: () => void) => (
    <CommandForm
      options={roster.undo.mutationOptions()}
      schema={UndoRoster}
      fixed={{ batchId }}
      submit={t('roster.undo.act')}
      hint={t('roster.undo.hint')}
      done={done}
      cancel={done}
    >
      <TextField name="reason" label={t('roster.undo.reason')} />
    </CommandForm>
  )
  const act = { command: 'roster.undo', permission: 'roster:undo', label: t('roster.undo.act'), refusal: null, form }
  return <Acts acts={[act]} aside />
}

/** What an undo left as it is, and why. */
export const KeptRows = ({ batch: { keptRows, undone, kept, undoReason } }: { batch: BatchDetail }) => {
  const { t } = useTranslation()
  return (
    <>
      <p role="status">
        <Bdi>{t('roster.undoneCounts', { undone, kept })}</Bdi>
      </p>
      <p>{t('roster.undo.why', { reason: undoReason ?? '' })}</p>
      <ListTable
        label={t('roster.undo.kept')}
        rows={keptRows.map((one) => ({ ...one, id: `${one.row}` }))}
        empty={t('roster.undo.keptEmpty')}
        columns={[
          { title: t('roster.row'), render: ({ row }) => <Bdi>{row}</Bdi> },
          { title: t('roster.undo.kept'), render: ({ reason }) => reason },
        ]}
      />
    </>
  )
}
