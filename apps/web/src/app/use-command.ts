import { newId } from '@jiuyuan/contract-kit/id'
import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { failureOf, refusalOf, type InputIssue } from './failure.ts'

/** Read models follow a command within a moment: what is shown is fetched again then. */
const FOLLOWING_MS = [1_000, 3_000]

interface Commanded {
  readonly commandId: string
}

/** A new id for each new intent; the same one when the same body is sent again because no answer came. */
const useIntent = () => {
  const intent = useRef<{ body: string; id: string }>(undefined)
  return {
    idFor: (body: object) => {
      const text = JSON.stringify(body)
      if (intent.current?.body !== text) intent.current = { body: text, id: newId() }
      return intent.current.id
    },
    answered: () => {
      intent.current = undefined
    },
  }
}

/** Gives one command: checks the input by the contract, makes its id, tells refusals and input issues, refreshes what is shown. */
export const useCommand = <Input extends Commanded, Output, Failed>(
  options: UseMutationOptions<Output, Failed, Input>,
  schema: z.ZodType<Input>,
) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { idFor, answered } = useIntent()
  const [issues, setIssues] = useState<readonly InputIssue[]>([])

  const refresh = () => {
    for (const wait of FOLLOWING_MS) setTimeout(() => void queries.invalidateQueries(), wait)
    return queries.invalidateQueries()
  }
  const mutation = useMutation({
    ...options,
    onSuccess: () => {
      answered()
      void refresh()
    },
    onError: (error) => {
      const failure = failureOf(error)
      if (failure.refusal && failure.code !== 'SERVICE_UNAVAILABLE') answered()
      setIssues(failure.issues)
    },
  })

  const give = (body: object, done?: (output: Output) => void) => {
    const required = (issue: { input?: unknown }) =>
      issue.input === undefined || issue.input === '' ? t('form.required') : undefined
    const input = schema.safeParse({ commandId: idFor(body), ...body }, { error: required })
    setIssues(input.error?.issues.map(({ path, message }) => ({ field: path.join('.'), message })) ?? [])
    if (input.success) mutation.mutate(input.data, { onSuccess: (output) => done?.(output) })
    else mutation.reset()
  }

  const refusal = mutation.error ? refusalOf(failureOf(mutation.error), t) : null
  return { give, refusal, issues, pending: mutation.isPending }
}
