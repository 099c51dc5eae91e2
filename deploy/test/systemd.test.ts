import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './support/repository.ts';
import { systemdSettings, type Transport } from './support/settings.ts';

const transports: readonly Transport[] = ['http', 'socket'];
const unit = readFileSync(repository('deploy/systemd/smsreport.service'), 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the unit', () => {
  it('runs the bot as a user of its own, who can write to the audit’s folder and a /tmp of its own alone', () => {
    expect(setting('ExecStart')).toEqual(['/usr/bin/node dist/main.js']);
    const limits = [
      'DynamicUser',
      'NoNewPrivileges',
      'PrivateTmp',
      'PrivateDevices',
      'ProtectHome',
      'RestrictNamespaces',
    ];
    expect(limits.flatMap((name) => setting(name))).toEqual(limits.map(() => 'yes'));
    expect(setting('ProtectSystem')).toEqual(['strict']);
    expect(setting('CapabilityBoundingSet')).toEqual(['']);
    expect(setting('ReadWritePaths')).toEqual([]);
    expect(setting('LogsDirectory')).toEqual(['smsreport']);
    expect(systemdSettings('http')['AUDIT_FILE']).toBe('%L/smsreport/audit.jsonl');
  });

  it('reads the policy anew when it is told to, and does not try again what cannot start', () => {
    expect(setting('ExecReload')).toEqual(['/bin/kill -HUP $MAINPID']);
    expect(setting('Restart')).toEqual(['on-failure']);
    expect(setting('RestartPreventExitStatus')).toEqual(['2']);
  });

  it('gives a stop the time that the bot may take', () => {
    const { SHUTDOWN_DELAY_SECONDS: delay, SHUTDOWN_GRACE_SECONDS: grace } = systemdSettings('http');
    expect(Number(setting('TimeoutStopSec')[0])).toBeGreaterThan(Number(delay) + Number(grace));
  });

  it.each(transports)('over %s, has every secret as a credential, and no secret in a variable', (transport) => {
    const both = unit + readFileSync(repository(`deploy/systemd/${transport}.conf`), 'utf8');
    const credentials = Array.from(both.matchAll(/^LoadCredential=([^:]+):(.*)$/gm), ([, id = '', path = '']) => [
      id,
      path,
    ]);
    expect(credentials).toEqual(credentials.map(([id]) => [id, `/etc/smsreport/credentials/${id}`]));
    const settings = Object.entries(systemdSettings(transport));
    const files = settings.filter(([name, value]) => name.endsWith('_FILE') && value.startsWith('%d/'));
    expect(files.map(([, path]) => path).toSorted()).toEqual(credentials.map(([id]) => `%d/${id}`).toSorted());
    expect(settings.filter(([name]) => /(?:TOKEN|SECRET|_AK|_SK|_KEYS?)$/.test(name))).toEqual([]);
  });

  it.runIf(hasSystemd).each(transports)('is one that systemd understands, with the drop-in for %s', (transport) => {
    const folder = mkdtempSync(join(tmpdir(), 'smsreport-unit-'));
    try {
      // Node may lie elsewhere on this machine.
      const path = join(folder, 'smsreport.service');
      writeFileSync(path, unit.replace('/usr/bin/node', process.execPath));
      mkdirSync(`${path}.d`);
      cpSync(repository(`deploy/systemd/${transport}.conf`), join(`${path}.d`, `${transport}.conf`));
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The values of a setting, in the order of the unit. */
function setting(name: string): readonly string[] {
  return Array.from(unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm')), ([, value = '']) => value);
}
