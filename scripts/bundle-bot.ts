import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import type * as CompileBundle from '../apps/slack-bot/src/bundled/compile-bundle.ts';

/**
 * Puts all that `dist/main.js` of a production tree loads into one file, and what V8 compiles of it into another;
 * `dist/main.js` runs that from then on. What else is in the tree stays as it is.
 *
 * @throws Error that says what could not be done
 */
export async function bundleBot(tree: string): Promise<void> {
  const main = join(tree, 'dist', 'main.js');
  const compiled = join(tree, 'dist', 'bundled', 'compile-bundle.js');
  const { bundlePath, codeCachePath } = (await import(pathToFileURL(compiled).href)) as typeof CompileBundle;
  const code = await bundle(main);
  // One other character, and all of the text takes two bytes a character.
  const other = /.{0,40}[^\0-\x7F]/.exec(code)?.[0];
  if (other !== undefined) throw new Error(`The bundle must be ASCII: write what follows as an escape: ${other}`);
  writeFileSync(bundlePath, `(function (exports, require, module, __filename, __dirname) {${code}\n})`);
  writeFileSync(main, "import './bundled/start.js';\n");
  writeCodeCache(compiled);
  if (!existsSync(codeCachePath)) throw new Error('The bundle could not be compiled ahead');
}

/** Names stay as they are: whoever reads the stack of an error finds them in the sources. */
async function bundle(entry: string): Promise<string> {
  const build = await rolldown({ input: entry, platform: 'node' });
  const { output } = await build.generate({
    format: 'cjs',
    codeSplitting: false,
    charset: 'ascii',
    // The licences lie with the packages, which the tree has beside the bundle.
    comments: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await build.close();
  return output[0].code;
}

/** In a process of its own, which comes as far as a bot that cannot reach Slack: what a start needs is compiled then. */
function writeCodeCache(compiled: string): void {
  const settings = {
    SLACK_BOT_TOKEN: 'xoxb-none',
    SLACK_SIGNING_SECRET: 'none',
    // A port that nobody is asked at.
    SLACK_API_URL: 'http://127.0.0.1:1/api/',
    HUAWEICLOUD_SDK_AK: 'none',
    HUAWEICLOUD_SDK_SK: 'none',
    HUAWEICLOUD_SDK_PROJECT_ID: 'none',
    HUAWEICLOUD_SDK_REGION: 'cn-north-4',
    OPS_PORT: '0',
    PORT: '0',
  };
  spawnSync(process.execPath, [join(import.meta.dirname, 'write-code-cache.ts'), compiled], {
    env: settings,
    stdio: 'ignore',
  });
}
