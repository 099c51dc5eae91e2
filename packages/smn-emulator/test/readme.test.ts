import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behaviourValues } from '../src/behaviour.ts';
import { usage } from '../src/command-line.ts';
import { routes } from '../src/routes.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The table rows under a heading. */
function tableUnder(heading: string): string[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').filter((line) => line.startsWith('| `'));
}

describe('the README', () => {
  it('lists exactly the endpoints that are served', () => {
    const listed = tableUnder('Endpoints').map((line) => line.split('`')[1]);
    const served = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(listed).toEqual(served);
  });

  it('lists exactly the switches there are, with their values, the default first', () => {
    const listed = tableUnder('Switches').flatMap((line) => {
      const [names = '', values = ''] = line.slice(1).split(/(?<!\\)\|/);
      return quoted(names).map((name) => [name, quoted(values)]);
    });
    const known = Object.entries(behaviourValues).map(([name, values]) => [name, values.map(String)]);
    expect(listed).toEqual(known);
  });

  it.each(['status', 'smnError', 'delay', 'trickle', 'reset', 'resetMidBody', 'malformedJson'])(
    'explains the fault %s',
    (kind) => {
      expect(tableUnder('Faults').flatMap((line) => quoted(line.split('|')[1] ?? ''))).toContain(kind);
    },
  );

  it('names every option of the command line', () => {
    const options = [...usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    expect(options.length).toBeGreaterThan(9);
    for (const option of options) expect(readme).toContain(`\`${option}\``);
  });
});

function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}
