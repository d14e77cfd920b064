import type { PrismaClient } from '../generated/client.ts'

/** What events told us of a person: the valid certificate, and where the person works. */
export interface Known {
  readonly certificateNo: string | undefined
  readonly employerId: string | undefined
}

/** Certificate and work of some persons, by person id. */
export const known = async (prisma: PrismaClient, personIds: string[]) => {
  const where = { personId: { in: personIds } }
  const [certificates, works] = await Promise.all([
    prisma.certificate.findMany({ where: { ...where, valid: true } }),
    prisma.work.findMany({ where }),
  ])
  const numbers = new Map(certificates.map(({ personId, certificateNo }) => [personId, certificateNo]))
  const employers = new Map(works.map(({ personId, employerId }) => [personId, employerId]))
  return (personId: string): Known => ({ certificateNo: numbers.get(personId), employerId: employers.get(personId) })
}
