import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { answerNames, Desk } from './support/desk.ts';
import { detoursOfSlack } from './support/detours.ts';
import { faultTable } from './support/fault-table.ts';
import { wrongDays } from './support/faults-of-questions.ts';
import { leftOut } from './support/left-out.ts';
import { everyPlace, places, reached, seenIn, type PlaceName } from './support/places.ts';
import { readers, type Language } from './support/row.ts';
import { shortAnswers, shortWindows } from './support/shortages.ts';
import { both, fine, inSlack, usual, whileReading } from './support/troubles.ts';
import { expectNoNumber, troubleIn, walk, type Cell } from './support/walk.ts';
import { omitted, waysOf } from './support/ways-of.ts';

const languages = Object.keys(readers) as readonly Language[];
const inConversations = everyPlace.filter(
  (place) => seenIn[place] !== 'window' && !['shares', 'exports'].includes(place),
);
const shortages = { ...shortAnswers, ...shortWindows };
const everyCause = { ...faultTable, ...detoursOfSlack, ...shortages };

const kindsOfTable = new Set(['data_table', 'table', 'rich_text']);

describe('the table', () => {
  it.each(waysOf<(typeof everyCause)[string]>(everyCause))(
    'has each place of it walked, or left out once and by name: $cause, $way',
    ({ cause, way, walked }) => {
      for (const place of everyPlace) expect(omitted(cause, way, place).length, place).toBeLessThan(2);
      expect(walked).not.toEqual([]);
    },
  );

  it('leaves nothing out of what it does not have', () => {
    const omissions = leftOut;
    expect(omissions.flatMap(({ causes }) => causes).filter((cause) => !(cause in everyCause))).toEqual([]);
    for (const { causes, ways = [] } of omissions) {
      const known = new Set(causes.flatMap((cause) => Object.keys(everyCause[cause]?.ways ?? {})));
      expect(ways.filter((way) => !known.has(way))).toEqual([]);
    }
  });

  it.each(languages)('never has one sentence for two causes: %s', (language) => {
    const sentences = Object.values({ ...faultTable, ...shortages }).map(({ says }) => says[language]);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });

  it('says why, where several ways are one cause', () => {
    for (const [cause, { ways, alike }] of Object.entries(everyCause)) {
      if (Object.keys(ways).length > 1) expect(alike, cause).toBeTypeOf('string');
    }
  });

  it.each(languages)('names the next step in each sentence: %s', (language) => {
    for (const [cause, { says, next }] of Object.entries({ ...everyCause, ...wrongDays })) {
      if (says !== undefined) expect(says[language], cause).toContain(next?.[language] ?? 'a next step');
    }
  });
});

