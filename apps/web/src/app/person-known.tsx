import { Bdi } from '@jiuyuan/ui/bdi'
import type { Fact } from '@jiuyuan/ui/facts'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOpenCard } from '../features/card/card-acts.tsx'
import { RecognitionTag } from '../features/recognition/recognition-file.tsx'
import { registration } from './api.tsx'

/** What other services know of the person, for the bar on top. */
export const usePersonKnown = (personId: string) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: lines = [] } = useQuery(recognition.ofPerson.queryOptions({ personId }))
  const latest = lines[0]
  const query = recognition.get.queryOptions({ recognitionId: latest?.id ?? '' }, { enabled: latest !== undefined })
  const { data: recognised } = useQuery(query)
  const card = useOpenCard(personId)
  const facts: Fact[] = [
    { label: t('card.cardNo'), value: card?.cardNo && <Bdi code>{card.cardNo}</Bdi> },
    { label: t('recognition.officer'), value: recognised && <Bdi>{recognised.firstContactOfficer}</Bdi> },
  ]
  const tags = (
    <>
      {latest && <RecognitionTag status={latest.status} />}
      {card && <StatusTag tone={card.effective ? 'good' : 'plain'}>{t(`card.statuses.${card.status}`)}</StatusTag>}
    </>
  )
  return { facts, tags }
}
