import { Answers, VerifyCard as VerifyCardCommand, type InspectionLine } from '@jiuyuan/contract-card/inspection'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cards } from '../../app/api.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { useCommand } from '../../app/use-command.ts'
import { Exceptions } from './exceptions.tsx'
import { KnownOfCard } from './known-of-card.tsx'

const questions = Answers.keyof().options
type Question = (typeof questions)[number]
type Choice = Answers[Question]

interface QuestionProps {
  readonly question: Question
  readonly answer: Choice
  readonly expected: Choice | undefined
  readonly onAnswer: (answer: Choice) => void
}

/** One question of the checklist: the register's answer is chosen, another one stands out. */
const QuestionLine = ({ question, answer, expected, onAnswer }: QuestionProps) => {
  const { t } = useTranslation()
  const name = useId()
  const choices: readonly Choice[] = Answers.shape[question].options
  return (
    <fieldset className={answer === expected ? 'inspection-question' : 'inspection-question inspection-differs'}>
      <legend>{t(`inspection.verify.questions.${question}`)}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === answer} onChange={() => onAnswer(choice)} />{' '}
          {t(`inspection.verify.choices.${choice}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** The checklist of one card, filled in as the register expects; Enter verifies (附件第十六条). */
export const VerifyCard = ({ line, done }: { line: InspectionLine; done: () => void }) => {
  const { t } = useTranslation()
  const [answers, setAnswers] = useState(line.expected)
  const { give, refusal, pending } = useCommand(cards.useTRPC().inspection.verify.mutationOptions(), VerifyCardCommand)
  return (
    <Panel
      title={t('inspection.verify.title', { cardNo: line.cardNo })}
      extra={<PersonLink personId={line.personId} />}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          give({ inspectionId: line.id, answers }, done)
        }}
      >
        {refusal && <RefusalAlert refusal={refusal} />}
        <p>
          <KnownOfCard line={line} />
        </p>
        <p className="ui-quiet">{t('inspection.known.sources')}</p>
        <Exceptions line={line} />
        {answers &&
          questions.map((question) => (
            <QuestionLine
              key={question}
              question={question}
              answer={answers[question]}
              expected={line.expected?.[question]}
              onAnswer={(answer) => setAnswers(Answers.parse({ ...answers, [question]: answer }))}
            />
          ))}
        <p className="ui-quiet">
          <Bdi>{t('inspection.verify.hint')}</Bdi>
        </p>
        <Button type="primary" htmlType="submit" loading={pending} disabled={!answers} autoFocus>
          {t('inspection.verify.pass')}
        </Button>
      </form>
    </Panel>
  )
}
