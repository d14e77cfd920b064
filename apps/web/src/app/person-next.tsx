import { Panel } from '@jiuyuan/ui/panel'
import { useTranslation } from 'react-i18next'
import { useAgreementActs } from '../features/agreement/agreement-acts.tsx'
import { useCardActs } from '../features/card/card-acts.tsx'
import { useObjectionActs } from '../features/notice/objection-acts.tsx'
import { useCertificateActs } from '../features/certificate/certificate-acts.tsx'
import { usePersonActs } from '../features/person/person-acts.tsx'
import { usePlacementActs } from '../features/placement/placement-acts.tsx'
import { useRecognitionActs } from '../features/recognition/recognition-acts.tsx'
import { useTrainingActs } from '../features/training/training-acts.tsx'
import { useVisitActs } from '../features/visit/visit-acts.tsx'
import { Acts } from './acts.tsx'

/** What can be done for a person now, of all services, in the order of the procedure. */
export const PersonNext = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const acts = [
    ...useRecognitionActs(personId),
    ...useObjectionActs(personId),
    ...useCardActs(personId),
    ...usePlacementActs(personId),
    ...useAgreementActs(personId),
    ...useVisitActs(personId),
    ...useTrainingActs(personId),
    ...usePersonActs(personId),
    ...useCertificateActs(personId),
  ]
  return (
    <Panel title={t('person.sections.next')}>
      <Acts acts={acts} />
    </Panel>
  )
}
