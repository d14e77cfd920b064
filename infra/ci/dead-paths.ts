import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './step.ts'

const ROOTS = /^(apps|packages|infra|docs|\.ci)\//
const link = /\[[^\]]*\]\(([^)\s]+)\)/g
const code = /`([^`\n]+)`/g
// Not one path but many: `<service>`, `*`, `{a,b}`, `…`, or a folder that only exists after a start.
const pattern = /[<>*{}…$ ]|generated|node_modules|\.jiuyuan/

const linkedFrom = (file: string, text: string) =>
  [...text.matchAll(link)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => ({ target, path: join(dirname(file), decodeURIComponent(target)) }))

const quotedIn = (folder: string, text: string) =>
  [...text.matchAll(code)]
    .map(([, target = '']) => target)
    .filter((target) => ROOTS.test(target) && !pattern.test(target))
    .map((target) => ({ target, path: join(folder, target.replace(/[:#].*$/, '')) }))

/** Links and quoted paths of the repository's documents that lead nowhere. */
export const deadPaths = (folder = root): string[] =>
  globSync('{*.md,{docs,apps,packages,infra}/**/*.md}', { cwd: folder, exclude: ['**/node_modules/**'] })
    .map((path) => join(folder, path))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '')
      return [...linkedFrom(file, text), ...quotedIn(folder, text)]
        .filter(({ path }) => !existsSync(path))
        .map(({ target }) => `${relative(folder, file)}: ${target}`)
    })
