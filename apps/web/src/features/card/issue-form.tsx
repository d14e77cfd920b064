import { IssueCard, type CardView } from '@jiuyuan/contract-card/card'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { DayField, TextField } from '../../app/fields.tsx'

/** Issued with the next number of the county, or entered after it was issued on paper with a reserved one. */
export const IssueForm = ({ card, done }: { card: CardView; done: () => void }) => {
  const { t } = useTranslation()
  const { card: trpc } = cards.useTRPC()
  const [offline, setOffline] = useState(false)
  const form = { options: trpc.issue.mutationOptions(), schema: IssueCard, fixed: { cardId: card.id }, done }
  return (
    <CommandForm {...form} submit={t('card.acts.issue')} hint={t('card.hints.issue')}>
      <p>
        <Checkbox checked={offline} onChange={() => setOffline(!offline)}>
          {t('card.hints.offline')}
        </Checkbox>
      </p>
      {offline && (
        <>
          <TextField name="offline.cardNo" label={t('card.fields.offlineNo')} />
          <DayField name="offline.issuedOn" label={t('card.fields.offlineOn')} />
        </>
      )}
    </CommandForm>
  )
}
