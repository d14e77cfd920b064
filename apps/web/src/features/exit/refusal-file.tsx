import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { RecordRefusalForm } from './refusal-forms.tsx'
import { RefusalPanel } from './refusal-panel.tsx'

/** A person's refusals, and how many of them count today. */
export const RefusalFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { refusal } = registration.useTRPC()
  const record = {
    command: 'refusal.record',
    permission: 'refusal:record',
    label: t('exit.recordOne'),
    refusal: null,
    form: (done: () => void) => <RecordRefusalForm personId={personId} done={done} />,
  }
  return (
    <Loaded of={useQuery(refusal.ofPerson.queryOptions({ personId }))}>
      {({ refusals, counted, limit, months }) => (
        <>
          <Panel
            title={t('exit.refusalsTitle')}
            extra={
              <StatusTag tone={counted >= limit ? 'bad' : 'plain'}>
                {t('exit.counted', { counted, limit, months })}
              </StatusTag>
            }
          >
            <p className="ui-quiet">{t('exit.countedRule')}</p>
            {refusals.length === 0 && <p>{t('exit.noRefusals')}</p>}
            <Acts acts={[record]} aside />
          </Panel>
          {refusals.map((one) => (
            <RefusalPanel key={one.id} refusal={one} />
          ))}
        </>
      )}
    </Loaded>
  )
}
