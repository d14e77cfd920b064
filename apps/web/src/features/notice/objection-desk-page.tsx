import type { ObjectionLine } from '@jiuyuan/contract-registration/notice'
import { objectionGroundText } from '@jiuyuan/contract-registration/objection-ground'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages } from '../../app/use-pages.ts'
import { SettleObjectionForm } from './objection-forms.tsx'
import { RepeatsPanel } from './repeats-panel.tsx'

const Due = ({ dueOn, overdue }: ObjectionLine) => {
  const { t } = useTranslation()
  return (
    <span className="ui-row">
      <Bdi>{dueOn}</Bdi>
      {overdue && <StatusTag tone="bad">{t('notice.objection.overdue')}</StatusTag>}
    </span>
  )
}

/** The code for who objected at the desk; the public page shows its own. */
const ReceiptCode = ({ recognitionId, id: objectionId }: ObjectionLine) => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const [asked, setAsked] = useState(false)
  const { data } = useQuery(notice.receipt.queryOptions(asked ? { recognitionId, objectionId } : skipToken))
  if (data) return <Bdi code>{data.code}</Bdi>
  return (
    <Button size="small" onClick={() => setAsked(true)}>
      {t('notice.objection.receipt')}
    </Button>
  )
}

/** Objections that wait for their conclusion, the first due first. */
export const ObjectionDeskPage = () => {
  const { t } = useTranslation()
  const may = useMay()
  const { message } = App.useApp()
  const { notice } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const [open, setOpen] = useState<ObjectionLine>()
  const { of, more } = usePages(notice.objections.queryKey({}), (at) => client.notice.objections.query(at))
  const done = () => {
    setOpen(undefined)
    void message.success(t('form.done', { act: t('notice.objection.settle') }))
  }
  return (
    <Page title={t('notice.objection.title')}>
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('notice.objection.title')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('notice.objection.empty')}
            more={more}
            columns={[
              {
                title: t('notice.objection.person'),
                render: ({ personId, nameMasked }) => (
                  <Link to="/persons/$personId" params={{ personId }} search={{ tab: 'recognition' }}>
                    <Bdi>{nameMasked}</Bdi>
                  </Link>
                ),
              },
              { title: t('list.community'), render: ({ community }) => community },
              { title: t('notice.objection.ground'), render: ({ ground }) => objectionGroundText[ground] },
              { title: t('notice.objection.on'), render: ({ on }) => <Bdi>{on}</Bdi> },
              { title: t('notice.objection.due'), render: (line) => <Due {...line} /> },
              {
                title: t('notice.objection.receipt'),
                render: (line) => may('recognition:object') && <ReceiptCode {...line} />,
              },
              {
                title: t('list.act'),
                render: (line) => <Button onClick={() => setOpen(line)}>{t('notice.objection.act')}</Button>,
              },
            ]}
          />
        )}
      </Loaded>
      {may('objection:judge') && <RepeatsPanel />}
      <Dialog open={open !== undefined} title={t('notice.objection.settle')} onClose={() => setOpen(undefined)}>
        {open && <SettleObjectionForm recognitionId={open.recognitionId} objectionId={open.id} done={done} />}
      </Dialog>
    </Page>
  )
}
