import { z } from 'zod'

export const DeskPart = z.enum(['certificates', 'corrections', 'moves', 'contacts', 'lost'])
export type DeskPart = z.output<typeof DeskPart>
export const deskParts = DeskPart.options
