import { escapeIdentifier } from 'pg'

const kit = {
  'select, insert': ['journal', 'look', 'command_log', 'outbox', 'relay', 'dead_letter', 'inbox', 'parked'],
  'update (published_at)': ['outbox'],
  update: ['relay', 'dead_letter', 'inbox', 'parked'],
  delete: ['inbox', 'parked'],
}

/**
 * What the application role may do, said by the owner, repeatable: it reads and writes the service's own tables,
 * but can neither change nor remove a line of the journal, a look, a command's answer or a message.
 */
export const grantsTo = (role: string) => {
  const app = escapeIdentifier(role)
  const onKit = Object.entries(kit).map(
    ([what, tables]) => `grant ${what} on ${tables.map((table) => `kit.${table}`).join(', ')} to ${app}`,
  )
  return [
    `revoke all on all tables in schema kit, public from ${app}`,
    `grant usage on schema kit, public to ${app}`,
    ...onKit,
    `grant usage on all sequences in schema kit, public to ${app}`,
    `grant select, insert, update, delete on all tables in schema public to ${app}`,
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${app}`,
    `alter default privileges in schema public grant usage on sequences to ${app}`,
    `revoke all on public._prisma_migrations from ${app}`,
  ].join(';\n')
}
