import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const folder = import.meta.dirname;

/** The bot and its packages in one file, as the body of a module of CommonJS. Beside sources there is none. */
export const bundlePath = join(folder, 'bot.cjs');

/** What the bundle compiles to, for one version of Node on one kind of processor: others compile it anew. */
export const codeCachePath = join(folder, `bot-${process.version}-${process.arch}.cache`);

/** A body of a module, as CommonJS runs it. */
type ModuleBody = (
  exports: object,
  require: NodeJS.Require,
  module: { readonly exports: object },
  fileName: string,
  folder: string,
) => void;

/** Compiles the bundle, out of the code cache where that fits. @throws Error when there is no bundle */
export function compileBundle(): Script {
  // Nothing but ASCII is in it: each character takes a byte of memory, and nothing is decoded.
  const source = readFileSync(bundlePath, 'latin1');
  const cachedData = readIfThere(codeCachePath);
  return new Script(source, { filename: bundlePath, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** Runs the bundle, once. */
export function runBundle(script: Script): void {
  const body: ModuleBody = script.runInThisContext();
  const module = { exports: {} };
  body(module.exports, createRequire(bundlePath), module, bundlePath, folder);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
