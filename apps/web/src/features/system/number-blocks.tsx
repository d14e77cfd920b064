import { AllotNumbers } from '@jiuyuan/contract-card/numbers'
import { newId } from '@jiuyuan/contract-kit/id'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { cards } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { NumberField, TextField } from '../../app/fields.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'

const AllotForm = ({ done }: { done: () => void }) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const [blockId] = useState(() => newId())
  const form = { options: numbers.allot.mutationOptions(), schema: AllotNumbers, initial: { count: 1000 } }
  return (
    <CommandForm {...form} fixed={{ blockId }} submit={t('system.numbers.act')} done={done}>
      <TextField name="county" label={t('system.numbers.fields.county')} />
      <NumberField name="count" label={t('system.numbers.fields.count')} />
    </CommandForm>
  )
}

/** The region's one number series and the blocks its counties have (附件第十八条). */
export const NumberBlocks = () => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const allot = {
    command: 'allot',
    permission: 'numbers:allot',
    label: t('system.numbers.act'),
    refusal: null,
    form: (done: () => void) => <AllotForm done={done} />,
  }
  return (
    <Panel title={t('system.numbers.title')} extra={<Acts acts={[allot]} />}>
      <Loaded of={useQuery(numbers.blocks.queryOptions())}>
        {(rows) => (
          <ListTable
            label={t('system.numbers.title')}
            rows={rows}
            empty={t('system.numbers.empty')}
            columns={[
              { title: t('system.numbers.county'), render: ({ county }) => <Bdi code>{county}</Bdi> },
              { title: t('system.numbers.first'), render: ({ first }) => <Bdi>{first}</Bdi> },
              { title: t('system.numbers.last'), render: ({ last }) => <Bdi>{last}</Bdi> },
              { title: t('system.numbers.next'), render: ({ next }) => <Bdi>{next}</Bdi> },
              { title: t('system.numbers.left'), render: ({ last, next }) => <Bdi>{last - next + 1}</Bdi> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
