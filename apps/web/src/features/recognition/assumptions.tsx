import { useTranslation } from 'react-i18next'

/** What the judgement takes for granted, said wherever it is shown. */
export const Assumptions = ({ assumptions }: { assumptions: readonly string[] }) => {
  const { t } = useTranslation()
  if (assumptions.length === 0) return null
  return (
    <details className="recognition-more">
      <summary>{t('recognition.assumptions', { count: assumptions.length })}</summary>
      <ul>
        {assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
      </ul>
    </details>
  )
}
