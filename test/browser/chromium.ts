import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Where a Chromium is, and what it needs in its environment. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The Chromium of the registry package, unpacked once a version, with its own libraries and fonts:
 * nothing of the machine is used, so that pages look the same everywhere. `SAMSPIL_TEST_BROWSER`
 * names another one, for machines that are not Linux on x64.
 */
export const findChromium = async (): Promise<Chromium> => {
  const own = process.env.SAMSPIL_TEST_BROWSER
  if (own !== undefined) return { executablePath: own, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Name a Chromium in SAMSPIL_TEST_BROWSER: the one of the registry is for Linux x64',
    )
  }
  const folder = join(nodeModules, '.cache', `chromium-${await versionOfPackage()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
const nodeModules = dirname(dirname(packageFolder))

const versionOfPackage = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

/** Two test files may start at once: each unpacks for itself, and the first to finish wins. */
const unpackInto = async (folder: string): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(`${folder}.unpacking-`)
  try {
    await unpackInChild(temporary)
    // Named before the move: the paths in it are those of afterwards.
    await writeFile(join(temporary, 'fonts.conf'), fontsConf(folder))
    await rename(temporary, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'chromium'))) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/**
 * The package unpacks into TMPDIR and reuses whatever lies there, and unpacks its libraries only
 * where it believes to be in the cloud. In a process of its own, nothing of that reaches ours, and
 * the executable is closed for writing when it is started (ETXTBSY).
 */
const unpackInChild = async (folder: string): Promise<void> => {
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: dirname(nodeModules),
    env: { PATH: process.env.PATH, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    timeout: 120_000,
  })
}

const fontsConf = (folder: string): string => {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${path}/fonts</dir>
  <cachedir>${path}/font-cache</cachedir>
</fontconfig>
`
}
