import type { Examination } from './examine.ts';
import type { Finding } from './finding.ts';

const states = ['ok', 'warning', 'wrong', 'skipped'] as const;
const marks: Readonly<Record<Finding['state'], string>> = { ok: '✔', warning: '!', wrong: '✘', skipped: '–' };

/** An examination for a person: a line for each finding, and a count. */
export function inLines({ findings }: Examination): string {
  const counts = states
    .map((state) => ({ state, count: findings.filter((finding) => finding.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`);
  const checks = `${findings.length} check${findings.length === 1 ? '' : 's'}`;
  return [...findings.map(inOneLine), `${checks}: ${counts.join(', ')}`].map((line) => `${line}\n`).join('');
}

/** An examination for a program: one JSON object in one line. */
export function inJson({ findings, exitStatus }: Examination): string {
  return `${JSON.stringify({ ok: exitStatus === 0, exitStatus, checks: findings })}\n`;
}

function inOneLine({ name, state, sentence, mend }: Finding): string {
  return `${marks[state]} ${name}: ${sentence}${mend === null ? '' : `. Mend: ${mend}`}`;
}