describe.each(languages)('whoever reads %s', (language) => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse({ ...usual, smn: { behaviour: { numbers: 'full' } } });
    desk = new Desk(house, readers[language]);
    // What a window is filled with that Slack does not take.
    const source = 'slack POST /api/views.update body';
    house.sweep.allow({ kind: 'number', source, value: '13412346789' });
    house.sweep.allow({ kind: 'text', source });
  });
  afterAll(async () => house[Symbol.asyncDispose]());

  it.each(waysOf(faultTable))('gets the sentence of “$cause” everywhere: $way', async ({ way, bring, row, walked }) => {
    const trouble = await bring(house);
    const where = { ...seenIn, ...row.where, ...row.whereBy?.[way] };
    for (const place of walked) {
      expect(await walk(desk, place, trouble), place).toMatchObject({
        sentence: row.says[language],
        where: where[place] ?? 'reply',
        ack: 'ok and empty',
        older: expect.not.stringMatching('is replaced') as string,
        reference: row.failure ? 'in the log' : 'none',
        warnings: expect.arrayContaining(row.failure ? [row.logs ?? 'an answer failed'] : []) as string[],
        asked: row.asksNothing === true ? 0 : (expect.any(Number) as number),
      });
    }
  });

  it.each(Object.entries(wrongDays))(
    'is told at the field what is wrong with days: %s',
    async (_what, { submits, says }) => {
      expect(await walk(desk, submits, fine)).toMatchObject({
        sentence: says[language],
        where: 'field',
        ack: 'ok and empty',
        older: 'stays',
      });
    },
  );

  const usually = new Map<string, Promise<Cell>>();
  /** What comes in a place when nothing is wrong. */
  const undisturbed = async (place: PlaceName, reader: Language): Promise<Cell> => {
    const name = `${place} ${reader}`;
    const known = usually.get(name) ?? walk(new Desk(house, readers[reader]), place, fine);
    usually.set(name, known);
    return known;
  };

  it.each(waysOf(detoursOfSlack))('gets the answer all the same when $cause: $way', async ({ bring, row, walked }) => {
    const trouble = await bring(house);
    for (const [index, place] of walked.entries()) {
      const wanted = await undisturbed(place, row.language ?? language);
      const isLogged = row.logs?.often === 'each time' || index === 0;
      const cell = await walk(desk, place, trouble, isLogged ? row.logs?.line : undefined);
      expect(firstLine(cell), place).toBe(firstLine(wanted));
      expect(cell).toMatchObject({ where: row.where ?? wanted.where, ack: 'ok and empty' });
      expect(cell.everything).toContain(row.says?.[language] ?? '');
      expect(cell.blockTypes.filter((type) => row.without?.includes(type))).toEqual([]);
    }
  });

  it.each(waysOf(detoursOfSlack))('gets the sentence of a failure, too, when $cause: $way', async ({ bring, row }) => {
    const failure = faultTable['SMN.0071 frozen'];
    const trouble = await both(whileReading({ kind: 'smnError', code: 'SMN.0071' }), bring)(house);
    for (const place of ['types a question', 'clicks Refresh', 'submits the filter'] as const) {
      expect(await walk(desk, place, trouble), place).toMatchObject({
        sentence: failure?.says[row.language ?? language],
        where: row.where ?? 'reply',
        older: expect.not.stringMatching('is replaced') as string,
        reference: 'in the log',
      });
    }
  });

  it.each(waysOf(shortages))('is told what is missing: $cause, $way', async ({ bring, row, walked }) => {
    const trouble = await bring(house);
    const said = patternOf(row.says[language]);
    for (const place of walked) {
      const { everything, ...cell } = await walk(desk, place, trouble);
      expect(everything, place).toMatch(said);
      expect(cell, place).toMatchObject({
        reference: row.says[language].includes('{reference}') ? 'in the log' : 'none',
        warnings: expect.arrayContaining(row.logs === null ? [] : [row.logs]) as string[],
      });
    }
  });

  const foundNothing = waysOf(shortAnswers).filter(({ way, row }) => row.leavesNothing.includes(way));

  it.each(foundNothing)('is not told that there is nothing, when $cause: $way', async ({ bring }) => {
    const trouble = await bring(house);
    const { sentence, everything } = await walk(desk, 'types a question', trouble);
    expect(sentence).toBe(notWhole[language]);
    expect(everything).not.toContain(hints[language]);
  });

  it('gets nothing where Slack takes nothing: the log says so, with the reference of what they would have read', async () => {
    const bring = both(
      whileReading({ kind: 'smnError', code: 'SMN.0071' }),
      inSlack(
        { responseUrl: 'expired_url' },
        { method: /^chat\./, error: 'channel_not_found' },
        { method: 'conversations.open', error: 'user_not_found' },
      ),
    );
    const trouble = await bring(house);
    for (const place of inConversations) {
      const act = await places[place](desk);
      const logged = house.log().length;
      const bot = await house.startBot(usual);
      bot.connect();
      trouble.begin();
      const { ack } = await act();
      // Ends when what is under way has: nothing else will come to be waited for.
      await bot.stop();
      trouble.end();
      house.bot.connect();
      const log = house.log().slice(logged);
      expectNoNumber(log);
      const lines = troubleIn(log);
      expect(ack.kind, place).toBe('ok');
      expect(
        lines.map(({ level }) => level),
        place,
      ).toEqual([40, 50]);
      expect(lines[0]?.correlationId).toMatch(/^[0-9a-f]{8}$/);
      expect(lines[1]?.correlationId).toBe(lines[0]?.correlationId);
    }
  });

  it('has every button and every choice of an answer in the table', async () => {
    const actionIds = new Set<string>();
    for (const name of answerNames) {
      const { blocks } = await desk.answer(name);
      for (const id of actionIdsIn(blocks)) actionIds.add(id);
    }
    await walk(desk, 'opens the details', fine);
    for (const id of actionIdsIn(house.slack.modalFor(desk.user)?.blocks ?? [])) actionIds.add(id);
    for (const known of reached) expect([...actionIds].some((id) => known.test(id))).toBe(true);
    expect([...actionIds].filter((id) => !reached.some((known) => known.test(id)))).toEqual([]);
  });
});

