import type { Caller } from '@jiuyuan/contract-kit/caller'
import type { PersonDeskApp } from '@jiuyuan/contract-registration/person-desk-router'
import type { Request } from '@jiuyuan/service-kit/request'
import type { RegistrationCommands } from './commands.ts'
import { contactsDue } from './contact/contact.queries.ts'
import { certificatePaper, certificates } from './person/certificate.queries.ts'
import { corrections } from './person/correction.edge.ts'
import { correctionOf, correctionsOf } from './person/correction.queries.ts'
import { healthLimits } from './person/health.edge.ts'
import { moves, moving } from './person/move.edge.ts'
import type { PersonCommand } from './person/person-acts.ts'
import { personTerms } from './person/person-terms.ts'
import type { DeskReading } from './person/person.queries.ts'

interface Given {
  readonly commandId: string
  readonly personId: string
  readonly reason?: string
}

const requestOf = ({ commandId, ...body }: Given, by: Caller): Request => {
  const { reason } = body
  return { commandId, by, body, ...(reason === undefined ? {} : { reason }) }
}

/** The desk of registered persons: certificate, contact, corrections, moves, health; one line per use case. */
export const personDeskApp = (commands: RegistrationCommands, reading: DeskReading): PersonDeskApp => {
  const today = () => reading.clock.today()
  const correction = corrections(reading, commands)
  const health = healthLimits(reading, commands)
  const move = moving(commands, today)
  /** An act on the person by the policy of the day. */
  const act = (given: Given, by: Caller, make: (terms: ReturnType<typeof personTerms>) => PersonCommand) => {
    const terms = personTerms(today())
    return commands.person(given.personId, make(terms), { ...requestOf(given, by), pack: terms.pack })
  }
  const asked = <Body extends Given>(given: Body, by: Caller) => [given, requestOf(given, by)] as const
  return {
    askCorrection: (given, by) => correction.ask(...asked(given, by)),
    applyCorrection: (given, by) => correction.apply(...asked(given, by)),
    refuseCorrection: (given, by) => correction.refuse(...asked(given, by)),
    resolveCorrection: (given, by) => correction.resolve(...asked(given, by)),
    correction: (query, by) => correctionOf(reading, query, by),
    corrections: (query, by) => correctionsOf(reading, query, by),
    recordHealth: (given, by) => health.record(...asked(given, by)),
    removeHealth: (given, by) => health.remove(...asked(given, by)),
    health: (query, by) => health.get(query, by),
    askMove: (given, by) => move.ask(...asked(given, by)),
    acceptMove: (given, by) => move.accept(...asked(given, by)),
    declineMove: (given, by) => move.decline(...asked(given, by)),
    moves: (query, by) => moves(reading, query, by),
    recordContact: (given, by) =>
      act(given, by, (terms) => ({ type: 'RecordContact', on: given.on, way: given.way, today: terms.today })),
    recordContactAttempt: (given, by) =>
      act(given, by, (terms) => ({ type: 'RecordAttempt', on: given.on, kind: given.kind, today: terms.today })),
    lapseRegistration: (given, by) =>
      act(given, by, (terms) => ({ type: 'LapseRegistration', today: terms.today, rules: terms.contact })),
    contactsDue: (query, by) => contactsDue(reading, query, by),
    handCertificate: (given, by) =>
      act(given, by, (terms) => ({ type: 'HandCertificate', receipt: given.receipt, today: terms.today })),
    reportLoss: (given, by) =>
      act(given, by, (terms) => ({ type: 'ReportLoss', on: given.on, assent: given.assent, today: terms.today })),
    findCertificate: (given, by) =>
      act(given, by, ({ today: day }) => {
        return { type: 'FindCertificate', version: given.version, receipt: given.receipt, today: day }
      }),
    publishLoss: (given, by) =>
      act(given, by, (terms) => {
        return { type: 'PublishLoss', place: given.place, until: terms.dueOn('certificate.lossNotice.workingDays') }
      }),
    replaceCertificate: (given, by) =>
      act(given, by, (terms) => {
        return { type: 'ReplaceCertificate', today: terms.today, dueOn: terms.dueOn('certificate.issue.workingDays') }
      }),
    printCertificate: (query, by) => certificatePaper(reading, query, by),
    certificates: (query, by) => certificates(reading, query, by),
  }
}
