import { RosterUploaded, rosterLimits } from '@jiuyuan/contract-registration/roster'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert, type Refusal } from '@jiuyuan/ui/refusal-alert'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DivisionField } from '../../app/division-picker.tsx'
import { sendFile } from '../../app/send-file.ts'
import { useMe } from '../../app/session.tsx'

const MEGABYTE = 1024 * 1024
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

/** Sends the file and tells what came of it: a batch to look at, or why there is none. */
const useSending = (onSent: (batchId: string) => void) => {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (file: File, division: string) => {
    setRefusal(null)
    setPercent(0)
    const fields = { division }
    const path = 'registration/upload/roster'
    const sent = await sendFile({ path, file, fields, answer: RosterUploaded, onProgress: setPercent })
    setPercent(undefined)
    if (!sent) return setRefusal({ zh: t('failure.unreachable'), article: null, next: t('failure.tryAgain') })
    if ('refusal' in sent) return setRefusal(sent.refusal)
    if (sent.answer.known) void message.info(t('roster.known'))
    await queries.invalidateQueries()
    onSent(sent.answer.batchId)
  }
  return { send, percent, refusal, setRefusal }
}

/** Chooses a roster, checks its kind and size, and sends it. */
export const SendRoster = ({ onSent }: { onSent: (batchId: string) => void }) => {
  const { t } = useTranslation()
  const { office } = useMe()
  const flawOf = useFlaw()
  const [form] = Form.useForm<{ division: string }>()
  const division = Form.useWatch('division', form) ?? office
  const [file, setFile] = useState<File>()
  const { send, percent, refusal, setRefusal } = useSending(onSent)

  const choose = (chosen: File | undefined) => {
    const flaw = chosen ? flawOf(chosen) : null
    setRefusal(flaw)
    setFile(flaw ? undefined : chosen)
  }
  return (
    <Panel title={t('roster.take')}>
      {refusal && <RefusalAlert refusal={refusal} />}
      <p className="ui-quiet">{t('roster.lead')}</p>
      <Form form={form} layout="vertical" initialValues={{ division: office }}>
        {!isCommunity(office) && <DivisionField name="division" label={t('roster.division')} />}
        {isCommunity(division) && (
          <p>
            <a href={`/api/registration/download/roster-template?division=${division}`} download>
              {t('roster.template')}
            </a>
          </p>
        )}
        <label className="app-label">
          {t('roster.choose')}
          <br />
          <input type="file" accept=".csv,.xlsx" onChange={({ target }) => choose(target.files?.[0])} />
        </label>
        {percent !== undefined && <Progress percent={percent} aria-label={t('roster.uploading')} />}
        <Button
          type="primary"
          disabled={!file}
          loading={percent !== undefined}
          onClick={() => file && void send(file, division)}
        >
          {t('roster.send')}
        </Button>
      </Form>
    </Panel>
  )
}
