import type { TrainingApp } from '@jiuyuan/contract-training/router'
import { trainingRefusals } from '@jiuyuan/contract-training/training'
import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { refuse } from '@jiuyuan/kernel/decider'
import { scopeWhere } from '@jiuyuan/service-kit/scope'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { Course, course } from './course/course.ts'
import { courseStore } from './course/course.store.ts'
import { enrolment, Enrolment, type EnrolmentCommand } from './enrolment/enrolment.ts'
import { courses, enrolmentsOf, nextSeat } from './enrolment/enrolment.queries.ts'
import { enrolmentStore } from './enrolment/enrolment.store.ts'
import type { PrismaClient } from './generated/client.ts'

export const trainingCommands = (edge: Edge) => ({
  course: commandShell(edge)(course, courseStore),
  enrolment: commandShell(edge)(enrolment, enrolmentStore),
})
export type TrainingCommands = ReturnType<typeof trainingCommands>

interface Surroundings {
  readonly prisma: PrismaClient
  readonly clock: Clock
}

export const trainingApp = (commands: TrainingCommands, { prisma, clock }: Surroundings): TrainingApp => {
  const courseOf = async (id: string) => {
    const row = await prisma.course.findUnique({ where: { id }, select: { state: true } })
    const state = row ? Course.parse(row.state) : course.initial
    return state.status === 'open' ? state : undefined
  }
  const seatFor = async (enrolmentId: string) => {
    const row = await prisma.enrolment.findUnique({ where: { id: enrolmentId }, select: { courseId: true } })
    const places = row ? ((await courseOf(row.courseId))?.places ?? 0) : 0
    return { places, seat: row ? await nextSeat(prisma, row.courseId) : 1 }
  }
  return {
    openCourse: ({ commandId, ...body }, by) => {
      const { courseId, ...opened } = body
      return commands.course(courseId, { type: 'OpenCourse', ...opened }, { commandId, by, body })
    },
    recommend: async ({ commandId, ...body }, by) => {
      const chosen = await courseOf(body.courseId)
      if (!chosen) return refuse('course-unknown')
      const { title: courseTitle, kind, startsOn, endsOn } = chosen
      const known = await prisma.jobseeker.findUnique({ where: { personId: body.personId } })
      const about = { personId: body.personId, courseId: body.courseId, courseTitle, kind, startsOn, endsOn }
      const division = known?.division ?? by.office
      const registeredUnemployed = known?.unemployed ?? false
      const command = {
        type: 'RecommendTraining',
        ...about,
        division,
        registeredUnemployed,
        today: clock.today(),
      } as const
      return commands.enrolment(body.enrolmentId, command, { commandId, by, body })
    },
    enrol: async ({ commandId, ...body }, by) => {
      const seat = await seatFor(body.enrolmentId)
      const command = { type: 'EnrolPerson', on: body.assent.on, ...seat } as const
      return commands.enrolment(body.enrolmentId, command, { commandId, by, body })
    },
    decline: ({ commandId, ...body }, by) =>
      commands.enrolment(body.enrolmentId, { type: 'DeclineTraining' }, { commandId, by, body }),
    certify: ({ commandId, ...body }, by) => {
      const command = { type: 'CertifyTraining', certificate: body.certificate, today: clock.today() } as const
      return commands.enrolment(body.enrolmentId, command, { commandId, by, body })
    },
    courses: () => courses(prisma, clock.today()),
    enrolmentsOf: ({ personId }, by) => enrolmentsOf(prisma, personId, by),
    permitted: async ({ enrolmentId }, by) => {
      const row = await prisma.enrolment.findFirst({
        where: { id: enrolmentId, ...scopeWhere(by) },
        select: { state: true },
      })
      const state = row ? Enrolment.parse(row.state) : enrolment.initial
      const questions: Record<string, EnrolmentCommand> = {
        enrol: { type: 'EnrolPerson', on: clock.today(), ...(await seatFor(enrolmentId)) },
        decline: { type: 'DeclineTraining' },
        certify: { type: 'CertifyTraining', certificate: '', today: clock.today() },
      }
      const asked = permittedBy(trainingRefusals)
      return Object.entries(questions).map(([name, command]) => {
        const decision = enrolment.decide(state, command)
        return asked(name, decision.ok ? { ok: true } : decision)
      })
    },
  }
}
