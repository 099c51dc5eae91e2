import { describe, expect, it } from 'vitest';
import { catalogueEntries, findCatalogueEntry } from '../src/status/catalogue.ts';
import { causeGroups } from '../src/status/cause-groups.ts';
import { cleanCode, lookUpExactlyThenCleaned } from '../src/status/clean-code.ts';
import { statusSources } from '../src/status/sources.ts';

const states = catalogueEntries.filter(({ family }) => family === 'cmpp-states');
const others = catalogueEntries.filter(({ family }) => family !== 'cmpp-states');
const contradicting = others.filter(({ readings }) => readings.length > 0);
const chinese = /\p{Script=Han}/u;

describe('the catalogue', () => {
  it('holds the seven CMPP states and 658 codes, each once', () => {
    expect(states.map(({ code }) => code).toSorted()).toEqual([
      'ACCEPTD',
      'DELETED',
      'DELIVRD',
      'EXPIRED',
      'REJECTD',
      'UNDELIV',
      'UNKNOWN',
    ]);
    expect(others).toHaveLength(658);
    expect(new Set(catalogueEntries.map(({ code }) => code)).size).toBe(658 + 7);
  });

  it.each(catalogueEntries.map((entry) => [entry.code, entry] as const))(
    '%s has both languages, a reason, a verdict and its sources',
    (_, { meaning, advice, reason, whoseDoing, lasting, sources, dissent, readings }) => {
      for (const text of [meaning, advice, ...readings.map((reading) => reading.meaning)]) {
        expect(text.en).toMatch(/[a-z]{2}/i);
        expect(text.en).not.toMatch(chinese);
        expect(text['zh-CN']).toMatch(chinese);
      }
      expect(reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(whoseDoing.length).toBeGreaterThan(0);
      expect(['permanent', 'transient', 'unclear']).toContain(lasting);
      expect(sources.length).toBeGreaterThan(0);
      const letters = [...sources, ...dissent];
      expect(new Set(letters).size).toBe(letters.length);
      for (const letter of letters) expect(Object.keys(statusSources)).toContain(letter);
    },
  );

  it('tells no code twice once it is cleaned, so that no spelling finds another code', () => {
    for (const { code } of catalogueEntries) expect(cleanCode(code)).toBe(code);
  });

  it('has two sources or more behind 250 of the codes that are not contradicted', () => {
    const agreed = others.filter(({ sources, readings }) => readings.length === 0 && sources.length >= 2);
    expect(agreed).toHaveLength(250);
  });
});

describe('codes on which sources contradict each other', () => {
  it('are 109, ten of which have a likeliest reading', () => {
    expect(contradicting).toHaveLength(109);
    const likeliest = ['MK:0000', 'MN:0001', 'MK:0013', 'MK:0115', 'MC:0055', 'MC:0151', 'IC:0001', 'IC:0151'];
    for (const code of [...likeliest, 'ID:0101', '601']) {
      const { sources = [], dissent = [] } = findCatalogueEntry(code) ?? {};
      expect(sources.length).toBeGreaterThanOrEqual(2);
      expect(dissent.length).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(contradicting.map((entry) => [entry.code, entry] as const))(
    '%s is unclear in every respect and tells all readings',
    (_, { reason, whoseDoing, lasting, readings, meaning, advice, sources, dissent }) => {
      expect({ reason, whoseDoing, lasting }).toEqual({
        reason: 'unknown',
        whoseDoing: ['unclear'],
        lasting: 'unclear',
      });
      expect(advice).toEqual(causeGroups.unknown.advice);
      for (const reading of readings) {
        expect(meaning.en).toContain(reading.meaning.en);
        expect(meaning['zh-CN']).toContain(reading.meaning['zh-CN']);
        expect(reading.sources.length).toBeLessThanOrEqual(sources.length);
      }
      expect([...sources, ...dissent].toSorted()).toEqual(readings.flatMap((reading) => reading.sources).toSorted());
    },
  );
});

describe('a code that is looked up', () => {
  it.each([
    [' MK:0001 ', 'MK:0001'],
    ['mk:0001', 'MK:0001'],
    ['MK：0001', 'MK:0001'],
    ['MK: 0001', 'MK:0001'],
    ['MK:0001?', 'MK:0001'],
    ['MK:0001***', 'MK:0001'],
    ['640_006', '640'],
    ['\u00A0delivrd\n', 'DELIVRD'],
  ])('%j is cleaned and found as %s', (spelling, code) => {
    expect(findCatalogueEntry(spelling)?.code).toBe(code);
  });

  it.each([
    ['DB00141', 'content-blocked'],
    ['DB:0141', 'user-blocked'],
    ['LT:11', 'number-ported'],
    ['LT:0011', 'handset-off'],
    ['MI00000', 'timeout'],
    ['24', 'unknown'],
    ['2:24', 'unknown'],
  ])('%s is found as it is: %s', (code, reason) => {
    expect(findCatalogueEntry(code)).toMatchObject({ code, reason });
  });

  it.each([
    'MK:1',
    'MK:00001',
    'MK0001',
    'DELIVER',
    'EXPIREO',
    'EXPIREDS640S',
    'ıD:0001',
    'DELIVRD!',
    '',
    '?',
    '__proto__',
  ])('%j is not listed: nothing is padded and no prefix looked up', (code) => {
    expect(findCatalogueEntry(code)).toBeUndefined();
  });

  it('is found exactly before it is cleaned', () => {
    const table = new Map([
      ['mk:1', 'as it came'],
      ['MK:1', 'cleaned'],
    ]);
    expect(lookUpExactlyThenCleaned(table, 'mk:1')).toBe('as it came');
    expect(lookUpExactlyThenCleaned(table, 'mk:1?')).toBe('cleaned');
    expect(lookUpExactlyThenCleaned(table, 'mk:11')).toBeUndefined();
  });
});
