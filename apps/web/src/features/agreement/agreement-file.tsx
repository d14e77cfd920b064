import type { AgreementView } from '@jiuyuan/contract-assistance/agreement'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assistance } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'

const AgreementPanel = ({ agreement }: { agreement: AgreementView }) => {
  const { t } = useTranslation()
  const { status, officer, dueOn, signedOn, measures } = agreement
  return (
    <Panel
      title={t('agreement.title')}
      extra={<StatusTag tone={status === 'signed' ? 'good' : 'warn'}>{t(`agreement.statuses.${status}`)}</StatusTag>}
    >
      <Facts
        facts={[
          { label: t('agreement.officer'), value: <Bdi>{officer}</Bdi> },
          { label: t('agreement.dueOn'), value: <Bdi>{dueOn}</Bdi> },
          { label: t('agreement.signedOn'), value: signedOn && <Bdi>{signedOn}</Bdi> },
        ]}
      />
      {measures.length > 0 && <h3>{t('agreement.measures')}</h3>}
      <ul>
        {measures.map(({ kind, text, dueOn: by }) => (
          <li key={`${kind}${text}`}>
            {t(`agreement.kinds.${kind}`)}:{text}(<Bdi>{by}</Bdi>)
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The person's agreements: what was agreed, by when. */
export const AgreementFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { agreement } = assistance.useTRPC()
  return (
    <Loaded of={useQuery(agreement.ofPerson.queryOptions({ personId }))}>
      {(all) =>
        all.length === 0 ? (
          <p>{t('agreement.none')}</p>
        ) : (
          all.map((each) => <AgreementPanel key={each.id} agreement={each} />)
        )
      }
    </Loaded>
  )
}
