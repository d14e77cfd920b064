import { newId } from '@jiuyuan/contract-kit/id'
import type { Clock } from '@jiuyuan/service-kit/clock'
import type { Every } from '@jiuyuan/service-kit/every'
import type { Db } from '@jiuyuan/service-kit/query'
import { byteSeal } from '@jiuyuan/service-kit/seal-bytes'
import type { SideRow } from '@jiuyuan/service-kit/store'
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const HOURS_UNUSED = 24

interface Place {
  readonly db: Db
  readonly clock: Clock
  /** Outside everything that is served. */
  readonly dir: string
  readonly key: Buffer
}

/** A file as it is kept; `hash` is SHA-256 of its content in hex. */
export interface KeptFile {
  readonly id: string
  readonly mediaType: string
  readonly bytes: number
  readonly hash: string
}

const insert = `insert into kept_file (id, due_at, media_type, hash, bytes, kept_by, kept_at)
  values ($1, $2, $3, $4, $5, $6, $7)`
const isUsed = 'select from file_use where file_id = $1'
const settle = 'update kept_file set due_at = null where id = $1'
const about = (id: string) => `file|${id}`

/** The row that makes a file part of something, in the same statement; a file is used once (`file_use_pkey`). */
export const fileUse = (fileId: string, usedBy: { table: string; id: string }): SideRow => ({
  table: 'file_use',
  write: 'insert',
  key: ['file_id'],
  row: { file_id: fileId, used_by: usedBy.table, used_id: usedBy.id },
})

const writeDurably = async (path: string, bytes: Buffer) => {
  const file = await open(`${path}.new`, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

/** Files of this service: encrypted for their id, named by it; what nothing uses within a day is swept away. */
export const fileStore = ({ db, clock, dir, key }: Place) => {
  const seal = byteSeal(key)
  const pathOf = (id: string) => join(dir, id.slice(-2), id)
  /** The content goes before its row: what fails between is done again. */
  const remove = async (id: string) => {
    await rm(pathOf(id), { force: true })
    await rm(`${pathOf(id)}.new`, { force: true })
    await db.query('with used as (delete from file_use where file_id = $1) delete from kept_file where id = $1', [id])
  }
  return {
    /** Keeps content; its row comes first, so that nothing on the disk is without one. */
    keep: async (content: { mediaType: string; bytes: Buffer }, by: { id: string }): Promise<KeptFile> => {
      const { mediaType, bytes } = content
      const [id, now] = [newId(), clock.now()]
      const hash = createHash('sha256').update(bytes).digest('hex')
      const due = new Date(now.getTime() + HOURS_UNUSED * 3_600_000)
      await db.query(insert, [id, due, mediaType, hash, bytes.length, by.id, now])
      await mkdir(join(dir, id.slice(-2)), { recursive: true, mode: 0o700 })
      await writeDurably(pathOf(id), seal.close(bytes, about(id)))
      return { id, mediaType, bytes: bytes.length, hash }
    },
    /** The content of a file; undefined when it is gone. Throws when it was altered on the disk. */
    open: async (id: string): Promise<Buffer | undefined> => {
      const sealed = await readFile(pathOf(id)).catch(() => undefined)
      return sealed && seal.open(sealed, about(id))
    },
    /** The file that this account uploaded and nothing uses yet. */
    fresh: async (id: string, by: { id: string }): Promise<KeptFile | undefined> => {
      const { rows } = await db.query<KeptFile>(
        `select k.id, k.media_type as "mediaType", k.bytes, k.hash from kept_file k left join file_use u on u.file_id = k.id
         where k.id = $1 and k.kept_by = $2 and k.due_at > $3 and u.file_id is null`,
        [id, by.id, clock.now()],
      )
      return rows[0]
    },
    remove,
    /** The clock's look at a file a day after it came: used it stays, else it goes. */
    sweep: {
      table: 'kept_file',
      command: async (id) => {
        const { rowCount } = await db.query(isUsed, [id])
        await (rowCount === 0 ? remove(id) : db.query(settle, [id]))
        return { ok: true }
      },
    } satisfies Every,
  }
}
export type FileStore = ReturnType<typeof fileStore>
