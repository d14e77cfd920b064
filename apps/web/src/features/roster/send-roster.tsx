import { rosterColumns, rosterLimits } from '@jiuyuan/contract-registration/roster'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert, type Refusal } from '@jiuyuan/ui/refusal-alert'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/session.tsx'
import { uploadRoster } from './upload-roster.ts'

const MEGABYTE = 1024 * 1024
const template = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${rosterColumns.join(',')}\r\n`)}`
const isCommunity = (office: string) => !office.endsWith('000')

const useFlaw = () => {
  const { t } = useTranslation()
  return ({ name, size }: File): Refusal | null => {
    const told = (zh: string) => ({ zh, article: null, next: t('roster.fixFile') })
    if (!/\.(csv|xlsx)$/i.test(name)) return told(t('roster.wrongKind'))
    if (size > rosterLimits.bytes) return told(t('roster.tooLarge', { megabytes: rosterLimits.bytes / MEGABYTE }))
    return null
  }
}

/** Chooses a roster, checks its kind and size, and sends it. */
export const SendRoster = ({ onSent }: { onSent: (batchId: string) => void }) => {
  const { t } = useTranslation()
  const { office } = useMe()
  const queries = useQueryClient()
  const flawOf = useFlaw()
  const [file, setFile] = useState<File>()
  const [division, setDivision] = useState('')
  const [percent, setPercent] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const choose = (chosen: File | undefined) => {
    const flaw = chosen ? flawOf(chosen) : null
    setRefusal(flaw)
    setFile(flaw ? undefined : chosen)
  }
  const send = async (chosen: File) => {
    setRefusal(null)
    setPercent(0)
    const sent = await uploadRoster({ file: chosen, division, onProgress: setPercent })
    setPercent(undefined)
    if (!sent) return setRefusal({ zh: t('failure.unreachable'), article: null, next: t('failure.tryAgain') })
    if ('refusal' in sent) return setRefusal(sent.refusal)
    await queries.invalidateQueries()
    onSent(sent.batchId)
  }
  return (
    <Panel title={t('roster.take')}>
      {refusal && <RefusalAlert refusal={refusal} />}
      <p className="ui-quiet">{t('roster.lead')}</p>
      <p>
        <a href={template} download={t('roster.templateName')}>
          {t('roster.template')}
        </a>
      </p>
      {!isCommunity(office) && (
        <label className="app-label">
          {t('roster.division')}
          <Input value={division} onChange={({ target }) => setDivision(target.value)} />
        </label>
      )}
      <label className="app-label">
        {t('roster.choose')}
        <br />
        <input type="file" accept=".csv,.xlsx" onChange={({ target }) => choose(target.files?.[0])} />
      </label>
      {percent !== undefined && <Progress percent={percent} aria-label={t('roster.uploading')} />}
      <Button type="primary" disabled={!file} loading={percent !== undefined} onClick={() => file && void send(file)}>
        {t('roster.send')}
      </Button>
    </Panel>
  )
}
