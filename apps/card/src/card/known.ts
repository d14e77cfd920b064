import type { PrismaClient } from '../generated/client.ts'
import type { Work } from './custody-matrix.ts'

/** What events told us of a person: the valid certificate, and how the person works. */
export interface Known extends Work {
  readonly certificateNo: string | undefined
}

const ownWork = ['self-employed', 'flexible']

/** Certificate and work of some persons, by person id. */
export const known = async (prisma: PrismaClient, personIds: string[]) => {
  const where = { personId: { in: personIds } }
  const [certificates, works, employments] = await Promise.all([
    prisma.certificate.findMany({ where: { ...where, valid: true } }),
    prisma.work.findMany({ where }),
    prisma.employment.findMany({ where: { ...where, channel: { in: ownWork } } }),
  ])
  const numbers = new Map(certificates.map(({ personId, certificateNo }) => [personId, certificateNo]))
  const employers = new Map(works.map(({ personId, employerId }) => [personId, employerId]))
  const own = new Set(employments.map(({ personId }) => personId))
  return (personId: string): Known => ({
    certificateNo: numbers.get(personId),
    employerId: employers.get(personId),
    ownWork: own.has(personId),
  })
}
