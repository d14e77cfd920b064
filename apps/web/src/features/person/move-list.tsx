import { AcceptMove, DeclineMove, type MoveLine } from '@jiuyuan/contract-registration/move'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Dialog } from '@jiuyuan/ui/dialog'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { TextField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages } from '../../app/use-pages.ts'

const Answer = ({ line, accepts, done }: { line: MoveLine; accepts: boolean; done: () => void }) => {
  const { t } = useTranslation()
  const { move } = registration.useTRPC()
  const fixed = { personId: line.id, toDivision: line.toDivision }
  return accepts ? (
    <CommandForm
      options={move.accept.mutationOptions()}
      schema={AcceptMove}
      fixed={fixed}
      submit={t('person.desk.moves.accept')}
      done={done}
    />
  ) : (
    <CommandForm
      options={move.decline.mutationOptions()}
      schema={DeclineMove}
      fixed={fixed}
      submit={t('person.desk.moves.decline')}
      done={done}
    >
      <TextField name="reason" label={t('person.desk.moves.reason')} />
    </CommandForm>
  )
}

/** Who wants to move here: the receiving community accepts or says why not. */
export const MoveList = () => {
  const { t } = useTranslation()
  const moves = useMay()('person:move')
  const { move } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(move.list.queryKey({ way: 'in' }), (at) => client.move.list.query({ way: 'in', ...at }))
  const [chosen, setChosen] = useState<{ line: MoveLine; accepts: boolean }>()
  const close = () => setChosen(undefined)
  return (
    <Loaded of={of}>
      {(pages) => (
        <>
          <ListTable
            label={t('person.desk.tabs.moves')}
            rows={pages.flatMap(({ lines }) => lines)}
            empty={t('person.desk.moves.none')}
            more={more}
            columns={[
              { title: t('list.name'), render: ({ name }) => <Bdi>{name}</Bdi> },
              { title: t('list.identity'), render: ({ identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
              { title: t('person.desk.moves.from'), render: ({ fromName }) => fromName },
              { title: t('person.desk.moves.to'), render: ({ toName }) => toName },
              { title: t('person.desk.moves.askedOn'), render: ({ askedOn }) => <Bdi>{askedOn}</Bdi> },
              {
                title: t('list.act'),
                render: (line) =>
                  moves && (
                    <span className="ui-row">
                      <Button size="small" type="primary" onClick={() => setChosen({ line, accepts: true })}>
                        {t('person.desk.moves.accept')}
                      </Button>
                      <Button size="small" onClick={() => setChosen({ line, accepts: false })}>
                        {t('person.desk.moves.decline')}
                      </Button>
                    </span>
                  ),
              },
            ]}
          />
          <Dialog open={chosen !== undefined} title={chosen?.line.name} onClose={close}>
            {chosen && <Answer {...chosen} done={close} />}
          </Dialog>
        </>
      )}
    </Loaded>
  )
}
