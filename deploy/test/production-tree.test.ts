import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, fingerprintOf } from './support/files-of.ts';
import { openHouse, type House } from './support/house.ts';
import { productionPackages } from './support/production-packages.ts';
import { repository } from './support/repository.ts';
import type { SealedTree } from './support/sealed-tree.ts';

let house: House;
let tree: SealedTree;

beforeAll(async () => {
  house = await openHouse();
  tree = house.tree;
  return async () => house[Symbol.asyncDispose]();
});

describe('what is in the production tree', () => {
  it('is every package that the lockfile names for production, in that version, and no other', () => {
    const found = globSync('node_modules/{,@*/}*/{,node_modules/{,@*/}*/}package.json', { cwd: tree.folder })
      .map((file) => JSON.parse(readFileSync(join(tree.folder, file), 'utf8')) as { name: string; version: string })
      .filter(({ name }) => !name.startsWith('@org/'))
      .map(({ name, version }) => `${name}@${version}`);
    expect([...new Set(found)].toSorted()).toEqual(productionPackages('apps/slack-bot'));
  });

  it('is of ours the code as JavaScript: no source, no test, no emulator', () => {
    const beside = ['LICENSE', 'README.md', 'dist', 'manifest', 'node_modules', 'package.json'];
    expect(readdirSync(tree.folder).toSorted()).toEqual(beside);
    expect(readdirSync(join(tree.folder, 'node_modules/@org')).toSorted()).toEqual(['query-text', 'smn-core']);
    const ours = filesOf(tree.folder).filter((file) => !/^node_modules\/(?!@org\/)/.test(file));
    const bundle = ['dist/bundled/bot.cjs', `dist/bundled/bot-${process.version}-${process.arch}.cache`];
    const unusual = ours.filter((file) => !/\.js$|\.json$|README\.md$|LICENSE$/.test(file));
    expect(unusual.toSorted()).toEqual(bundle.toSorted());
    const compiled = (folder: string) => filesOf(folder).map((file) => file.replace(/\.[jt]s$/, ''));
    const outOfSources = compiled(join(tree.folder, 'dist')).filter((file) => !bundle.includes(`dist/${file}`));
    expect(outOfSources).toEqual(compiled(repository('apps/slack-bot/src')));
  });

  it('names no folder of the machine that built it', () => {
    const all = filesOf(tree.folder).map((file) => join(tree.folder, file));
    expect(all.filter((file) => readFileSync(file).includes(repository()))).toEqual([]);
  });
});

describe('what runs from the production tree, read-only, as somebody who owns nothing', () => {
  it('can write to its temporary folder, and to nothing else', async () => {
    const folders = [tree.temporaryFolder, tree.folder, join(tree.folder, 'dist'), '/tmp'];
    const program = `
      const { writeFileSync, unlinkSync } = require('node:fs');
      for (const folder of ${JSON.stringify(folders)}) {
        try { writeFileSync(folder + '/file', ''); unlinkSync(folder + '/file'); console.log('yes'); } catch { console.log('no'); }
      }`;
    const { output } = await tree.run(['--eval', program]).ended;
    expect(output.split('\n')).toEqual(['yes', 'no', 'no', 'no']);
  });

  it('starts out of one file, compiled before', async () => {
    const program = `
      import { compileBundle } from './dist/bundled/compile-bundle.js';
      console.log(compileBundle().cachedDataRejected);`;
    const { output, errors } = await tree.run(['--input-type=module', '--eval', program]).ended;
    expect({ output: output.trim(), errors }).toEqual({ output: 'false', errors: '' });
    const main = readFileSync(join(tree.folder, 'dist/main.js'), 'utf8');
    expect(main).toBe("import './bundled/start.js';\n");
  });

  it('answers, exports, stops in good order, and leaves nothing behind', async () => {
    const before = fingerprintOf(tree.folder);
    const bot = tree.run(['dist/main.js'], { ...house.secrets, ...house.surroundings });
    await house.connect(bot);
    const exchange = await house.slack.command('/smsreport last 89d');
    let reply = await exchange.nextReply();
    while (reply.text.startsWith('Still searching')) reply = await exchange.nextReply();
    expect(reply.text).toContain('messages in the last 89 days');

    await exchange.click('sms.export.start');
    let outcome = await house.slack.nextMessage();
    while (outcome.text.startsWith('Exporting')) outcome = await house.slack.nextMessage();
    expect(outcome.text).toMatch(/^Exported [\d,]+ reports/);
    const [file] = house.slack.filesFor('U0ALICE01');
    expect(new TextDecoder().decode(file?.bytes)).toContain('Delivered');

    bot.signal('SIGTERM');
    expect(await bot.ended).toMatchObject({ exitCode: 0, errors: '' });
    expect(readdirSync(tree.temporaryFolder)).toEqual([]);
    expect(fingerprintOf(tree.folder)).toBe(before);
  });

  it('finds nothing wrong with itself, as doctor', async () => {
    const doctor = tree.run(['dist/doctor.js', '--json'], { ...house.secrets, ...house.surroundings });
    const { output, exitCode } = await doctor.ended;
    expect(JSON.parse(output)).toMatchObject({ ok: true });
    expect(exitCode).toBe(0);
  });

  it('searches its audit, as audit', async () => {
    const { output, errors, exitCode } = await tree.run(['dist/audit.js', '--help']).ended;
    expect(output).toContain('--denied');
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
  });

  it('has the manifest that is kept in the repository', async () => {
    const program = `
      import { slackManifest } from './manifest/manifest.js';
      console.log(JSON.stringify(slackManifest('http')));`;
    const { output } = await tree.run(['--input-type=module', '--eval', program]).ended;
    expect(JSON.parse(output)).toEqual(JSON.parse(readFileSync(join(tree.folder, 'manifest/http.json'), 'utf8')));
  });
});
