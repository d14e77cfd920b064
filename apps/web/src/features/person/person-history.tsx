import { Panel } from '@jiuyuan/ui/panel'
import { Timeline } from '@jiuyuan/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { wordOf } from '../../app/words.ts'

/** Who did what to this person's file, the newest first. */
export const PersonHistory = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const timeline = useQuery(person.timeline.queryOptions({ personId }))
  const actorOf = (actor: string) => (actor.startsWith('system:') ? t('person.timeline.system') : actor)
  const words = {
    ...t('person.commands', { returnObjects: true }),
    ...t('recognition.commands', { returnObjects: true }),
  }
  return (
    <Panel title={t('person.timeline.title')}>
      <Loaded of={timeline}>
        {(entries) => (
          <Timeline
            happenings={entries
              .filter(({ about }) => about !== 'household')
              .map(({ at, actor, officeName, command, reason }, place) => ({
                key: `${at}${place}`,
                at,
                title: wordOf(words, command),
                note: [
                  actorOf(actor),
                  ...(officeName ? [officeName] : []),
                  ...(reason ? [t('person.timeline.reason', { reason })] : []),
                ].join(' · '),
              }))}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** What is recorded in the certificate: services received and policies enjoyed. */
export const PersonLedger = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const ledger = useQuery(person.ledger.queryOptions({ personId }))
  return (
    <Panel title={t('person.ledger.title')}>
      <Loaded of={ledger}>
        {(entries) => (
          <Timeline
            happenings={entries.map(({ at, kind, text }, place) => ({
              key: `${at}${place}`,
              at,
              title: text,
              note: t(`person.ledger.kinds.${kind}`),
            }))}
          />
        )}
      </Loaded>
    </Panel>
  )
}
