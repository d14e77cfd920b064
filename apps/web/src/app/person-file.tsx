import { Bdi } from '@jiuyuan/ui/bdi'
import type { Fact } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAgreementActs } from '../features/agreement/agreement-acts.tsx'
import { AgreementFile } from '../features/agreement/agreement-file.tsx'
import { useCardActs, useOpenCard } from '../features/card/card-acts.tsx'
import { CardFile } from '../features/card/card-file.tsx'
import { HouseholdFile } from '../features/household/household-page.tsx'
import { usePersonActs } from '../features/person/person-acts.tsx'
import { PersonHistory, PersonLedger } from '../features/person/person-history.tsx'
import { PersonIdentity } from '../features/person/person-identity.tsx'
import { PersonPapers } from '../features/person/person-papers.tsx'
import { usePlacementActs } from '../features/placement/placement-acts.tsx'
import { PlacementFile } from '../features/placement/placement-file.tsx'
import { useRecognitionActs } from '../features/recognition/recognition-acts.tsx'
import { RecognitionFile, RecognitionTag } from '../features/recognition/recognition-file.tsx'
import { SubsidyLedger } from '../features/subsidy/subsidy-ledger.tsx'
import { PersonTimeline } from '../features/timeline/person-timeline.tsx'
import { useTrainingActs } from '../features/training/training-acts.tsx'
import { TrainingFile } from '../features/training/training-file.tsx'
import { Acts } from './acts.tsx'
import { registration } from './api.tsx'
import { Loaded } from './loaded.tsx'

const fileTabs = [
  'timeline',
  'papers',
  'household',
  'recognition',
  'card',
  'agreement',
  'training',
  'placement',
  'subsidy',
] as const
export type FileTab = (typeof fileTabs)[number]
const tabOf = (key: string) => fileTabs.find((tab) => tab === key)

const NextActs = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const acts = [
    ...useRecognitionActs(personId),
    ...useCardActs(personId),
    ...usePlacementActs(personId),
    ...useAgreementActs(personId),
    ...useTrainingActs(personId),
    ...usePersonActs(personId),
  ]
  return (
    <Panel title={t('person.sections.next')}>
      <Acts acts={acts} />
    </Panel>
  )
}

/** What other services know of the person, for the bar on top. */
const useKnown = (personId: string) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: lines = [] } = useQuery(recognition.ofPerson.queryOptions({ personId }))
  const latest = lines[0]
  const query = recognition.get.queryOptions({ recognitionId: latest?.id ?? '' }, { enabled: latest !== undefined })
  const { data: recognised } = useQuery(query)
  const card = useOpenCard(personId)
  const facts: Fact[] = [
    { label: t('card.cardNo'), value: card?.cardNo && <Bdi code>{card.cardNo}</Bdi> },
    { label: t('recognition.officer'), value: recognised && <Bdi>{recognised.firstContactOfficer}</Bdi> },
  ]
  const tags = (
    <>
      {latest && <RecognitionTag status={latest.status} />}
      {card && <StatusTag tone={card.effective ? 'good' : 'plain'}>{t(`card.statuses.${card.status}`)}</StatusTag>}
    </>
  )
  return { facts, tags }
}

/** One person, one file: who, what is next, and each part of the help they get. */
export const PersonFile = ({ personId, tab }: { personId: string; tab: FileTab }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { person: trpc } = registration.useTRPC()
  const known = useKnown(personId)
  return (
    <Loaded of={useQuery(trpc.get.queryOptions({ personId }))}>
      {(person) => {
        const parts: Record<FileTab, React.ReactNode> = {
          timeline: <PersonTimeline personId={personId} />,
          papers: [
            <PersonPapers key="papers" person={person} />,
            <PersonLedger key="ledger" personId={personId} />,
            <PersonHistory key="history" personId={personId} />,
          ],
          household: <HouseholdFile householdId={person.householdId} />,
          recognition: <RecognitionFile personId={personId} />,
          card: <CardFile personId={personId} />,
          agreement: <AgreementFile personId={personId} />,
          training: <TrainingFile personId={personId} />,
          placement: <PlacementFile personId={personId} />,
          subsidy: <SubsidyLedger personId={personId} />,
        }
        return (
          <>
            <title>{t('app.pageTitle', { page: t('person.title') })}</title>
            <PersonIdentity person={person} {...known} />
            <NextActs personId={personId} />
            <Tabs
              activeKey={tab}
              destroyOnHidden
              onChange={(key) => void navigate({ to: '/persons/$personId', params: { personId }, search: { tab: tabOf(key) }, replace: true })}
              items={fileTabs.map((key) => ({ key, label: t(`person.sections.${key}`), children: <div className="app-tab">{parts[key]}</div> }))}
            />
          </>
        )
      }}
    </Loaded>
  )
}
