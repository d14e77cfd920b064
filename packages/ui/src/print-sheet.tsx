import type { ReactNode } from 'react'
import './print-sheet.css'

/** How far this workstation's printer must be moved, in millimetres; to the right and down are positive. */
export interface PrintOffset {
  readonly x: number
  readonly y: number
}

interface SheetProps {
  /** Size of the paper: `card` 90 × 60 mm, `sleeve` 96 × 66 mm. */
  readonly paper: 'card' | 'sleeve'
  readonly offset: PrintOffset
  /** The paper has its frames and labels already: only what is filled in is printed. */
  readonly preprinted?: boolean
  readonly label: string
  readonly children: ReactNode
}

/** One sheet in millimetres: the same on the screen and on paper; everything on it stands at its place. */
export const PrintSheet = ({ paper, offset: { x, y }, preprinted = false, label, children }: SheetProps) => (
  <section className={`ui-sheet ui-sheet-${paper}`} data-preprinted={preprinted} aria-label={label} dir="ltr">
    <div style={{ transform: `translate(${x}mm, ${y}mm)` }}>{children}</div>
  </section>
)

interface FieldProps {
  /** From the left and upper edge of the sheet, in millimetres. */
  readonly x: number
  readonly y: number
  readonly label?: string
  readonly children: ReactNode
}

/** What is filled in at one place of the sheet, with its label unless that is printed already. */
export const PrintField = ({ x, y, label, children }: FieldProps) => (
  <div className="ui-sheet-field" style={{ left: `${x}mm`, top: `${y}mm` }}>
    {label && <span className="ui-sheet-label">{label}</span>}
    {children}
  </div>
)

const marks = Array.from({ length: 17 }, (_, place) => place * 5)

/** A sheet with rulers and crosses: printed on a form, it shows by how many millimetres the printer is off. */
export const CalibrationSheet = ({ paper, offset, label }: Omit<SheetProps, 'children' | 'preprinted'>) => (
  <PrintSheet paper={paper} offset={offset} label={label}>
    <svg className="ui-sheet-rulers" viewBox="0 0 90 60" aria-hidden="true">
      {marks.map((at) => (
        <g key={at} stroke="#000" strokeWidth={0.2}>
          <path d={`M${at} 0v${at % 10 === 0 ? 4 : 2}M0 ${at}h${at % 10 === 0 ? 4 : 2}`} />
        </g>
      ))}
      {[
        [10, 10],
        [80, 10],
        [10, 50],
        [80, 50],
      ].map(([x = 0, y = 0]) => (
        <path key={`${x} ${y}`} d={`M${x - 3} ${y}h6M${x} ${y - 3}v6`} stroke="#000" strokeWidth={0.2} />
      ))}
    </svg>
  </PrintSheet>
)
