import { join, relative } from 'node:path'
import { importsOf, loadedBy } from './imports.ts'
import { root } from './step.ts'

const ours = /^@jiuyuan\/([\w-]+)\/(.+)$/

/** The pages load schemas and texts of the contracts, never their procedures: a browser has no server in it. */
export const serversInTheWeb = (folder = root): string[] => {
  const resolve = (path: string) => {
    const [, name, file] = ours.exec(path) ?? []
    return name && file ? join(folder, 'packages', name, 'src', `${file}.ts`) : undefined
  }
  return [...loadedBy(join(folder, 'apps/web/src/main.tsx'), resolve)].flatMap((file) =>
    importsOf(file)
      .filter((path) => path === '@jiuyuan/contract-kit/trpc')
      .map((path) => `${relative(folder, file)} is loaded by the web and imports ${path}`),
  )
}
