import type { LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  // No name but this machine's leads anywhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Which browser: the one of `CHROME_PATH`; else the one that comes with the dependencies; else an installed Chrome. */
export async function launchOptions(): Promise<LaunchOptions> {
  const { CHROME_PATH: executablePath } = process.env;
  if (executablePath !== undefined) return { args, executablePath };
  // The package holds a browser for this platform alone.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args, channel: 'chrome' };
  const chromium = await unpackChromium();
  return { args, executablePath: chromium.executablePath, env: { ...definedIn(process.env), ...chromium.env } };
}

function definedIn(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
