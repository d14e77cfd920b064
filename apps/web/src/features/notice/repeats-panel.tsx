import { objectionGroundText } from '@jiuyuan/contract-registration/objection-ground'
import { JudgeRepeats, type RepeatLine } from '@jiuyuan/contract-registration/repeated-objection'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { Panel } from '@jiuyuan/ui/panel'
import { Link } from '@tanstack/react-router'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { LongTextField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { usePages } from '../../app/use-pages.ts'
import { Opened } from './objection-forms.tsx'

const JudgeForm = ({ line, done }: { line: RepeatLine; done: () => void }) => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const { id: objectionId, recognitionId } = line
  const form = { options: notice.judgeRepeats.mutationOptions(), schema: JudgeRepeats, done }
  const answers = [
    { value: false, label: t('notice.objection.repeats.found.nothing-new') },
    { value: true, label: t('notice.objection.repeats.found.new') },
  ]
  return (
    <CommandForm
      {...form}
      fixed={{ recognitionId, objectionIds: [objectionId] }}
      submit={t('notice.objection.repeats.judge')}
    >
      <Opened recognitionId={recognitionId} objectionId={objectionId} />
      <Form.Item name="fresh" label={t('notice.objection.repeats.fresh')}>
        <Radio.Group options={answers} />
      </Form.Item>
      <LongTextField name="reason" label={t('notice.objection.repeats.reason')} />
    </CommandForm>
  )
}

/** Objections of a ground that was dismissed before: recorded, and read by the street. */
export const RepeatsPanel = () => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const [open, setOpen] = useState<RepeatLine>()
  const { of, more } = usePages(notice.repeats.queryKey({}), (at) => client.notice.repeats.query(at))
  const close = () => setOpen(undefined)
  return (
    <Panel title={t('notice.objection.repeats.title')}>
      <p className="ui-quiet">{t('notice.objection.repeats.lead')}</p>
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('notice.objection.repeats.title')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('notice.objection.repeats.empty')}
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
              {
                title: t('list.act'),
                render: (line) => <Button onClick={() => setOpen(line)}>{t('notice.objection.repeats.act')}</Button>,
              },
            ]}
          />
        )}
      </Loaded>
      <Dialog open={open !== undefined} title={t('notice.objection.repeats.judge')} onClose={close}>
        {open && <JudgeForm line={open} done={close} />}
      </Dialog>
    </Panel>
  )
}
