import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { ExitPanel } from './exit-panel.tsx'
import { RefusalFile } from './refusal-file.tsx'

const assisted = new Set(['recognised', 'exit-noticed'])

/** Exit and refusals of one person: who is not under assistance has nothing to leave. */
export const ExitFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  return (
    <>
      <Loaded of={useQuery(recognition.ofPerson.queryOptions({ personId }))}>
        {(lines) => {
          const held = lines.filter(({ status }) => assisted.has(status))
          return held.length === 0 ? (
            <p>{t('exit.none')}</p>
          ) : (
            held.map(({ id }) => <ExitPanel key={id} recognitionId={id} />)
          )
        }}
      </Loaded>
      <RefusalFile personId={personId} />
    </>
  )
}
