import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { AlsoHolding } from './also-holding.tsx'
import { useCaseActs } from './recognition-acts.tsx'
import { RecognitionPanel } from './recognition-file.tsx'
import './recognition.css'

const CaseActs = ({ recognitionId }: { recognitionId: string }) => {
  const { t } = useTranslation()
  return (
    <Panel title={t('recognition.next')}>
      <Acts acts={useCaseActs(recognitionId)} />
    </Panel>
  )
}

/** One case: the steps with their days, what can be done now, proofs, evidence, notice, and everybody's acts. */
export const CasePage = ({ recognitionId }: { recognitionId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  return (
    <Loaded of={useQuery(recognition.get.queryOptions({ recognitionId }))}>
      {(found) => (
        <Page title={t('recognition.title')} extra={<PersonLink personId={found.personId} />}>
          <CaseActs recognitionId={recognitionId} />
          <AlsoHolding recognitionId={recognitionId} />
          <RecognitionPanel recognition={found} />
          {found.proofs.length > 0 && (
            <Link to="/print/recognition/$recognitionId" params={{ recognitionId }}>
              {t('recognition.letter.open')}
            </Link>
          )}
        </Page>
      )}
    </Loaded>
  )
}
