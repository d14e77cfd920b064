import { CourseView, EnrolmentView } from '@jiuyuan/contract-training/training'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { PrismaClient } from '../generated/client.ts'
import { Course } from '../course/course.ts'
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

/** The seat after the last one taken: a seat that was taken is never free again. */
export const nextSeat = async (prisma: PrismaClient, courseId: string) => {
  const { _max } = await prisma.enrolment.aggregate({ where: { courseId }, _max: { seat: true } })
  return (_max.seat ?? 0) + 1
}
