import { agreementZh } from '../features/agreement/zh.ts'
import { cardZh } from '../features/card/zh.ts'
import { cardDeskZh } from '../features/card-desk/zh.ts'
import { decisionZh } from '../features/decision/zh.ts'
import { exitZh } from '../features/exit/zh.ts'
import { duplicateZh } from '../features/duplicate/zh.ts'
import { guaranteeZh } from '../features/guarantee/zh.ts'
import { householdZh } from '../features/household/zh.ts'
import { noticeZh } from '../features/notice/zh.ts'
import { certificateZh } from '../features/certificate/zh.ts'
import { inspectionZh } from '../features/inspection/zh.ts'
import { personZh } from '../features/person/zh.ts'
import { placementZh } from '../features/placement/zh.ts'
import { queueZh } from '../features/queue/zh.ts'
import { recheckZh } from '../features/recheck/zh.ts'
import { recognitionZh } from '../features/recognition/zh.ts'
import { registerZh } from '../features/register/zh.ts'
import { reportZh } from '../features/report/zh.ts'
import { dossierZh } from '../features/dossier/zh.ts'
import { exportZh } from '../features/export/zh.ts'
import { rosterZh } from '../features/roster/zh.ts'
import { searchZh } from '../features/search/zh.ts'
import { sessionZh } from '../features/session/zh.ts'
import { subsidyZh } from '../features/subsidy/zh.ts'
import { systemZh } from '../features/system/zh.ts'
import { timelineZh } from '../features/timeline/zh.ts'
import { trainingZh } from '../features/training/zh.ts'
import { visitZh } from '../features/visit/zh.ts'
import { shellZh } from './shell-zh.ts'

/** Every sentence of the app, by feature. */
export const zh = {
  ...shellZh,
  session: sessionZh,
  person: personZh,
  register: registerZh,
  certificate: certificateZh,
  household: householdZh,
  duplicate: duplicateZh,
  recognition: recognitionZh,
  exit: exitZh,
  decision: decisionZh,
  recheck: recheckZh,
  notice: noticeZh,
  card: cardZh,
  inspection: inspectionZh,
  cardDesk: cardDeskZh,
  agreement: agreementZh,
  training: trainingZh,
  placement: placementZh,
  guarantee: guaranteeZh,
  subsidy: subsidyZh,
  roster: rosterZh,
  export: exportZh,
  dossier: dossierZh,
  visit: visitZh,
  system: systemZh,
  queue: queueZh,
  search: searchZh,
  report: reportZh,
  timeline: timelineZh,
} as const
