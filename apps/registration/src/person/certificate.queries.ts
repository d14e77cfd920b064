import { divisionName } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import {
  CertificateLine,
  CertificatePaper,
  type CertificateList,
  type CertificatePage,
  type PrintCertificate,
} from '@jiuyuan/contract-registration/certificate-desk'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { z } from 'zod'
import type { PrismaClient } from '../generated/client.ts'
import { deskLines, pageOf } from './desk-line.queries.ts'
import { recordLooks } from './look.edge.ts'
import { papersOf } from './papers.queries.ts'
import { knownPerson, ledgerOf, type PersonReading } from './person.queries.ts'

const waiting = (show: z.output<typeof CertificateList>['show'], by: Caller) => ({
  ...(show === 'due' ? { certificateDue: { not: null } } : { certificateStatus: 'lost' }),
  ...scopeWhere(by),
})

/** Certificates to be handed over, the first due first; or lost ones to be replaced. */
export const certificates = async (
  reading: PersonReading,
  { show, ...at }: z.output<typeof CertificateList>,
  by: Caller,
): Promise<CertificatePage> => {
  const rows = await reading.prisma.person.findMany({
    where: waiting(show, by),
    orderBy: [{ certificateDue: 'asc' }, { id: 'asc' }],
    ...pageOf(at),
  })
  const today = reading.clock.today()
  const about = { by, purpose: '发放和补发登记证', limit: at.limit }
  return deskLines(reading, rows, about, (shown, { certificate }) =>
    CertificateLine.parse({ ...certificate, ...shown, overdue: (certificate?.dueOn ?? today) < today }),
  )
}

export const countCertificates = (prisma: PrismaClient, by: Caller, show: 'due' | 'lost') =>
  prisma.person.count({ where: waiting(show, by) })

/** The pages of the certificate with everything recorded in it (附件 第七条), the oldest entry first; who printed it stays on record. */
export const certificatePaper = async (
  reading: PersonReading,
  { personId, purpose }: z.output<typeof PrintCertificate>,
  by: Caller,
): Promise<CertificatePaper | null> => {
  const person = await knownPerson(reading.prisma, personId, by)
  if (!person?.certificate) return null
  await recordLooks(reading, [personId], { by, purpose })
  const papers = (await papersOf(reading, [personId])).get(personId)
  const { certificate, ...known } = person
  const name = divisionName(person.division) ?? person.division
  const entries = (await ledgerOf(reading.prisma, personId, by)).toReversed()
  return CertificatePaper.parse({ ...known, ...certificate, ...papers, divisionName: name, entries })
}
