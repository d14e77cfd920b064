import { expect, test } from 'vitest'
import { Person } from './person-state.ts'

test('a row written before there were contacts, corrections and versions of paper is still read', () => {
  const old = {
    stage: 'known',
    division: '650102002002',
    householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
    householdNumber: 'YRW001',
    relation: 'head',
    hukouKind: 'urban',
    hukouDivision: '650102',
    education: 'junior',
    birthDate: '1983-11-04',
    sex: 'M',
    retirementTrack: 'M60',
    status: 'unemployed',
    registration: { state: 'ended', since: '2026-11-01', endedOn: '2026-11-09' },
    certificate: { no: '6501022026000001', status: 'valid', issuedOn: '2026-11-01' },
    employment: null,
    papers: 1,
  }
  expect(Person.parse(old)).toMatchObject({
    ...old,
    registration: { ground: null },
    certificate: { scheme: 'XJ-CERT-A', version: 1, dueOn: null },
    contact: null,
    corrections: [],
    versions: {},
    moving: null,
  })
})
