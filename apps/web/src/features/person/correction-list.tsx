import type { CorrectionLine, CorrectionStatus } from '@jiuyuan/contract-registration/correction'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages } from '../../app/use-pages.ts'
import { CorrectionCompare } from './correction-compare.tsx'
import { NameLink } from './name-link.tsx'

const tones: Readonly<Record<CorrectionStatus, Tone>> = {
  asked: 'busy',
  conflict: 'bad',
  applied: 'good',
  refused: 'plain',
}
const waits = ({ status }: CorrectionLine) => status === 'asked' || status === 'conflict'

const OpenButton = ({ line, open }: { line: CorrectionLine; open: (line: CorrectionLine) => void }) => {
  const { t } = useTranslation()
  const settles = useMay()('correction:settle')
  if (!settles || !waits(line)) return null
  return (
    <Button size="small" onClick={() => open(line)}>
      {t('person.correction.open')}
    </Button>
  )
}

/** Corrections of one person, or all that wait for somebody here; each opens its comparison. */
export const CorrectionList = ({ personId }: { personId?: string }) => {
  const { t } = useTranslation()
  const { correction } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const about = personId ? { personId } : {}
  const { of, more } = usePages(correction.list.queryKey(about), (at) =>
    client.correction.list.query({ ...about, ...at }),
  )
  const [compared, setCompared] = useState<CorrectionLine>()
  const close = () => setCompared(undefined)
  const list = (
    <Loaded of={of}>
      {(pages) => (
        <>
          <ListTable
            label={t('person.correction.title')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('person.correction.none')}
            more={more}
            columns={[
              { title: t('list.name'), render: (line) => <NameLink id={line.personId} name={line.name} /> },
              {
                title: t('person.correction.field'),
                render: ({ fields }) => fields.map((field) => t(`person.correction.fields.${field}`)).join('、'),
              },
              {
                title: t('list.status'),
                render: ({ status }) => (
                  <StatusTag tone={tones[status]}>{t(`person.correction.status.${status}`)}</StatusTag>
                ),
              },
              {
                title: t('person.correction.asked'),
                render: ({ askedAt, askedBy }) => (
                  <>
                    <Instant at={askedAt} /> <Bdi>{askedBy}</Bdi>
                  </>
                ),
              },
              { title: t('list.act'), render: (line) => <OpenButton line={line} open={setCompared} /> },
            ]}
          />
          <Dialog open={compared !== undefined} title={t('person.correction.title')} onClose={close}>
            {compared && <CorrectionCompare correctionId={compared.id} done={close} />}
          </Dialog>
        </>
      )}
    </Loaded>
  )
  return personId ? <Panel title={t('person.correction.title')}>{list}</Panel> : list
}
