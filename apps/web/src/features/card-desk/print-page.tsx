import { PrintCards, type PrintedCard } from '@jiuyuan/contract-card/print'
import { newId } from '@jiuyuan/contract-kit/id'
import { Choice } from '@jiuyuan/ui/choice'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { failureOf, refusalOf } from '../../app/failure.ts'
import { choicesOf } from '../../app/fields.tsx'
import { Page } from '../../app/page.tsx'
import { Calibration } from './calibration.tsx'
import { AnnexSheet, CardSheet, SleeveSheet } from './card-sheets.tsx'
import { usePrintOffset } from './print-offset.ts'
import './print.css'

type Papers = 'card' | 'sleeve' | 'both' | 'annex'

const Sheets = ({ printed, offset }: { printed: readonly PrintedCard[]; offset: { x: number; y: number } }) => {
  const { t } = useTranslation()
  const [papers, setPapers] = useState<Papers>('card')
  const [preprinted, setPreprinted] = useState(false)
  const choices = choicesOf(t('cardDesk.print.papers', { returnObjects: true }))
  const choose = (value: string) => setPapers(papersOf(value))
  return (
    <>
      <div className="ui-row desk-screen">
        <Choice
          aria-label={t('cardDesk.print.paper')}
          value={papers}
          choices={choices}
          onChange={({ target }) => choose(target.value)}
        />
        <Checkbox checked={preprinted} onChange={() => setPreprinted(!preprinted)}>
          {t('cardDesk.print.preprinted')}
        </Checkbox>
        <Button type="primary" onClick={() => window.print()}>
          {t('cardDesk.print.run')}
        </Button>
      </div>
      {printed.map((card) => (
        <div key={card.cardId}>
          {(papers === 'card' || papers === 'both') && (
            <CardSheet card={card} offset={offset} preprinted={preprinted} />
          )}
          {(papers === 'sleeve' || papers === 'both') && (
            <SleeveSheet card={card} offset={offset} preprinted={preprinted} />
          )}
          {papers === 'annex' && <AnnexSheet card={card} />}
        </div>
      ))}
    </>
  )
}
const papersOf = (value: string): Papers =>
  value === 'sleeve' || value === 'both' || value === 'annex' ? value : 'card'

/** Cards to paper: each print is on record before the face is shown; a second one of the same card names its ground. */
export const PrintPage = ({ ids }: { ids: readonly string[] }) => {
  const { t } = useTranslation()
  const { print } = cards.useTRPC()
  const { offset, move } = usePrintOffset()
  const { data, error, mutate, isPending } = useMutation(print.cards.mutationOptions())
  const refusal = error ? refusalOf(failureOf(error), t) : null
  const show = (values: object) => {
    const asked = PrintCards.safeParse({ commandId: newId(), cardIds: ids, ...values })
    if (asked.success) mutate(asked.data)
  }
  return (
    <Page title={t('cardDesk.print.title')}>
      {refusal && <RefusalAlert refusal={refusal} />}
      {ids.length === 0 && <p>{t('cardDesk.print.none')}</p>}
      {data ? (
        <Sheets printed={data} offset={offset} />
      ) : (
        ids.length > 0 && (
          <Form layout="vertical" requiredMark={false} initialValues={{ reason: 'first' }} onFinish={show}>
            <p className="ui-quiet">{t('cardDesk.print.hint')}</p>
            <Form.Item name="reason" label={t('cardDesk.print.reason')}>
              <Choice choices={choicesOf(t('cardDesk.print.reasons', { returnObjects: true }))} />
            </Form.Item>
            <Form.Item name="remarks" label={`${t('cardDesk.print.remarks')}${t('form.optional')}`}>
              <Input autoComplete="off" maxLength={200} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={isPending}>
              {t('cardDesk.print.show')}
            </Button>
          </Form>
        )
      )}
      <Calibration offset={offset} move={move} />
    </Page>
  )
}
