import { DecisionStage } from '@jiuyuan/contract-registration/decision'
import { ExitStage } from '@jiuyuan/contract-registration/exit'
import { RecheckStage } from '@jiuyuan/contract-registration/recheck'
import { RefusalStage } from '@jiuyuan/contract-registration/refusal'
import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { BoardPart } from '../features/notice/board-part.ts'
import { QueueStage } from '../features/recognition/queue-stage.ts'
import { inOffice } from './office-route.ts'

const NoticeBoardPage = lazy(() =>
  import('../features/notice/notice-board-page.tsx').then(({ NoticeBoardPage: page }) => ({ default: page })),
)

const RecognitionQueuePage = lazy(() =>
  import('../features/recognition/queue-page.tsx').then(({ RecognitionQueuePage: page }) => ({ default: page })),
)

const recognitions = createRoute({
  ...inOffice,
  path: '/recognitions',
  validateSearch: z.object({ stage: QueueStage.default('check').catch('check') }),
  component: () => <RecognitionQueuePage {...recognitions.useSearch()} />,
})

const CasePage = lazy(() =>
  import('../features/recognition/case-page.tsx').then(({ CasePage: page }) => ({ default: page })),
)

const recognition = createRoute({
  ...inOffice,
  path: '/recognitions/$recognitionId',
  component: () => <CasePage {...recognition.useParams()} />,
})

const ProofPage = lazy(() =>
  import('../features/recognition/proof-page.tsx').then(({ ProofPage: page }) => ({ default: page })),
)

const proof = createRoute({
  ...inOffice,
  path: '/print/recognition/$recognitionId',
  component: () => <ProofPage {...proof.useParams()} />,
})

const ApplyPage = lazy(() =>
  import('../features/recognition/apply-page.tsx').then(({ ApplyPage: page }) => ({ default: page })),
)

const apply = createRoute({
  ...inOffice,
  path: '/persons/$personId/apply',
  component: () => <ApplyPage {...apply.useParams()} />,
})

const notices = createRoute({
  ...inOffice,
  path: '/notices',
  validateSearch: z.object({ show: BoardPart.default('persons').catch('persons') }),
  component: () => <NoticeBoardPage {...notices.useSearch()} />,
})

const NoticePage = lazy(() =>
  import('../features/notice/notice-page.tsx').then(({ NoticePage: page }) => ({ default: page })),
)

const notice = createRoute({
  ...inOffice,
  path: '/notices/$noticeId',
  component: () => <NoticePage {...notice.useParams()} />,
})

const PosterPage = lazy(() =>
  import('../features/notice/poster-page.tsx').then(({ PosterPage: page }) => ({ default: page })),
)

const poster = createRoute({
  ...inOffice,
  path: '/print/notice/$noticeId',
  component: () => <PosterPage {...poster.useParams()} />,
})

const ObjectionDeskPage = lazy(() =>
  import('../features/notice/objection-desk-page.tsx').then(({ ObjectionDeskPage: page }) => ({ default: page })),
)

const objections = createRoute({ ...inOffice, path: '/objections', component: () => <ObjectionDeskPage /> })

const RefusalDeskPage = lazy(() =>
  import('../features/exit/refusal-desk-page.tsx').then(({ RefusalDeskPage: page }) => ({ default: page })),
)

const refusals = createRoute({
  ...inOffice,
  path: '/refusals',
  validateSearch: z.object({ stage: RefusalStage.default('hear').catch('hear') }),
  component: () => <RefusalDeskPage {...refusals.useSearch()} />,
})

const ExitDeskPage = lazy(() =>
  import('../features/exit/exit-desk-page.tsx').then(({ ExitDeskPage: page }) => ({ default: page })),
)

const exits = createRoute({
  ...inOffice,
  path: '/exits',
  validateSearch: z.object({ stage: ExitStage.default('proposed').catch('proposed') }),
  component: () => <ExitDeskPage {...exits.useSearch()} />,
})

const DecisionDeskPage = lazy(() =>
  import('../features/decision/decision-desk-page.tsx').then(({ DecisionDeskPage: page }) => ({ default: page })),
)

const decisions = createRoute({
  ...inOffice,
  path: '/decisions',
  validateSearch: z.object({ stage: DecisionStage.default('to-serve').catch('to-serve') }),
  component: () => <DecisionDeskPage {...decisions.useSearch()} />,
})

const DecisionPage = lazy(() =>
  import('../features/decision/decision-page.tsx').then(({ DecisionPage: page }) => ({ default: page })),
)

const decision = createRoute({
  ...inOffice,
  path: '/decisions/$decisionId',
  component: () => <DecisionPage {...decision.useParams()} />,
})

const LetterPage = lazy(() =>
  import('../features/decision/letter-page.tsx').then(({ LetterPage: page }) => ({ default: page })),
)

const letter = createRoute({
  ...inOffice,
  path: '/print/decision/$decisionId',
  component: () => <LetterPage {...letter.useParams()} />,
})

const RecheckPage = lazy(() =>
  import('../features/recheck/recheck-page.tsx').then(({ RecheckPage: page }) => ({ default: page })),
)

const rechecks = createRoute({
  ...inOffice,
  path: '/rechecks',
  validateSearch: z.object({ stage: RecheckStage.default('due').catch('due') }),
  component: () => <RecheckPage {...rechecks.useSearch()} />,
})

export const recognitionRoutes = [
  recognitions,
  recognition,
  proof,
  apply,
  notices,
  notice,
  poster,
  objections,
  refusals,
  exits,
  decisions,
  decision,
  letter,
  rechecks,
]
