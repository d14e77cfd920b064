import { Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

/** Which form was begun. */
export const DraftKind = z.enum(['register-person', 'apply-recognition', 'household', 'other'])
const key = { kind: DraftKind, draftId: z.uuid() }

/** A form as it stands, kept sealed for the account that began it; the values are the form's own JSON. */
export const SaveDraft = z.strictObject({ ...key, title: Text(80), values: z.string().max(20_000) })
export const DraftKey = z.strictObject(key)
export const DraftView = z.object({ ...key, title: z.string(), values: z.string(), savedAt: z.iso.datetime() })
export type DraftView = z.output<typeof DraftView>
export const DraftLine = DraftView.omit({ values: true })
export type DraftLine = z.output<typeof DraftLine>
export const DraftList = z.strictObject({ kind: DraftKind.optional() })
