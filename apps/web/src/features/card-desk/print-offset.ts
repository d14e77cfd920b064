import type { PrintOffset } from '@jiuyuan/ui/print-sheet'
import { useState } from 'react'
import { z } from 'zod'

const KEY = 'jiuyuan.print-offset'
const MAX_MM = 20
const Millimetres = z.number().min(-MAX_MM).max(MAX_MM)
const Offset = z.strictObject({ x: Millimetres, y: Millimetres })
const none: PrintOffset = { x: 0, y: 0 }

const read = (): PrintOffset => {
  try {
    return Offset.parse(JSON.parse(localStorage.getItem(KEY) ?? ''))
  } catch {
    return none
  }
}

/** How far this workstation's printer is off: a matter of the machine, so it stays in its browser. */
export const usePrintOffset = () => {
  const [offset, setOffset] = useState(read)
  const move = (change: Partial<PrintOffset>) => {
    const { success, data } = Offset.safeParse({ ...offset, ...change })
    if (!success) return
    localStorage.setItem(KEY, JSON.stringify(data))
    setOffset(data)
  }
  return { offset, move }
}
