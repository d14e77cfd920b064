import { CourseView, EnrolmentView } from '@jiuyuan/contract-training/training'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { course, Course } from '../course/course.ts'
import { Enrolment } from './enrolment.ts'

/** The courses of the region that are not over, with the places taken. */
export const courses = async (prisma: PrismaClient, today: string): Promise<CourseView[]> => {
  const rows = await prisma.course.findMany({
    where: { endsOn: { gte: today } },
    orderBy: { endsOn: 'asc' },
    take: 100,
  })
  const seats = await prisma.enrolment.groupBy({ by: ['courseId'], where: { seat: { not: null } }, _count: true })
  const taken = new Map(seats.map(({ courseId, _count }) => [courseId, _count]))
  return rows.map(({ id, state }) => CourseView.parse({ ...Course.parse(state), id, taken: taken.get(id) ?? 0 }))
}

export const enrolmentsOf = async (prisma: PrismaClient, personId: string, by: Caller): Promise<EnrolmentView[]> => {
  const rows = await prisma.enrolment.findMany({ where: { personId, ...scopeWhere(by) }, orderBy: { id: 'desc' } })
  return rows.map(({ id, state }) => EnrolmentView.parse({ certificate: null, ...Enrolment.parse(state), id }))
}

/** The course, if it was opened. */
export const courseOf = async (prisma: PrismaClient, id: string) => {
  const row = await prisma.course.findUnique({ where: { id }, select: { state: true } })
  const state = row ? Course.parse(row.state) : course.initial
  return state.status === 'open' ? state : undefined
}

/** The places of an enrolment's course, and the seat after the last one taken: a taken seat is never free again. */
export const seatFor = async (prisma: PrismaClient, enrolmentId: string) => {
  const row = await prisma.enrolment.findUnique({ where: { id: enrolmentId }, select: { courseId: true } })
  if (!row) return { places: 0, seat: 1 }
  const { courseId } = row
  const { _max } = await prisma.enrolment.aggregate({ where: { courseId }, _max: { seat: true } })
  return { places: (await courseOf(prisma, courseId))?.places ?? 0, seat: (_max.seat ?? 0) + 1 }
}
