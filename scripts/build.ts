import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Compilation, listBundled } from './bundled.ts'
import { renderLicenses } from './licenses.ts'
import { smaller } from './smaller.ts'

// ncc is a CommonJS program without types.
const ncc = createRequire(import.meta.url)('@vercel/ncc') as (
  entry: string,
  options: Record<string, unknown>,
) => Promise<{
  code: string
  assets: Record<string, { source: string | Buffer }>
  stats: { compilation: Compilation }
}>

const root = join(import.meta.dirname, '..')
const compiled = join(root, 'build')

/**
 * @actions/core brings a whole HTTP client with it for the one function that asks for an OIDC token, and one that starts
 * programs for the one that names the operating system. Nothing here asks for either, and the client would be three quarters of what every run loads.
 */
const unused = {
  '@actions/http-client': 'data:text/javascript,export class HttpClient{}',
  '@actions/http-client/lib/auth': 'data:text/javascript,export class BearerCredentialHandler{}',
  '@actions/exec': 'data:text/javascript,export const getExecOutput = undefined',
}

/** Node takes a tenth of a run's start to load this, and only what writes an output, or seals a secret, calls any of it. */
const late = {
  crypto: `data:text/javascript,${['randomUUID', 'randomBytes']
    .map((name) => `export const ${name} = (...given) => process.getBuiltinModule('crypto').${name}(...given)`)
    .join(';')}`,
}

/** Builds one entry to a file that needs only its own chunks beside it: what a command asks for as it goes. */
async function bundle(entry: string, folder: string, banner = ''): Promise<void> {
  const { code, assets, stats } = await ncc(join(compiled, entry), {
    quiet: true,
    cache: false,
    externals: { ...unused, ...late },
  })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.js'), banner + (await finish(code)))
  await writeFile(join(folder, 'licenses.txt'), renderLicenses(root))
  // What docs/dependencies.md gives reasons for.
  await writeFile(join(folder, 'bundled.json'), `${JSON.stringify(listBundled(root, stats.compilation), null, 1)}\n`)
  for (const [name, { source }] of Object.entries(assets))
    await writeFile(
      join(folder, name),
      name.endsWith('.js') ? await finish(source.toString()) : withPlainLines(source.toString()),
    )
}

/** What a CommonJS package asks for it gets as Node has it: `require` takes no such address, and is called when the package is needed. */
async function finish(code: string): Promise<string> {
  const inPlace = Object.entries(late).reduce(
    (text, [name, address]) =>
      text.replaceAll(`(import.meta.url)(${JSON.stringify(address)})`, `(import.meta.url)("${name}")`),
    code,
  )
  return await smaller(inPlace)
}

/** git keeps text with LF, so what a package brings with CRLF would differ from a fresh checkout. To JavaScript both are one. */
function withPlainLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

// ncc's own TypeScript loader takes our modules for CommonJS, which has no top-level await, so tsc goes first.
await rm(compiled, { recursive: true, force: true })
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
const target = process.argv[2] ?? join(root, 'dist')
await rm(target, { recursive: true, force: true })
await bundle('action.js', target)
await bundle('cli.js', join(target, 'cli'), '#!/usr/bin/env node\n')
await rm(compiled, { recursive: true, force: true })
