import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Page } from '../../app/page.tsx'

/** Checks the signature of a card's annex; it says what the paper says, and whether that is ours. */
export const CheckPage = () => {
  const { t } = useTranslation()
  const { validity } = cards.useTRPC()
  const { data, mutate, isPending } = useMutation(validity.signed.mutationOptions())
  return (
    <Page title={t('cardDesk.check.title')}>
      <p className="ui-quiet">{t('cardDesk.check.hint')}</p>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ signed }: { signed?: string }) => signed && mutate({ signed })}
      >
        <Form.Item name="signed" label={t('cardDesk.check.signed')}>
          <Input.TextArea rows={3} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('cardDesk.check.act')}
        </Button>
      </Form>
      {data && (
        <Panel title={t('cardDesk.check.title')}>
          <StatusTag tone={data.claims ? 'good' : 'bad'}>
            {t(`cardDesk.check.${data.claims ? 'good' : 'bad'}`)}
          </StatusTag>
          {data.claims && (
            <Facts
              facts={[
                { label: t('cardDesk.check.fields.no'), value: data.claims.no },
                { label: t('cardDesk.check.fields.v'), value: data.claims.v },
                { label: t('cardDesk.check.fields.n'), value: data.claims.n },
                { label: t('cardDesk.check.fields.on'), value: data.claims.on },
              ]}
            />
          )}
        </Panel>
      )}
    </Page>
  )
}
