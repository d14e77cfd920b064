import { CloseCampaign, OpenCampaign, type CampaignView } from '@jiuyuan/contract-card/inspection-campaign'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { cards } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'

const OpenForm = ({ county, done }: { county: string; done: () => void }) => {
  const { t } = useTranslation()
  const options = cards.useTRPC().campaign.open.mutationOptions()
  const form = { options, schema: OpenCampaign, fixed: { county }, hint: t('inspection.hints.open') }
  return <CommandForm {...form} submit={t('inspection.acts.open')} done={done} />
}

const CloseForm = ({ campaignId, done }: { campaignId: string; done: () => void }) => {
  const { t } = useTranslation()
  const options = cards.useTRPC().campaign.close.mutationOptions()
  const form = { options, schema: CloseCampaign, fixed: { campaignId }, hint: t('inspection.hints.close') }
  return <CommandForm {...form} submit={t('inspection.acts.close')} done={done} />
}

/** What a county's campaign waits for: to be opened, or to be closed. */
export const CampaignActs = ({ county, campaign }: { county: string; campaign: CampaignView | undefined }) => {
  const { t } = useTranslation()
  if (campaign?.status === 'closed') return null
  const open = {
    command: 'open',
    permission: 'inspection:open',
    label: t('inspection.acts.open'),
    refusal: null,
    form: (done: () => void) => <OpenForm county={county} done={done} />,
  }
  const close = {
    command: 'close',
    permission: 'inspection:close',
    label: t('inspection.acts.close'),
    refusal: null,
    form: (done: () => void) => <CloseForm campaignId={campaign?.id ?? ''} done={done} />,
  }
  return <Acts acts={[campaign ? close : open]} aside={campaign !== undefined} />
}
