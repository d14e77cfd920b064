import { ApplyCorrection, RefuseCorrection, ResolveCorrection } from '@jiuyuan/contract-registration/correction'
import type { CorrectionView } from '@jiuyuan/contract-registration/correction'
import { Bdi } from '@jiuyuan/ui/bdi'
import { DataTable } from '@jiuyuan/ui/data-table'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { TextField } from '../../app/fields.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { wordOf } from '../../app/words.ts'

type Value = CorrectionView['values'][number]
interface Props {
  readonly correctionId: CorrectionView['id']
  readonly done: () => void
}

/** A stored value in words. */
const useWord = () => {
  const { t } = useTranslation()
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    hukouKind: t('person.hukous', { returnObjects: true }),
    education: t('person.educations', { returnObjects: true }),
    retirementTrack: t('person.retirements', { returnObjects: true }),
    skills: t('register.skills', { returnObjects: true }),
    languages: t('register.languages', { returnObjects: true }),
  }
  return (field: string, value: string) => {
    if (!value) return t('person.correction.none2')
    const coded = words[field]
    return coded
      ? value
          .split(',')
          .map((code) => wordOf(coded, code))
          .join('、')
      : value
  }
}

interface TableProps {
  readonly values: readonly Value[]
  readonly take: readonly string[]
  /** Undefined: nothing is chosen, only compared. */
  readonly choose?: ((field: Value['field'], taken: boolean) => void) | undefined
}

const CompareTable = ({ values, take, choose }: TableProps) => {
  const { t } = useTranslation()
  const wordFor = useWord()
  const column = (title: string, key: 'seen' | 'now' | 'asked') => ({
    title,
    render: (row: Value) => <Bdi>{wordFor(row.field, row[key])}</Bdi>,
  })
  return (
    <DataTable
      label={t('person.correction.title')}
      empty={t('person.correction.none')}
      rows={values.map((value) => ({ id: value.field, ...value }))}
      columns={[
        {
          title: t('person.correction.field'),
          render: ({ field, changedSince }) => (
            <>
              {t(`person.correction.fields.${field}`)}{' '}
              {changedSince && <StatusTag tone="bad">{t('person.correction.changed')}</StatusTag>}
            </>
          ),
        },
        column(t('person.correction.seen'), 'seen'),
        column(t('person.correction.now'), 'now'),
        column(t('person.correction.wish'), 'asked'),
        ...(choose
          ? [
              {
                title: t('person.correction.take'),
                render: ({ field }: Value) => (
                  <Checkbox
                    aria-label={`${t('person.correction.take')}:${t(`person.correction.fields.${field}`)}`}
                    checked={take.includes(field)}
                    onChange={({ target }) => choose(field, target.checked)}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const Deciding = ({ correction, done }: { correction: CorrectionView; done: () => void }) => {
  const { t } = useTranslation()
  const { correction: trpc } = registration.useTRPC()
  const { values, personId, id: correctionId } = correction
  const conflict = correction.status === 'conflict'
  const [take, setTake] = useState<readonly Value['field'][]>([])
  const choose = (field: Value['field'], taken: boolean) =>
    setTake(taken ? [...take, field] : take.filter((each) => each !== field))
  const fixed = { personId, correctionId }
  const based = Object.fromEntries(values.map(({ field, version }) => [field, version]))
  return (
    <>
      <p>
        {t('person.correction.reason')}:<Bdi>{correction.reason}</Bdi>
      </p>
      {conflict && <p className="ui-alert">{t('person.correction.conflict')}</p>}
      <CompareTable values={values} take={take} choose={conflict ? choose : undefined} />
      {conflict ? (
        <CommandForm
          options={trpc.resolve.mutationOptions()}
          schema={ResolveCorrection}
          fixed={{ ...fixed, based, take: [...take] }}
          submit={t('person.correction.resolve')}
          done={done}
        >
          <TextField name="reason" label={t('person.correction.resolveReason')} />
        </CommandForm>
      ) : (
        <>
          <CommandForm
            options={trpc.accept.mutationOptions()}
            schema={ApplyCorrection}
            fixed={fixed}
            submit={t('person.correction.apply')}
            done={done}
          />
          <details>
            <summary>{t('person.correction.refuse')}</summary>
            <CommandForm
              options={trpc.refuse.mutationOptions()}
              schema={RefuseCorrection}
              fixed={fixed}
              submit={t('person.correction.refuse')}
              done={done}
            >
              <TextField name="reason" label={t('person.correction.refuseReason')} />
            </CommandForm>
          </details>
        </>
      )}
    </>
  )
}

/** Before and after side by side, for the clerk who compares with the papers. */
export const CorrectionCompare = ({ correctionId, done }: Props) => {
  const { correction } = registration.useTRPC()
  const of = useQuery(correction.get.queryOptions({ correctionId }))
  return <Loaded of={of}>{(view) => <Deciding key={view.status} correction={view} done={done} />}</Loaded>
}
