import { encode } from 'uqr'

// ISO/IEC 18004: four modules of white around the symbol, or readers do not find it.
const QUIET = 4

interface Props {
  /** What it says, mostly an address. */
  readonly text: string
  /** What it is for, to who cannot see it. */
  readonly label: string
}

/** A QR code as one drawing, sharp at any size on paper. */
export const Qr = ({ text, label }: Props) => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="ui-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
