import { TabLinks } from '@jiuyuan/ui/tab-links'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AgreementFile } from '../features/agreement/agreement-file.tsx'
import { CardFile } from '../features/card/card-file.tsx'
import { DecisionFile } from '../features/decision/decision-file.tsx'
import { DossierFile } from '../features/dossier/dossier-file.tsx'
import { ExitFile } from '../features/exit/exit-file.tsx'
import { HouseholdFile } from '../features/household/household-page.tsx'
import { CorrectionList } from '../features/person/correction-list.tsx'
import { PersonHistory, PersonLedger } from '../features/person/person-history.tsx'
import { PersonIdentity } from '../features/person/person-identity.tsx'
import { PersonPapers } from '../features/person/person-papers.tsx'
import { PlacementFile } from '../features/placement/placement-file.tsx'
import { RecognitionFile } from '../features/recognition/recognition-file.tsx'
import { SubsidyLedger } from '../features/subsidy/subsidy-ledger.tsx'
import { PersonLooks } from '../features/timeline/person-looks.tsx'
import { PersonTimeline } from '../features/timeline/person-timeline.tsx'
import { TrainingFile } from '../features/training/training-file.tsx'
import { registration } from './api.tsx'
import { VisitFile } from '../features/visit/visit-file.tsx'
import { Loaded } from './loaded.tsx'
import { usePersonKnown } from './person-known.tsx'
import { PersonNext } from './person-next.tsx'

const fileTabs = [
  'timeline',
  'papers',
  'household',
  'recognition',
  'exit',
  'decision',
  'card',
  'agreement',
  'visit',
  'training',
  'placement',
  'subsidy',
  'dossier',
  'looks',
] as const
export type FileTab = (typeof fileTabs)[number]

/** One person, one file: who, what is next, and each part of the help they get. */
export const PersonFile = ({ personId, tab }: { personId: string; tab: FileTab }) => {
  const { t } = useTranslation()
  const { person: trpc } = registration.useTRPC()
  const known = usePersonKnown(personId)
  const linkTo = (key: FileTab, mark: { 'aria-current'?: 'page' }) => (
    <Link to="/persons/$personId" params={{ personId }} search={{ tab: key }} replace resetScroll={false} {...mark}>
      {t(`person.sections.${key}`)}
    </Link>
  )
  return (
    <Loaded of={useQuery(trpc.get.queryOptions({ personId }))}>
      {(person) => {
        const parts: Record<FileTab, ReactNode> = {
          timeline: <PersonTimeline personId={personId} />,
          looks: <PersonLooks personId={personId} />,
          papers: (
            <>
              <PersonPapers person={person} />
              <CorrectionList personId={personId} />
              <PersonLedger personId={personId} />
              <PersonHistory personId={personId} />
            </>
          ),
          household: <HouseholdFile householdId={person.householdId} />,
          recognition: <RecognitionFile personId={personId} />,
          exit: <ExitFile personId={personId} />,
          decision: <DecisionFile personId={personId} />,
          card: <CardFile personId={personId} />,
          agreement: <AgreementFile personId={personId} />,
          visit: <VisitFile personId={personId} />,
          training: <TrainingFile personId={personId} />,
          placement: <PlacementFile personId={personId} />,
          subsidy: <SubsidyLedger personId={personId} />,
          dossier: <DossierFile personId={personId} />,
        }
        return (
          <>
            <title>{t('app.pageTitle', { page: t('person.title') })}</title>
            <PersonIdentity person={person} {...known} />
            <PersonNext personId={personId} />
            <TabLinks label={t('person.title')} tabs={fileTabs} open={tab} link={linkTo}>
              {parts[tab]}
            </TabLinks>
          </>
        )
      }}
    </Loaded>
  )
}
