import type { ProofView } from '@jiuyuan/contract-registration/recognition'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'

const tones = { yes: 'good', no: 'bad', unknown: 'warn' } as const satisfies Record<ProofView['outcome'], Tone>

/** Why the conditions hold, fail or wait, line by line with the article. */
export const ProofLines = ({ proof }: { proof: ProofView }) => {
  const { t } = useTranslation()
  const { outcome, lines, wouldPassIf, missingEvidence } = proof
  return (
    <>
      <StatusTag tone={tones[outcome]}>{t(`recognition.outcomes.${outcome}`)}</StatusTag>
      <ul className="app-proof">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {wouldPassIf && <p>{t('recognition.wouldPass', { if: wouldPassIf })}</p>}
      {missingEvidence && <p>{t('recognition.missing', { what: missingEvidence })}</p>}
    </>
  )
}
