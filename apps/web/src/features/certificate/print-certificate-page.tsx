import { PrintCertificate } from '@jiuyuan/contract-registration/certificate-desk'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { failureOf, refusalOf } from '../../app/failure.ts'
import { Page } from '../../app/page.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { CertificatePages } from './certificate-pages.tsx'
import './certificate.css'

/** The certificate on paper: shown in the clear only for a purpose, which stays on record, then printed. */
export const PrintCertificatePage = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { certificate } = registration.useTRPC()
  const { data, error, mutate, isPending } = useMutation(certificate.print.mutationOptions())
  const refusal = error ? refusalOf(failureOf(error), t) : null
  const show = ({ purpose }: { purpose: string }) => {
    const asked = PrintCertificate.safeParse({ personId, purpose })
    if (asked.success) mutate(asked.data)
  }
  return (
    <Page title={t('certificate.print.title')} extra={<PersonLink personId={personId} />}>
      {refusal && <RefusalAlert refusal={refusal} />}
      {data ? (
        <>
          <div className="certificate-bar">
            <Button type="primary" onClick={() => print()}>
              {t('certificate.print.print')}
            </Button>
            <Facts facts={[{ label: t('certificate.print.number'), value: <Bdi code>{data.no}</Bdi> }]} />
          </div>
          <CertificatePages paper={data} />
        </>
      ) : (
        <Form layout="vertical" initialValues={{ purpose: t('certificate.print.usual') }} onFinish={show}>
          <Form.Item name="purpose" label={t('certificate.print.purpose')}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('certificate.print.show')}
          </Button>
        </Form>
      )}
    </Page>
  )
}
