import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium, and what it needs around it. */
export interface UnpackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The part of its `package.json` that counts here. */
interface PackageJson {
  readonly version: string;
}

const require = createRequire(import.meta.url);
const packed = require.resolve('@sparticuz/chromium');

/** Where unpacked ones lie: beside the packed one. */
const cache = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache');

/**
 * The Chromium that is packed in `@sparticuz/chromium`, unpacked once on this machine: the browser, the libraries that a
 * bare Linux lacks, and a font.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const { version } = JSON.parse(await readFile(join(dirname(packed), '..', 'package.json'), 'utf8')) as PackageJson;
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Whole or not at all: another run may do the same at this moment, or be broken off. */
async function unpackInto(wanted: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const growing = await mkdtemp(`${wanted}-`);
  try {
    // The package unpacks to the system's folder for temporary files, and the libraries only where it believes to be
    // on a bare machine: it is told both, in a process of its own.
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `(await import(${JSON.stringify(pathToFileURL(packed).href)})).default.executablePath()`,
      ],
      { env: { ...process.env, TMPDIR: growing, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' } },
    );
    await writeFile(join(growing, 'fonts.conf'), fontsConf(join(wanted, 'fonts')));
    await rename(growing, wanted);
  } catch (error) {
    if (!existsSync(wanted)) throw error;
  } finally {
    await rm(growing, { recursive: true, force: true });
  }
}

/** The machine's own fonts, where it has some, and the one that came along. */
function fontsConf(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`;
}
