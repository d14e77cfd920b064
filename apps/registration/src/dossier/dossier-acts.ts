import type { Document, Paper } from './dossier-state.ts'

type At = { division: string; today: string; by: string }
type New<Thing> = Omit<Thing, 'addedOn' | 'addedBy' | 'state' | 'filedOn' | 'filedBy'>

export type DossierCommand =
  | ({ type: 'AddDocument'; document: New<Document>; replaces: string | undefined } & At)
  | { type: 'RetractDocument'; documentId: string }
  | ({ type: 'FilePaper'; paper: New<Paper> } & At)
  | ({ type: 'MovePaper'; paperId: string } & Pick<Paper, 'box' | 'shelf' | 'pages'>)
  | { type: 'MoveDossier'; division: string }

export type DossierFact =
  | { type: 'DossierOpened'; division: string }
  | { type: 'DocumentAdded'; document: Document; replaces: string | undefined }
  | { type: 'DocumentRetracted'; documentId: string }
  | { type: 'PaperFiled'; paper: Paper }
  | ({ type: 'PaperMoved'; paperId: string } & Pick<Paper, 'box' | 'shelf' | 'pages'>)
  | { type: 'DossierMoved'; division: string }
