// Runs a bundled bot until it ends, and writes down what was compiled by then. For `bundle-bot.ts`.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type * as CompileBundle from '../apps/slack-bot/src/bundled/compile-bundle.ts';

const [compiled = ''] = process.argv.slice(2);
const { codeCachePath, compileBundle, runBundle } = (await import(
  pathToFileURL(compiled).href
)) as typeof CompileBundle;
const script = compileBundle();
process.on('exit', () => writeFileSync(codeCachePath, script.createCachedData()));
runBundle(script);
