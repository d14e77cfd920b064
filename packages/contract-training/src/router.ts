import type { Caller } from '@jiuyuan/contract-kit/caller'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { orThrow } from '@jiuyuan/contract-kit/refusal'
import { contract } from '@jiuyuan/contract-kit/trpc'
import type { Outcome } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import * as training from './training.ts'

type Done = Promise<Outcome<training.TrainingRefusal>>

/** What the training service can do: one line per use case. */
export interface TrainingApp {
  openCourse(command: z.output<typeof training.OpenCourse>, by: Caller): Done
  recommend(command: z.output<typeof training.RecommendTraining>, by: Caller): Done
  enrol(command: z.output<typeof training.EnrolPerson>, by: Caller): Done
  decline(command: z.output<typeof training.DeclineTraining>, by: Caller): Done
  certify(command: z.output<typeof training.CertifyTraining>, by: Caller): Done
  courses(by: Caller): Promise<training.CourseView[]>
  enrolmentsOf(query: { personId: string }, by: Caller): Promise<training.EnrolmentView[]>
  permitted(query: { enrolmentId: string }, by: Caller): Promise<Permitted[]>
}

const { router, requires } = contract<TrainingApp>()
const done = orThrow(training.trainingRefusals)

export const trainingRouter = router({
  course: router({
    open: requires('course:open', 'division')
      .input(training.OpenCourse)
      .mutation(({ ctx, input }) => ctx.app.openCourse(input, ctx.caller).then(done)),
    /** Courses of the whole region: a person may train elsewhere. */
    list: requires('course:read', 'region')
      .output(z.array(training.CourseView))
      .query(({ ctx }) => ctx.app.courses(ctx.caller)),
  }),
  enrolment: router({
    recommend: requires('training:recommend', 'division')
      .input(training.RecommendTraining)
      .mutation(({ ctx, input }) => ctx.app.recommend(input, ctx.caller).then(done)),
    enrol: requires('training:enrol', 'division')
      .input(training.EnrolPerson)
      .mutation(({ ctx, input }) => ctx.app.enrol(input, ctx.caller).then(done)),
    decline: requires('training:enrol', 'division')
      .input(training.DeclineTraining)
      .mutation(({ ctx, input }) => ctx.app.decline(input, ctx.caller).then(done)),
    certify: requires('training:certify', 'division')
      .input(training.CertifyTraining)
      .mutation(({ ctx, input }) => ctx.app.certify(input, ctx.caller).then(done)),
    ofPerson: requires('training:read', 'division')
      .input(z.strictObject({ personId: z.uuid() }))
      .output(z.array(training.EnrolmentView))
      .query(({ ctx, input }) => ctx.app.enrolmentsOf(input, ctx.caller)),
    permitted: requires('training:read', 'division')
      .input(z.strictObject({ enrolmentId: training.EnrolmentId }))
      .output(z.array(Permitted))
      .query(({ ctx, input }) => ctx.app.permitted(input, ctx.caller)),
  }),
})
export type TrainingRouter = typeof trainingRouter
