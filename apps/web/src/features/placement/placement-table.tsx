import { EndPlacement } from '@jiuyuan/contract-placement/offer'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { placement } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { useMe } from '../../app/session.tsx'
import { Yuan } from '../../app/yuan.tsx'

const EndForm = ({ placementId, done }: { placementId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { placement: trpc } = placement.useTRPC()
  const { today } = useMe()
  const form = { options: trpc.end.mutationOptions(), schema: EndPlacement, initial: { on: today } }
  return (
    <CommandForm {...form} fixed={{ placementId }} submit={t('placement.running.act')} done={done}>
      <DayField name="on" label={t('placement.running.on')} />
      <ChoiceField
        name="reason"
        label={t('placement.running.reason')}
        choices={choicesOf(t('placement.running.reasons', { returnObjects: true }))}
      />
    </CommandForm>
  )
}

const EndAct = ({ placementId }: { placementId: string }) => {
  const { t } = useTranslation()
  const end = {
    command: 'end',
    permission: 'placement:end',
    label: t('placement.running.act'),
    refusal: null,
    form: (done: () => void) => <EndForm placementId={placementId} done={done} />,
  }
  return <Acts acts={[end]} />
}

/** Who works where since when: of one person, or of all whom the account may see. */
export const PlacementTable = ({ personId }: { personId?: string }) => {
  const { t } = useTranslation()
  const { placement: trpc } = placement.useTRPC()
  return (
    <Loaded of={useQuery(trpc.list.queryOptions(personId ? { personId } : {}))}>
      {(rows) => (
        <ListTable
          label={t('placement.running.title')}
          rows={rows}
          empty={t('placement.running.empty')}
          columns={[
            { title: t('placement.running.person'), render: (row) => <PersonLink personId={row.personId} /> },
            { title: t('placement.running.post'), render: ({ postTitle }) => <Bdi>{postTitle}</Bdi> },
            { title: t('placement.posts.wage'), render: ({ monthlyWage }) => <Yuan amount={monthlyWage} /> },
            { title: t('placement.running.from'), render: ({ from }) => <Bdi>{from}</Bdi> },
            { title: t('placement.running.until'), render: ({ until }) => <Bdi>{until}</Bdi> },
            {
              title: t('list.status'),
              render: ({ status, endedOn }) => (
                <>
                  <StatusTag tone={status === 'in-post' ? 'good' : 'plain'}>
                    {t(`placement.running.statuses.${status}`)}
                  </StatusTag>{' '}
                  {endedOn && <Bdi>{endedOn}</Bdi>}
                </>
              ),
            },
            { title: t('list.act'), render: ({ id, status }) => status === 'in-post' && <EndAct placementId={id} /> },
          ]}
        />
      )}
    </Loaded>
  )
}

export const PlacementListPage = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('placement.running.title')}>
      <PlacementTable />
    </Page>
  )
}
