import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
]

/** What a page of ours tells of itself. */
export interface Measured {
  readonly height: number
  readonly width: number
  readonly cells: number
  readonly tags: Readonly<Record<string, number>>
  readonly foreign: number
  readonly broken: readonly string[]
}

/** Gives the path of a Chromium on this machine, null where there is none. */
export function findBrowser(): string | null {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return places.find((place) => place && existsSync(place)) ?? null
}

/** Takes a browser, a page's path and a width; opens the page and gives what it measured. */
export async function measurePage(browser: string, page: string, width: number): Promise<Measured> {
  return (await callBrowser(browser, page, width)) as Measured
}

/** Takes a browser, a page's path and a width; opens the page and gives what its script left for us, as a value. */
export async function callBrowser(browser: string, page: string, width = 1012): Promise<unknown> {
  const more = [`--window-size=${width},800`, '--virtual-time-budget=20000', '--dump-dom']
  const { stdout } = await call(browser, more, page)
  const text = /data-measured="([^"]*)"/.exec(stdout)?.[1]
  if (!text) throw new Error(`${page} did not measure itself in ${browser}`)
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
}

/** Takes a browser, a page, its size, the colours to prefer and where to; writes a picture of the page there. */
export async function writePicture(
  browser: string,
  page: string,
  size: { readonly width: number; readonly height: number },
  theme: 'light' | 'dark',
  to: string,
): Promise<void> {
  const scheme = `--blink-settings=preferredColorScheme=${theme === 'dark' ? 0 : 1}`
  await call(browser, [scheme, `--window-size=${size.width},${size.height}`, `--screenshot=${to}`], page)
}

function call(browser: string, more: readonly string[], page: string) {
  return run(browser, [...flags, ...more, pathToFileURL(page).href], { maxBuffer: 100_000_000, timeout: 60_000 })
}
