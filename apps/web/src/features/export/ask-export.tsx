import { newId } from '@jiuyuan/contract-kit/id'
import {
  ExportFormat,
  exportLimits,
  ExportNational,
  ExportPersons,
  ExportTable,
} from '@jiuyuan/contract-registration/export'
import { Panel } from '@jiuyuan/ui/panel'
import { Radio } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { DivisionField } from '../../app/division-picker.tsx'
import { ChoiceField, choicesOf, TextField } from '../../app/fields.tsx'
import { useMay } from '../../app/session.tsx'

type Table = z.output<typeof ExportTable>

const Fields = () => {
  const { t } = useTranslation()
  const formats = ExportFormat.options.map((value) => ({ value, label: t(`export.formats.${value}`) }))
  return (
    <>
      <TextField name="purpose" label={t('export.purpose')} />
      <ChoiceField name="format" label={t('export.format')} choices={formats} />
      <DivisionField name="filter.division" label={t('export.division')} />
      <ChoiceField
        name="filter.status"
        label={t('export.status')}
        optional
        choices={choicesOf(t('person.statuses', { returnObjects: true }))}
      />
      <ChoiceField
        name="filter.registration"
        label={t('export.registration')}
        optional
        choices={choicesOf(t('export.registrations', { returnObjects: true }))}
      />
    </>
  )
}

/** The form of an export: the list, or a national table for whoever reports. */
const AskTable = ({ table, done }: { table: Table; done: () => void }) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC()
  const exportId = useMemo(() => newId(), [])
  const around = { initial: { format: 'xlsx' }, submit: t('export.submit'), done, children: <Fields /> }
  if (table === 'persons')
    return (
      <CommandForm
        options={trpc.export.persons.mutationOptions()}
        schema={ExportPersons}
        fixed={{ exportId }}
        {...around}
      />
    )
  return (
    <CommandForm
      options={trpc.export.national.mutationOptions()}
      schema={ExportNational}
      fixed={{ exportId, table }}
      hint={t('export.national')}
      {...around}
    />
  )
}

/** Asks for an export: what, of whom, for what. */
export const AskExport = () => {
  const { t } = useTranslation()
  const may = useMay()
  const [table, setTable] = useState<Table>('persons')
  const [asked, setAsked] = useState(0)
  const tables = ExportTable.options.filter((value) => value === 'persons' || may('export:national'))
  return (
    <Panel title={t('export.ask')}>
      <p className="ui-quiet">{t('export.lead', exportLimits)}</p>
      {tables.length > 1 && (
        <Radio.Group
          aria-label={t('export.table')}
          value={table}
          options={tables.map((value) => ({ value, label: t(`export.tables.${value}`) }))}
          onChange={({ target }) => setTable(ExportTable.parse(target.value))}
        />
      )}
      <AskTable key={`${table}-${asked}`} table={table} done={() => setAsked(asked + 1)} />
    </Panel>
  )
}
