import { PhotographPosting, type NoticeBatch } from '@jiuyuan/contract-registration/notice'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert, type Refusal } from '@jiuyuan/ui/refusal-alert'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useCommand } from '../../app/use-command.ts'
import { uploadPhoto } from './upload-photo.ts'

const Attach = ({ noticeId }: { noticeId: string }) => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const { give, refusal, pending } = useCommand(notice.photograph.mutationOptions(), PhotographPosting)
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<Refusal | null>(null)
  const send = async (chosen: File) => {
    const sent = await uploadPhoto(chosen)
    if ('fileId' in sent) return give({ noticeId, fileId: sent.fileId })
    setFault(sent.refusal ?? { zh: t('notice.photoFailed'), article: null, next: t('failure.tryAgain') })
  }
  const told = fault ?? refusal
  return (
    <>
      {told && <RefusalAlert refusal={told} />}
      <label className="app-label">
        {t('notice.choosePhoto')}
        <br />
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          onChange={({ target }) => {
            setFault(null)
            setFile(target.files?.[0])
          }}
        />
      </label>
      <Button disabled={!file} loading={pending} onClick={() => file && void send(file)}>
        {t('notice.attach')}
      </Button>
    </>
  )
}

/** The photograph that shows where the poster hangs. */
export const PostingPhoto = ({ batch, changeable }: { batch: NoticeBatch; changeable: boolean }) => {
  const { t } = useTranslation()
  const { id, photo, place } = batch
  return (
    <Panel title={t('notice.photo')}>
      {photo ? (
        <img
          className="notice-photo"
          src={`/api/registration/download/notice-photo?noticeId=${id}&photo=${photo}`}
          alt={t('notice.photoOf', { place })}
        />
      ) : (
        <p className="ui-quiet">{t('notice.photoMissing')}</p>
      )}
      {changeable && <Attach noticeId={id} />}
    </Panel>
  )
}
