import { newId } from '@jiuyuan/contract-kit/id'
import {
  DocumentKind,
  documentKinds,
  DocumentUploaded,
  isAttestOnly,
  type DossierView,
} from '@jiuyuan/contract-registration/dossier'
import { fileLimits } from '@jiuyuan/contract-registration/kept-file'
import { Choice } from '@jiuyuan/ui/choice'
import { RefusalAlert, type Refusal } from '@jiuyuan/ui/refusal-alert'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sendFile } from '../../app/send-file.ts'

const megabytes = fileLimits.bytes / 1024 / 1024

/** The kinds that are kept; those only looked at cannot be chosen. */
export const keptKinds = DocumentKind.options
  .filter((kind) => !isAttestOnly(kind))
  .map((value) => ({ value, label: documentKinds[value].zh }))

interface Props {
  readonly personId: string
  readonly documents: DossierView['documents']
  readonly done: () => void
}

const useUpload = (personId: string, done: () => void) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ commandId: newId(), documentId: newId() }))
  const [percent, setPercent] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (file: File, kind: string, replaces: string) => {
    setRefusal(null)
    setPercent(0)
    const fields = { ...ids, personId, kind, ...(replaces ? { replaces } : {}) }
    const path = 'registration/upload/document'
    const sent = await sendFile({ path, file, fields, answer: DocumentUploaded, onProgress: setPercent })
    setPercent(undefined)
    if (!sent) return setRefusal({ zh: t('failure.unreachable'), article: null, next: t('failure.tryAgain') })
    if ('refusal' in sent) return setRefusal(sent.refusal)
    await queries.invalidateQueries()
    done()
  }
  return { send, percent, refusal }
}

/** Takes a scan or photograph into the dossier, beside the others or in the place of one. */
export const UploadDocument = ({ personId, documents, done }: Props) => {
  const { t } = useTranslation()
  const [kind, setKind] = useState('')
  const [replaces, setReplaces] = useState('')
  const [file, setFile] = useState<File>()
  const { send, percent, refusal } = useUpload(personId, done)
  const same = documents.filter((document) => document.kind === kind && document.state === 'current')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (file && kind) void send(file, kind, replaces)
      }}
    >
      {refusal && <RefusalAlert refusal={refusal} />}
      <p className="ui-quiet">{t('dossier.attestHint')}</p>
      <label className="app-label">
        {t('dossier.kind')}
        <Choice choices={keptKinds} value={kind} onChange={({ target }) => setKind(target.value)} />
      </label>
      {same.length > 0 && (
        <label className="app-label">
          {`${t('dossier.replaces')}${t('form.optional')}`}
          <Choice
            choices={same.map(({ id, addedOn }) => ({ value: id, label: addedOn }))}
            value={replaces}
            onChange={({ target }) => setReplaces(target.value)}
          />
        </label>
      )}
      <label className="app-label">
        {t('dossier.file', { megabytes })}
        <br />
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={({ target }) => setFile(target.files?.[0])}
        />
      </label>
      {percent !== undefined && <Progress percent={percent} aria-label={t('dossier.uploading')} />}
      <Button type="primary" htmlType="submit" disabled={!file || !kind} loading={percent !== undefined}>
        {t('dossier.acts.upload')}
      </Button>
    </form>
  )
}
