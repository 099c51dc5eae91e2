import { readFileSync } from 'node:fs';
import { repository } from './repository.ts';

/** A line of the Dockerfile: what to do, and with what. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The stages of the Dockerfile, each from its FROM on. */
export function dockerStages(): readonly (readonly Instruction[])[] {
  const stages: Instruction[][] = [];
  for (const line of readFileSync(repository('Dockerfile'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', ...rest] = line.split(' ');
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest: rest.join(' ') });
  }
  return stages;
}

/** What stands behind an instruction that a stage has once. @throws when it has none, or two */
export function only(stage: readonly Instruction[], name: string): string {
  const [found, another] = stage.filter((instruction) => instruction.name === name);
  if (found === undefined || another !== undefined) throw new Error(`There must be one ${name}`);
  return found.rest;
}

/** A command in the form that no shell reads. @throws when it is in the other form */
export function words(command: string): readonly string[] {
  const parsed: unknown = JSON.parse(command);
  if (!Array.isArray(parsed)) throw new TypeError(`${command} is no list of words`);
  return parsed.map(String);
}
