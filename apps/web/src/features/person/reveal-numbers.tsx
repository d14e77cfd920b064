import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { Facts } from '@jiuyuan/ui/facts'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useMay } from '../../app/session.tsx'

const SHOWN_MS = 60_000

/** Shows the numbers in the clear for a minute; the look is recorded with its purpose. */
export const RevealNumbers = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const may = useMay()
  const { person } = registration.useTRPC()
  const [open, setOpen] = useState(false)
  const { data, mutate, reset, isPending } = useMutation(person.reveal.mutationOptions())

  useEffect(() => {
    if (!data) return
    const timer = setTimeout(reset, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [data, reset])

  const close = () => {
    setOpen(false)
    reset()
  }
  if (!may('person:reveal')) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('person.reveal.open')}
      </Button>
      <Dialog open={open} title={t('person.reveal.title')} onClose={close}>
        <p className="ui-quiet">{t('person.reveal.hint')}</p>
        {data ? (
          <Facts
            facts={[
              { label: t('person.reveal.identity'), value: <Bdi code>{data.identityNumber}</Bdi> },
              { label: t('person.reveal.phone'), value: <Bdi code>{data.phone}</Bdi> },
            ]}
          />
        ) : (
          <Form layout="vertical" requiredMark={false} onFinish={({ purpose }) => mutate({ personId, purpose })}>
            <Form.Item
              name="purpose"
              label={t('person.reveal.purpose')}
              rules={[{ required: true, whitespace: true, message: t('form.required') }]}
            >
              <Input autoComplete="off" maxLength={200} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={isPending}>
              {t('person.reveal.submit')}
            </Button>
          </Form>
        )}
      </Dialog>
    </>
  )
}
