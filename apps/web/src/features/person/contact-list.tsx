import {
  LapseRegistration,
  RecordAttempt,
  RecordContact,
  type ContactLine,
} from '@jiuyuan/contract-registration/contact'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay, useMe } from '../../app/session.tsx'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { usePages } from '../../app/use-pages.ts'
import { NameLink } from './name-link.tsx'

const steps = [
  { step: 'met', permission: 'contact:record' },
  { step: 'notice', permission: 'contact:record' },
  { step: 'visit', permission: 'contact:record' },
  { step: 'lapse', permission: 'registration:lapse' },
] as const
type Step = (typeof steps)[number]['step']

interface StepProps {
  readonly line: ContactLine
  readonly step: Step
  readonly done: () => void
}

const StepForm = ({ line, step, done }: StepProps) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const { contact } = registration.useTRPC()
  const submit = t(`person.desk.contacts.${step}`)
  const personId = line.id
  if (step === 'lapse')
    return (
      <CommandForm
        options={contact.lapse.mutationOptions()}
        schema={LapseRegistration}
        fixed={{ personId }}
        submit={submit}
        done={done}
      >
        <TextField name="reason" label={t('person.desk.contacts.reason')} />
      </CommandForm>
    )
  if (step === 'met')
    return (
      <CommandForm
        options={contact.record.mutationOptions()}
        schema={RecordContact}
        fixed={{ personId }}
        initial={{ on: today, way: 'phone' }}
        submit={submit}
        done={done}
      >
        <DayField name="on" label={t('person.fields.on')} />
        <ChoiceField
          name="way"
          label={t('person.fields.way')}
          choices={choicesOf(t('person.ways', { returnObjects: true }))}
        />
      </CommandForm>
    )
  return (
    <CommandForm
      options={contact.attempt.mutationOptions()}
      schema={RecordAttempt}
      fixed={{ personId, kind: step }}
      initial={{ on: today }}
      submit={submit}
      done={done}
    >
      <DayField name="on" label={t('person.fields.on')} />
    </CommandForm>
  )
}

/** From whom nothing was heard: contact, notices, the visit, and only then an officer's decision. */
export const ContactList = () => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const may = useMay()
  const { contact } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(contact.due.queryKey(), (at) => client.contact.due.query(at))
  const [chosen, setChosen] = useState<{ line: ContactLine; step: Step }>()
  const close = () => setChosen(undefined)
  const mine = steps.filter(({ permission }) => may(permission))
  return (
    <Loaded of={of}>
      {(pages) => (
        <>
          <ListTable
            label={t('person.desk.tabs.contacts')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('person.desk.contacts.none')}
            more={more}
            columns={[
              { title: t('list.name'), render: ({ id, name }) => <NameLink id={id} name={name} /> },
              ...personColumns,
              { title: t('person.desk.contacts.lastOn'), render: ({ lastOn }) => <Bdi>{lastOn}</Bdi> },
              { title: t('person.desk.contacts.dueOn'), render: ({ dueOn }) => <Bdi>{dueOn}</Bdi> },
              {
                title: t('person.desk.contacts.tried'),
                render: ({ notices, visits }) => <Bdi>{t('person.desk.contacts.times', { notices, visits })}</Bdi>,
              },
              {
                title: t('list.act'),
                render: (line) => (
                  <span className="ui-row">
                    {mine.map(({ step }) => (
                      <Button
                        key={step}
                        size="small"
                        disabled={step === 'lapse' && !line.ready}
                        onClick={() => setChosen({ line, step })}
                      >
                        {t(`person.desk.contacts.${step}`)}
                      </Button>
                    ))}
                  </span>
                ),
              },
            ]}
          />
          <Dialog
            open={chosen !== undefined}
            title={chosen && `${t(`person.desk.contacts.${chosen.step}`)}:${chosen.line.name}`}
            onClose={close}
          >
            {chosen && <StepForm {...chosen} done={close} />}
          </Dialog>
        </>
      )}
    </Loaded>
  )
}
