import { expect, it } from 'vitest';
import { nearestName } from '../src/access/nearest-name.ts';

const known = ['allow', 'everyone', 'users', 'groups', 'channels'];

it.each([
  ['as it is', 'users', 'users'],
  ['in capitals', 'USERS', 'users'],
  ['a letter short', 'user', 'users'],
  ['a letter more', 'allows', 'allow'],
  ['a letter wrong', 'evaryone', 'everyone'],
  ['two letters wrong', 'chennals', 'channels'],
  ['two letters turned round, and one short', 'lalo', 'allow'],
])('finds the name that was meant: %s', (_what, typed, name) => {
  expect(nearestName(typed, known)).toBe(name);
});

it.each(['', 'comment', 'evaryane!', 'usexyz', 'allow-everyone', 'x'.repeat(10_000)])(
  'finds none for %.20s',
  (typed) => {
    expect(nearestName(typed, known)).toBeNull();
  },
);

it('finds none for a word so short that anything is near', () => {
  expect(nearestName('to', ['by'])).toBeNull();
});

it('finds the nearest of several', () => {
  expect(nearestName('grouqs', ['groves', 'groups'])).toBe('groups');
  expect(nearestName('shears', ['share', 'shears', 'hears'])).toBe('shears');
});
