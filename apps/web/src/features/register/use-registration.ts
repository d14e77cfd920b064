import { RegisterPerson, RegisterUnemployment } from '@jiuyuan/contract-registration/person'
import { useState } from 'react'
import { registration } from '../../app/api.tsx'
import { useCommand } from '../../app/use-command.ts'
import { bodiesOf, type Values } from './registering.ts'

/** Gives the two commands of the form one after the other; who was registered already is not registered again. */
export const useRegistration = (personId: string, done: () => void) => {
  const { person: trpc } = registration.useTRPC()
  const person = useCommand(trpc.register.mutationOptions(), RegisterPerson)
  const unemployment = useCommand(trpc.registerUnemployment.mutationOptions(), RegisterUnemployment)
  const [registered, setRegistered] = useState(false)
  const send = (values: Values) => {
    const bodies = bodiesOf(values, personId)
    const further = () => (bodies.unemployment ? unemployment.give(bodies.unemployment, done) : done())
    if (registered) return further()
    return person.give(bodies.person, () => {
      setRegistered(true)
      further()
    })
  }
  return {
    send,
    refusal: person.refusal ?? unemployment.refusal,
    pending: person.pending || unemployment.pending,
  }
}
