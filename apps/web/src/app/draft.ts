import type { DraftView } from '@jiuyuan/contract-registration/draft'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { registration } from './api.tsx'

const WAIT_MS = 1_500
const Values = z.record(z.string(), z.unknown())

/** What is kept of a form: its values, and the words by which its owner finds it again. */
export interface Kept {
  readonly title: string
  readonly values: object
}

/**
 * A form kept on the server while it is written, sealed for the account: nothing of it stays on a shared machine.
 * `values`: as it was left (null: begun anew, undefined: not read yet). Leaving the page keeps what was typed last.
 */
export const useDraft = (kind: DraftView['kind'], draftId: string) => {
  const { draft } = registration.useTRPC()
  const queries = useQueryClient()
  const key = { kind, draftId }
  const { data } = useQuery(draft.get.queryOptions(key, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }))
  const { mutate: save, isPending, isError } = useMutation(draft.save.mutationOptions())
  const { mutate: drop } = useMutation(draft.discard.mutationOptions())
  const [waiting, setWaiting] = useState<Kept>()
  const over = useRef(false)

  const flush = () => {
    if (!waiting || over.current) return
    save({ ...key, title: waiting.title, values: JSON.stringify(waiting.values) })
    setWaiting(undefined)
  }
  const leave = useEffectEvent(flush)
  useEffect(() => () => leave(), [])

  const later = useEffectEvent(flush)
  useEffect(() => {
    const timer = waiting && setTimeout(() => later(), WAIT_MS)
    return () => clearTimeout(timer)
  }, [waiting])

  const unsaved = waiting !== undefined || isPending || isError
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])

  const standing = isError ? 'failed' : unsaved ? 'saving' : 'saved'
  return {
    values: data && Values.parse(JSON.parse(data.values)),
    known: data !== undefined,
    keep: setWaiting,
    standing,
    /** The form was sent, or is not wanted any more. */
    discard: () => {
      over.current = true
      setWaiting(undefined)
      drop(key, { onSettled: () => void queries.invalidateQueries({ queryKey: draft.list.queryKey() }) })
    },
  } as const
}
