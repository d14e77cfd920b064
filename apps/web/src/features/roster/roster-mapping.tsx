import { freeColumns, MapRoster, rosterColumns, type BatchDetail } from '@jiuyuan/contract-registration/roster'
import { z } from 'zod'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField } from '../../app/fields.tsx'

/** A choice is a text; the contract takes the column's number. */
const Chosen = z
  .object({ commandId: z.uuid(), batchId: z.uuid(), mapping: z.record(z.string(), z.string().optional()) })
  .transform(({ mapping, ...rest }) => {
    const chosen = Object.entries(mapping).filter(([, at]) => at !== undefined && at !== '')
    return { ...rest, mapping: Object.fromEntries(chosen.map(([column, at]) => [column, Number(at)])) }
  })
  .pipe(MapRoster)

/** Which column of the file is which; what was guessed or remembered stands there already. */
export const RosterMapping = ({ batch, done }: { batch: BatchDetail; done: () => void }) => {
  const { t } = useTranslation()
  const { roster } = registration.useTRPC()
  const choices = batch.header.map((name, at) => ({
    value: `${at}`,
    label: t('roster.map.columnOf', { at: at + 1, name }),
  }))
  const initial = Object.fromEntries(Object.entries(batch.mapping).map(([column, at]) => [column, `${at}`]))
  return (
    <section aria-label={t('roster.map.title')}>
      <h3>{t('roster.map.title')}</h3>
      <CommandForm
        options={roster.map.mutationOptions()}
        schema={Chosen}
        fixed={{ batchId: batch.id }}
        initial={{ mapping: initial }}
        submit={t('roster.map.submit')}
        hint={t('roster.map.lead')}
        done={done}
      >
        <div className="app-queues">
          {rosterColumns.map((column) => (
            <ChoiceField
              key={column}
              name={`mapping.${column}`}
              label={column}
              optional={freeColumns.includes(column)}
              choices={choices}
            />
          ))}
        </div>
      </CommandForm>
    </section>
  )
}
