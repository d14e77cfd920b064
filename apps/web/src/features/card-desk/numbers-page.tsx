import { AllotNumbers, ReserveNumbers, SettleReservation, VoidNumber } from '@jiuyuan/contract-card/numbers'
import { newId } from '@jiuyuan/contract-kit/id'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Acts } from '../../app/acts.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { DivisionField } from '../../app/division-picker.tsx'
import { ChoiceField, choicesOf, LongTextField, NumberField, TextField } from '../../app/fields.tsx'
import { Page } from '../../app/page.tsx'
import { NumberBlocks, Reservations, Voids } from './number-tables.tsx'

interface Form {
  readonly done: () => void
}

const AllotForm = ({ done }: Form) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const [blockId] = useState(() => newId())
  const form = { options: numbers.allot.mutationOptions(), schema: AllotNumbers, initial: { count: 1000 } }
  return (
    <CommandForm {...form} fixed={{ blockId }} submit={t('cardDesk.numbers.allot')} done={done}>
      <DivisionField name="county" label={t('cardDesk.numbers.county')} />
      <NumberField name="count" label={t('cardDesk.numbers.count')} />
    </CommandForm>
  )
}

const ReserveForm = ({ done }: Form) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const [reservationId] = useState(() => newId())
  const form = { options: numbers.reserve.mutationOptions(), schema: ReserveNumbers, initial: { count: 20 } }
  return (
    <CommandForm
      {...form}
      fixed={{ reservationId }}
      submit={t('cardDesk.numbers.reserve')}
      hint={t('cardDesk.numbers.reserveHint')}
      done={done}
    >
      <NumberField name="count" label={t('cardDesk.numbers.count')} />
    </CommandForm>
  )
}

const SettleForm = ({ reservationId, done }: Form & { reservationId: string }) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const form = { options: numbers.settle.mutationOptions(), schema: SettleReservation, fixed: { reservationId } }
  return (
    <CommandForm {...form} submit={t('cardDesk.numbers.settle')} hint={t('cardDesk.numbers.settleHint')} done={done} />
  )
}

const VoidForm = ({ done }: Form) => {
  const { t } = useTranslation()
  const { numbers } = cards.useTRPC()
  const [voidId] = useState(() => newId())
  const form = { options: numbers.void.mutationOptions(), schema: VoidNumber, fixed: { voidId } }
  return (
    <CommandForm {...form} submit={t('cardDesk.numbers.void')} hint={t('cardDesk.numbers.voidHint')} done={done}>
      <TextField name="cardNo" label={t('cardDesk.numbers.cardNo')} />
      <ChoiceField
        name="reason"
        label={t('cardDesk.numbers.reason')}
        choices={choicesOf(t('cardDesk.numbers.reasons', { returnObjects: true }))}
      />
      <LongTextField name="remarks" label={t('cardDesk.numbers.remarks')} optional />
    </CommandForm>
  )
}

/** The region's one number series (附件第十八条): allotted to counties, reserved by streets, struck off, never lost. */
export const NumbersPage = () => {
  const { t } = useTranslation()
  const act = (command: 'allot' | 'reserve' | 'void', Form: (props: Form) => React.ReactNode) => ({
    command,
    permission: `numbers:${command}`,
    label: t(`cardDesk.numbers.${command}`),
    refusal: null,
    form: (done: () => void) => <Form done={done} />,
  })
  return (
    <Page title={t('cardDesk.numbers.title')}>
      <NumberBlocks acts={<Acts acts={[act('allot', AllotForm)]} />} />
      <Reservations acts={<Acts acts={[act('reserve', ReserveForm)]} />} settle={SettleForm} />
      <Voids acts={<Acts acts={[act('void', VoidForm)]} />} />
    </Page>
  )
}
