import { NoteNotice as NoteNoticeCommand, type InspectionLine } from '@jiuyuan/contract-card/inspection'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { cards } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'
import { inspectionZh } from './zh.ts'

const NoticeForm = ({ inspectionId, done }: { inspectionId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const options = cards.useTRPC().inspection.noteNotice.mutationOptions()
  const form = { options, schema: NoteNoticeCommand, fixed: { inspectionId }, initial: { channel: 'phone', on: today } }
  return (
    <CommandForm {...form} hint={t('inspection.hints.notice')} submit={t('inspection.acts.notice')} done={done}>
      <ChoiceField
        name="channel"
        label={t('inspection.notice.channel')}
        choices={choicesOf(inspectionZh.notice.channels)}
      />
      <DayField name="on" label={t('inspection.notice.on')} />
    </CommandForm>
  )
}

/** Word that was left for a person who did not come. */
export const NoteNotice = ({ line }: { line: InspectionLine }) => {
  const { t } = useTranslation()
  const act = {
    command: 'notice',
    permission: 'inspection:verify',
    label: t('inspection.acts.notice'),
    refusal: null,
    form: (done: () => void) => <NoticeForm inspectionId={line.id} done={done} />,
  }
  return <Acts acts={[act]} aside />
}
