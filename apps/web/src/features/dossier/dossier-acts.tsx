import { newId } from '@jiuyuan/contract-kit/id'
import {
  documentKinds,
  FilePaper,
  MovePaper,
  RetractDocument,
  type DossierView,
} from '@jiuyuan/contract-registration/dossier'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, NumberField, TextField } from '../../app/fields.tsx'
import { keptKinds, UploadDocument } from './upload-document.tsx'

interface FormProps {
  readonly personId: string
  readonly dossier: DossierView
  readonly done: () => void
}

const Place = () => {
  const { t } = useTranslation()
  return (
    <>
      <TextField name="box" label={t('dossier.box')} />
      <TextField name="shelf" label={t('dossier.shelf')} />
      <NumberField name="pages" label={t('dossier.pages')} />
    </>
  )
}

const FilePaperForm = ({ personId, done }: FormProps) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC()
  const paperId = useMemo(() => newId(), [])
  return (
    <CommandForm
      options={trpc.dossier.filePaper.mutationOptions()}
      schema={FilePaper}
      fixed={{ personId, paperId }}
      submit={t('dossier.submit')}
      hint={t('dossier.attestHint')}
      done={done}
      cancel={done}
    >
      <ChoiceField name="kind" label={t('dossier.kind')} choices={keptKinds} />
      <Place />
    </CommandForm>
  )
}

const MovePaperForm = ({ personId, dossier, done }: FormProps) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC()
  const choices = dossier.papers.map(({ id, kind, box, shelf }) => ({
    value: id,
    label: `${documentKinds[kind].zh} ${box}/${shelf}`,
  }))
  return (
    <CommandForm
      options={trpc.dossier.movePaper.mutationOptions()}
      schema={MovePaper}
      fixed={{ personId }}
      submit={t('dossier.submit')}
      done={done}
      cancel={done}
    >
      <ChoiceField name="paperId" label={t('dossier.which')} choices={choices} />
      <Place />
      <TextField name="reason" label={t('dossier.reason')} />
    </CommandForm>
  )
}

const RetractForm = ({ personId, dossier, done }: FormProps) => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC()
  const current = dossier.documents.filter(({ state }) => state === 'current')
  return (
    <CommandForm
      options={trpc.dossier.retract.mutationOptions()}
      schema={RetractDocument}
      fixed={{ personId }}
      submit={t('dossier.submit')}
      done={done}
      cancel={done}
    >
      <ChoiceField
        name="documentId"
        label={t('dossier.which')}
        choices={current.map(({ id, kind, addedOn }) => ({ value: id, label: `${documentKinds[kind].zh} ${addedOn}` }))}
      />
      <TextField name="reason" label={t('dossier.reason')} />
    </CommandForm>
  )
}

/** What can be done with a dossier. */
export const DossierActs = (props: Omit<FormProps, 'done'>) => {
  const { t } = useTranslation()
  const { personId, dossier } = props
  const { documents, papers } = dossier
  const act = (command: string, label: string, form: Act['form']): Act => {
    return { command, permission: 'dossier:file', label, refusal: null, form }
  }
  const acts = [
    act('dossier.upload', t('dossier.acts.upload'), (done) => (
      <UploadDocument personId={personId} documents={documents} done={done} />
    )),
    act('dossier.filePaper', t('dossier.acts.filePaper'), (done) => <FilePaperForm {...props} done={done} />),
    ...(papers.length > 0
      ? [act('dossier.movePaper', t('dossier.acts.movePaper'), (done) => <MovePaperForm {...props} done={done} />)]
      : []),
    ...(documents.some(({ state }) => state === 'current')
      ? [act('dossier.retract', t('dossier.acts.retract'), (done) => <RetractForm {...props} done={done} />)]
      : []),
  ]
  return <Acts acts={acts} />
}
