import { expect, it } from 'vitest';
import { newer, noHistory, older, remember } from '../../page/composer/history.ts';

const sent = ['one', 'two', 'three'].reduce(remember, noHistory);

it('leafs back to the first thing sent, and forth to what was being written', () => {
  const texts: string[] = [];
  let step = older(sent, 'a draft');
  let last = step;
  while (step !== null) {
    texts.push(step.text);
    last = step;
    step = older(step.history, step.text);
  }
  for (step = last && newer(last.history); step !== null; step = newer(step.history)) texts.push(step.text);
  expect(texts).toEqual(['three', 'two', 'one', 'two', 'three', 'a draft']);
});

it('has nothing newer than what is being written, and nothing older than nothing', () => {
  expect(newer(sent)).toBeNull();
  expect(older(noHistory, 'a draft')).toBeNull();
});

it('keeps the same twice in a row once, and nothing empty', () => {
  expect(['one', 'one', '  ', 'two', 'one'].reduce(remember, noHistory).sent).toEqual(['one', 'two', 'one']);
});

it('begins at the end again after something was sent', () => {
  const back = older(sent, '');
  expect(back && older(remember(back.history, 'four'), '')?.text).toBe('four');
});
