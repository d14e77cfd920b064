import { PersonMoved } from '@jiuyuan/contract-registration/events'
import { on } from '@jiuyuan/service-kit/react'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { RegistrationCommands } from '../commands.ts'
import { requestOf, unlessRefused } from './reacting.ts'

/** A dossier goes with its person. */
export const onDossier = ({ dossier }: RegistrationCommands) =>
  on(PersonMoved, (tx, { personId, toDivision: division }, meta) => {
    const request = { ...requestOf(tx, meta), commandId: derivedId('dossier-moves', meta.eventId) }
    return unlessRefused(dossier(personId, { type: 'MoveDossier', division }, request))
  })