describe('blocks that Slack does not take', () => {
  it('are given up one kind after the other, and not tried again within the hour', async () => {
    let laterMs = 0;
    const smn = { behaviour: { futureEnd: 'accepted' } } as const;
    await using house = await openHouse({ ...usual, smn, clock: () => Date.now() + laterMs });
    const refusals = () => house.slack.transcript.filter(({ kind }) => kind === 'refused-reply').length;
    const answer = async (): Promise<readonly [refused: number, kind: string]> => {
      const before = refusals();
      const { blocks } = (await house.ask('134****6789 last 24h')).reply;
      const table = (blocks as readonly { type: string }[]).find(({ type }) => kindsOfTable.has(type));
      return [refusals() - before, table?.type ?? 'text'];
    };
    expect(await answer()).toEqual([0, 'data_table']);
    house.slack.refuseBlockTypes(['data_table', 'data_visualization']);
    expect(await answer()).toEqual([1, 'table']);
    expect(await answer()).toEqual([0, 'table']);
    house.slack.refuseBlockTypes(['data_table', 'data_visualization', 'table']);
    expect(await answer()).toEqual([1, 'rich_text']);
    expect(await answer()).toEqual([0, 'rich_text']);
    house.slack.refuseBlockTypes(['section']);
    expect(await answer()).toEqual([1, 'text']);
    // Words alone have no buttons: they are never what the next answer starts with.
    expect(await answer()).toEqual([1, 'text']);
    house.slack.refuseBlockTypes([]);
    expect(await answer()).toEqual([0, 'rich_text']);
    laterMs = 3_600_001;
    expect(await answer()).toEqual([0, 'data_table']);
  });
});

/** What an empty answer begins with when not all of it is there; and what it then must not advise. */
const notWhole = {
  en: 'No message to 134****6789 came to light in the last 24 hours, but not everything could be read.',
  'zh-CN': '最近24小时没有找到发往 134****6789 的短信记录，但有部分内容未能读取。',
};
const hints = { en: 'Look further back', 'zh-CN': '可以查询更长的时间' };

/** A sentence with what differs each time. */
function patternOf(says: string): RegExp {
  const parts: Readonly<Record<string, string>> = {
    '{sign}': '[^.。，]+',
    '{request}': '[0-9a-f]{32}',
    '{reference}': '[0-9a-f]{8}',
  };
  const literal = says.replace(/[$()*+.?[\\\]^|]/g, String.raw`\$&`);
  return new RegExp(literal.replace(/\{\w+\}/g, (name) => parts[name] ?? name));
}

/** The mask of a number has other stars where there are no blocks. */
function firstLine({ sentence }: Cell): string {
  return (sentence.split('\n', 1)[0] ?? '').replaceAll('•', '*');
}

function actionIdsIn(blocks: readonly unknown[]): readonly string[] {
  const known = blocks as readonly { type: string; elements?: readonly { action_id?: string }[] }[];
  return known
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => (elements ?? []).map(({ action_id }) => action_id ?? 'unnamed'));
}
