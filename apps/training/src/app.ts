import type { TrainingApp } from '@jiuyuan/contract-training/router'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Clock } from '@jiuyuan/service-kit/clock'
import { commandShell, type Edge } from '@jiuyuan/service-kit/shell'
import { course } from './course/course.ts'
import { courseStore } from './course/course.store.ts'
import { enrolment } from './enrolment/enrolment.ts'
import { enrolmentPermitted } from './enrolment/enrolment-permitted.queries.ts'
import { courseOf, courses, enrolmentsOf, seatFor } from './enrolment/enrolment.queries.ts'
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
  return {
    openCourse: ({ commandId, ...body }, by) => {
      const { courseId, ...opened } = body
      return commands.course(courseId, { type: 'OpenCourse', ...opened }, { commandId, by, body })
    },
    recommend: async ({ commandId, ...body }, by) => {
      const chosen = await courseOf(prisma, body.courseId)
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
      const seat = await seatFor(prisma, body.enrolmentId)
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
    permitted: ({ enrolmentId }, by) => enrolmentPermitted(prisma, enrolmentId, { by, today: clock.today() }),
  }
}
