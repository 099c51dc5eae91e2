import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
let built: Promise<string> | undefined;

/** The bot as it is deployed, made once for all who ask. @returns its entry. @throws when it cannot be made */
export async function buildBot(): Promise<string> {
  built ??= makeTree();
  return built;
}

/** What the deployments tell Node: the unit's word is the same as that of Kubernetes. @throws when it says nothing */
export function deployedNodeOptions(): string {
  const unit = readFileSync(join(import.meta.dirname, '..', 'deploy', 'systemd', 'smsreport.service'), 'utf8');
  const [, options] = /^Environment="NODE_OPTIONS=(.*)"$/m.exec(unit) ?? [];
  if (options === undefined) throw new Error('The unit of the bot says no NODE_OPTIONS');
  return options;
}

async function makeTree(): Promise<string> {
  const root = join(import.meta.dirname, '..');
  const tree = join(import.meta.dirname, 'test-results', 'bot');
  await rm(tree, { recursive: true, force: true });
  const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  await run(process.execPath, [join(root, 'scripts', 'production-tree.ts'), tree], {
    cwd: root,
    env: { ...process.env, PATH },
  });
  return join(tree, 'dist', 'main.js');
}
