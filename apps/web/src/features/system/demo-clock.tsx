import { AdvanceClock } from '@jiuyuan/contract-gateway/clock'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Duration } from '@jiuyuan/ui/duration'
import { Facts } from '@jiuyuan/ui/facts'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { gateway } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { NumberField } from '../../app/fields.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useMay } from '../../app/session.tsx'
import { useCommand } from '../../app/use-command.ts'

const quick = [1, 12, 24, 72]

const Advance = () => {
  const { t } = useTranslation()
  const { demo } = gateway.useTRPC()
  const options = demo.advance.mutationOptions()
  const { give, refusal, pending } = useCommand(options, AdvanceClock)
  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      <p className="ui-quiet">{t('system.clock.hint')}</p>
      <div className="ui-row">
        {quick.map((hours) => (
          <Button key={hours} disabled={pending} onClick={() => give({ by: { hours } })}>
            {t('system.clock.quick', { hours })}
          </Button>
        ))}
      </div>
      <CommandForm options={options} schema={AdvanceClock} submit={t('system.clock.act')} done={() => {}}>
        <NumberField name="by.hours" label={t('system.clock.hours')} />
      </CommandForm>
    </>
  )
}

/** The demonstration's clock and how far it was moved; only forward. */
export const DemoClock = () => {
  const { t } = useTranslation()
  const may = useMay()
  const { demo } = gateway.useTRPC()
  return (
    <Panel title={t('system.clock.title')}>
      <Loaded of={useQuery(demo.now.queryOptions(undefined, { refetchInterval: 30_000 }))}>
        {({ now, offsetMs }) => (
          <Facts
            facts={[
              { label: t('system.clock.now'), value: <Instant at={now} /> },
              {
                label: t('system.clock.ahead'),
                value: (
                  <Bdi>
                    <Duration ms={offsetMs} />
                  </Bdi>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {may('clock:advance') && <Advance />}
    </Panel>
  )
}
