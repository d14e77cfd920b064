import { StampCard, type InspectionLine } from '@jiuyuan/contract-card/inspection'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { useCommand } from '../../app/use-command.ts'
import { InspectionTabs } from './inspection-tabs.tsx'
import { KindChoice, type Kind } from './kind-choice.tsx'
import { PickedTable } from './picked-table.tsx'
import { useInspections } from './use-inspections.ts'

const Stamp = ({ line: { id, verifiedOn, verifiedBy } }: { line: InspectionLine }) => {
  const { t } = useTranslation()
  const { give, refusal, pending } = useCommand(cards.useTRPC().inspection.stamp.mutationOptions(), StampCard)
  return (
    <>
      <Button loading={pending} onClick={() => give({ inspectionId: id })}>
        {t('inspection.stamp.one')}
      </Button>
      <p className="ui-quiet">
        {t('inspection.stamp.verified')}:{t('inspection.stamp.by', { on: verifiedOn ?? '', by: verifiedBy ?? '' })}
      </p>
      {refusal && <RefusalAlert refusal={refusal} />}
    </>
  )
}

/** The issuer's desk: what the communities verified, stamped one by one or together (附件第十六条 统一发放机构进行年检). */
export const InspectionStampPage = ({ kind }: { kind: Kind }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { of, more } = useInspections({ show: 'verified', kind })
  return (
    <InspectionTabs>
      <p className="ui-quiet">{t('inspection.stamp.lead')}</p>
      <KindChoice
        kind={kind}
        choose={(chosen) => void navigate({ to: '/inspection/stamp', search: { kind: chosen } })}
      />
      <Loaded of={of}>
        {(pages) => (
          <PickedTable
            bulk="stamp"
            label={t('inspection.tabs.stamp')}
            lines={pages.flatMap(({ lines }) => lines)}
            more={more}
            act={(line) => <Stamp line={line} />}
          />
        )}
      </Loaded>
    </InspectionTabs>
  )
}
