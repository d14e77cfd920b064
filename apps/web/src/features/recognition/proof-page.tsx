import type { RecognitionView } from '@jiuyuan/contract-registration/recognition'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import './recognition.css'

const Letter = ({ recognition }: { recognition: RecognitionView }) => {
  const { t } = useTranslation()
  const { personId, proofs, answers, judged, divisionName, firstContactOfficer } = recognition
  const assumptions = [...new Set(proofs.flatMap((proof) => proof.assumptions))]
  return (
    <article className="recognition-letter">
      <h1>{t('recognition.letter.title')}</h1>
      <p>
        <PersonLink personId={personId} />:
      </p>
      {judged && <p>{t('recognition.letter.judged', judged)}</p>}
      {proofs.map(({ category, plain }) => (
        <ul key={category} className="app-plain">
          {plain.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ))}
      {answers.length > 0 && (
        <>
          <h2>{t('recognition.letter.answers')}</h2>
          <ul>
            {answers.map(({ fact, title, source, asOf }) => (
              <li key={fact}>
                {title} · {source} <Bdi>{asOf}</Bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {assumptions.length > 0 && (
        <>
          <h2>{t('recognition.letter.assumed')}</h2>
          <ul>
            {assumptions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t('recognition.letter.ask', { community: divisionName, officer: firstContactOfficer })}</p>
    </article>
  )
}

/** The judgement for the person it is about, in plain words on one page; on paper nothing but it. */
export const ProofPage = ({ recognitionId }: { recognitionId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  return (
    <Loaded of={useQuery(recognition.get.queryOptions({ recognitionId }))}>
      {(found) => (
        <>
          <title>{t('app.pageTitle', { page: t('recognition.letter.title') })}</title>
          <div className="ui-row recognition-screen">
            <Link to="/recognitions/$recognitionId" params={{ recognitionId }}>
              {t('recognition.letter.back')}
            </Link>
            <Button type="primary" onClick={() => window.print()}>
              {t('recognition.letter.print')}
            </Button>
          </div>
          <Letter recognition={found} />
        </>
      )}
    </Loaded>
  )
}
