import { DocumentKind, DocumentView, PaperView } from '@jiuyuan/contract-registration/dossier'
import { z } from 'zod'

const Document = DocumentView.extend({ fileId: z.uuid() })
export type Document = z.output<typeof Document>
const Paper = PaperView
export type Paper = z.output<typeof Paper>

/** The dossier of one person: what is kept of documents, and where the papers lie. Nothing leaves it. */
export const Dossier = z.object({
  division: z.string(),
  documents: z.array(Document),
  papers: z.array(Paper),
})
export type Dossier = z.output<typeof Dossier>

type Kind = z.output<typeof DocumentKind>
const kindsOf = (things: readonly { readonly kind: Kind }[]) => [...new Set(things.map(({ kind }) => kind))].toSorted()

/** Which kinds exist electronically, and which on paper. */
export const sidesOf = ({ documents, papers }: Dossier) => ({
  electronic: kindsOf(documents.filter(({ state }) => state === 'current')),
  paper: kindsOf(papers),
})

/** Which kinds exist on one side only. */
export const parityOf = (dossier: Dossier) => {
  const { electronic, paper } = sidesOf(dossier)
  return {
    onlyElectronic: electronic.filter((kind) => !paper.includes(kind)),
    onlyPaper: paper.filter((kind) => !electronic.includes(kind)),
  }
}
