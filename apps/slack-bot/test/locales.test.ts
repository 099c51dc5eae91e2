import { explainCode, explainStatus } from '@org/smn-core';
import { parseSearch, type Search } from '@org/query-text';
import { describe, expect, it } from 'vitest';
import type { AnswerFacts } from '../src/locales/answer-facts.ts';
import { en, type Locale } from '../src/locales/en.ts';
import { localeFor } from '../src/locales/locale-for.ts';
import { zhCn } from '../src/locales/zh-CN.ts';
import type { Need } from '../src/access/access.ts';
import type { ProblemKind } from '../src/turns/problem.ts';

const locales = [en, zhCn];
const now = Date.UTC(2026, 10, 24, 4);
const timeZone = 'Asia/Shanghai';
const number = '134****6789';
const from = '2026-11-23 12:00';
const to = '2026-11-24 12:00';
const why = '关机（MK:0024）';
const ago = '2分钟前';

const kindOf = (line: string): string => parseSearch(line, { now, timeZone }).kind;

function searchOf(line: string): Search {
  const parsed = parseSearch(line, { now, timeZone });
  if (parsed.kind !== 'search') throw new Error(`no search: ${line}`);
  return parsed.search;
}

function answerTo(line: string, facts: Partial<AnswerFacts> = {}) {
  const latest = { status: 'failed', ago, why } as const;
  const known = {
    total: 12,
    delivered: 5,
    numbers: [number],
    search: searchOf(line),
    from,
    to,
    cutAt: null,
    isWhole: true,
    latest,
  };
  return (locale: Locale): string => locale.answer({ ...known, ...facts });
}

interface Call {
  readonly say: (locale: Locale) => string;
  /** What both languages must mention. */
  readonly mentions: readonly string[];
}

const call = (say: Call['say'], ...mentions: readonly string[]): Call => ({ say, mentions });

const reasons = ['not-understood', 'ambiguous', 'several-windows', 'not-a-number', 'unknown-sign', 'future'] as const;
const otherReasons = ['end-before-start', 'no-such-time', 'time-twice', 'conflict'] as const;

const needs = ['entry', 'query', 'export', 'share', 'unmask', 'text'] as const satisfies readonly Need[];
const denials = ['unknown', 'guest', 'outsider', 'workspace', 'role', 'groups', 'external', 'unsure'] as const;

/** Every kind of problem, and whether its sentence holds what core or Slack says of it. */
const problemsWithDetail: Readonly<Record<ProblemKind, boolean>> = {
  impossible: true,
  deadline: false,
  timeout: false,
  service: true,
  operator: true,
  window: false,
  'window-busy': false,
  'window-unfilled': false,
  'window-refused': false,
  bug: false,
  share: false,
  'share-unsure': false,
  'not-there': false,
  'take-back': false,
  cancel: false,
  stopped: false,
  permission: true,
  'direct-messages': false,
  file: false,
  'too-many': true,
  'too-late': false,
  unrecorded: false,
  unreached: false,
};

/** Every function of a locale by its place in it. */
const calls: Readonly<Record<string, readonly Call[]>> = {
  outcome: (['delivered', 'failed', 'pending', 'unknown'] as const).map((status) =>
    call((locale) => Object.values(locale.outcome(status)).join(' '), en.outcome(status).symbol),
  ),
  answer: [
    call(answerTo('最近24小时'), number, '24', '12', '5', ago, why),
    call(answerTo('最近24小时 失败'), number, '24', '12', ago, why),
    call(answerTo('最近24小时', { total: 1 }), number, '24', ago, why),
    call(answerTo('最近30分钟', { latest: null }), number, '30'),
    call(answerTo('最近30分钟 失败 未知', { latest: null }), number, '30'),
    call(answerTo('2026-11-01..2026-11-03', { numbers: [] }), from, to, '12', '5'),
    call(answerTo('since 09:00', { numbers: [number, '139****2500'] }), from, number, '139****2500'),
    call(answerTo('最近7天', { numbers: [number, '139****2500', '*******0001'] }), '3', '7'),
    call(answerTo('id:0af9c3b81c7d4e52 最近2周', { numbers: [] }), '2', '12'),
    ...['今天', '昨天', '本周', '上周', '本月', '上个月', '最近三个月'].map((when) => call(answerTo(when), number)),
    ...(['delivered', 'pending', 'unknown'] as const).map((status) =>
      call(answerTo('今天', { latest: { status, ago: null, why: null } }), '12', '5'),
    ),
    call(answerTo('最近7天', { cutAt: 500, latest: null }), number, '12', '5', '500'),
    call(answerTo('最近7天 失败', { cutAt: 500, latest: null }), number, '12', '500'),
    call(answerTo('最近7天', { cutAt: 500, total: 0, latest: null }), number, '500'),
    call(answerTo('最近7天', { isWhole: false, total: 0, latest: null }), number, '7'),
    call(answerTo('最近7天', { isWhole: false, latest: null }), number, '7', '12', '5'),
    call(answerTo('最近7天 失败', { isWhole: false, latest: null }), number, '7', '12'),
  ],
  complaint: [
    ...[...reasons, ...otherReasons].map((reason) => {
      const complaint = { reason, words: [], suggestions: ['失败', '昨天'], limitMs: null };
      return call((locale) => locale.complaint(complaint, '词语', ''), '词语', '失败', '昨天');
    }),
    call(
      (locale) => {
        const complaint = { reason: 'too-long-ago', words: [], suggestions: [], limitMs: now } as const;
        return locale.complaint(complaint, '100天', from);
      },
      '100天',
      from,
    ),
    call((locale) => {
      return locale.complaint({ reason: 'too-many', words: [], suggestions: [], limitMs: null }, '', '');
    }),
  ],
  complaintSentence: [
    call((locale) => locale.complaintSentence({ reason: 'future' }, '后天', ''), '后天'),
    call((locale) => locale.complaintSentence({ reason: 'too-long-ago' }, '', from), from),
  ],
  window: [call((locale) => locale.window(searchOf('最近7天').window, from, to), '7')],
  problem: Object.entries(problemsWithDetail).map(([kind, hasDetail]) =>
    call(
      (locale) => locale.problem(kind as ProblemKind, '号码有误', 'a1b2c3d4'),
      'a1b2c3d4',
      ...(hasDetail ? ['号码有误'] : []),
    ),
  ),
  'access.refused': needs.flatMap((need) =>
    denials.map((why) => {
      const asksFor = why === 'guest' || why === 'outsider' || why === 'workspace' || why === 'role';
      return call(
        (locale) => locale.access.refused(need, why, '林', 'a1b2c3d4'),
        'a1b2c3d4',
        ...(asksFor ? ['林'] : []),
      );
    }),
  ),
  'unmask.recorded': [call((locale) => locale.unmask.recorded('a1b2c3d4'), 'a1b2c3d4')],
  tooLate: [call((locale) => locale.tooLate('a1b2c3d4'), 'a1b2c3d4')],
  tooManyQueries: [call((locale) => locale.tooManyQueries(60, 50), '60', '50')],
  tableCaption: [call((locale) => locale.tableCaption(from, to, timeZone), from, to, timeZone)],
  proof: [call((locale) => locale.proof(12), '12')],
  basis: [1, 3].map((signs) =>
    call((locale) => locale.basis(from, to, timeZone, signs), from, to, timeZone, `${signs}`),
  ),
  list: [call((locale) => locale.list(['号码', '短信内容']), '号码', '短信内容')],
  count: [call((locale) => locale.count('✅ 已送达', 12), '✅', '12')],
  atLeast: [call((locale) => locale.atLeast(12), '12')],
  severalNumbers: [call((locale) => locale.severalNumbers(3), '3', '#1', '#2')],
  shownInWords: [call((locale) => locale.shownInWords(20, 250), '20', '250')],
  shown: [call((locale) => locale.shown(51, 100, 250), '51', '100', '250')],
  'actions.detailsOf': [call((locale) => locale.actions.detailsOf(3, '失败', '08:25'), '3', '失败', '08:25')],
  'checkMessage.which': [
    call((locale) => locale.checkMessage.which(3, 3), '3'),
    call((locale) => locale.checkMessage.which(40, 20), '40', '20'),
  ],
  'share.preview': [
    call((locale) => locale.share.preview(3, 3)),
    call((locale) => locale.share.preview(10, 50), '10', '50'),
  ],
  'home.signs': [call((locale) => locale.home.signs('商城'), '商城')],
  'home.limits': [call((locale) => locale.home.limits(500, 50), '500', '50')],
  'home.answered': [call((locale) => locale.home.answered(ago, 120), ago, '120')],
  'home.failed': [
    call((locale) => locale.home.failed(ago, '账号受限。'), ago, '账号受限。'),
    call((locale) => locale.home.failed(ago, ''), ago),
  ],
  'searchForm.about': [call((locale) => locale.searchForm.about(number), number)],
  'searchForm.aboutIds': [1, 3].map((count) => call((locale) => locale.searchForm.aboutIds(count))),
  'searchForm.asItIs': [call((locale) => locale.searchForm.asItIs(from, to), from, to)],
  'searchForm.tooManyQueries': [call((locale) => locale.searchForm.tooManyQueries(60, 50), '60', '50')],
  'details.submitted': [call((locale) => locale.details.submitted(from), from)],
  'details.receipt': [null, '4秒'].map((took) =>
    call((locale) => locale.details.receipt(from, 'failed', took), from, en.outcome('failed').symbol, took ?? from),
  ),
  'details.noReceipt': [null, '4秒'].map((waited) =>
    call((locale) => locale.details.noReceipt(waited), ...(waited === null ? [] : [waited])),
  ),
  'details.reading': [call((locale) => locale.details.reading('空号', ['甲', '乙']), '空号', '甲', '乙')],
  'details.agreeing': [call((locale) => locale.details.agreeing(['甲', '乙']), '甲', '乙')],
  'details.dissenting': [call((locale) => locale.details.dissenting(['甲', '乙']), '甲', '乙')],
  'details.duration': [
    call((locale) => locale.details.duration(45), '45'),
    call((locale) => locale.details.duration(600), '10'),
  ],
  'details.sure': [
    ...['MK:0001', 'MK:9999', 'DELIVRD'].map((code) => {
      const { certainty } = explainCode(code, 'en');
      const counts = certainty.of === 0 ? [] : [`${certainty.agree}`, `${certainty.of}`];
      return call((locale) => locale.details.sure(certainty), ...counts);
    }),
    ...[true, false].map((listed) =>
      call((locale) => locale.details.sure({ agree: 0, of: 0, dissent: [], listed, isGuess: false })),
    ),
  ],
  missingSign: [
    call((locale) => locale.missingSign('商城', '账号受限。', 'a1b2c3d4'), '商城', '账号受限。', 'a1b2c3d4'),
  ],
  verdict: [
    call((locale) => locale.verdict('关机', 'MK:0024', '稍后再发送。'), '关机', 'MK:0024', '稍后再发送'),
    call((locale) => locale.verdict('已提交', null, '请等待回执。'), '已提交', '请等待回执'),
  ],
  code: ['MK:0001', 'MK:9999', 'DB:0126'].map((code) => {
    const explanation = explainCode(code, 'zh-CN');
    const readings = explanation.readings.map(({ text }) => text);
    return call((locale) => locale.code(code, explanation), code, explanation.what, explanation.advice, ...readings);
  }),
  'summary.title': [1, 12].flatMap((total) =>
    [[], [number], [number, '139****2500']].map((numbers) =>
      call(
        (locale) => locale.summary.title(total, numbers, searchOf('最近24小时'), { from, to, isWhole: total <= 1 }),
        `${total}`,
        '24',
        ...numbers,
      ),
    ),
  ),
  'summary.share': [call((locale) => locale.summary.share('✅ 已送达', 12, '94.5%'), '✅ 已送达', '12', '94.5%')],
  'summary.latency': [call((locale) => locale.summary.latency(3, 12, 600), '3', '12', '90%', '99%', '10')],
  'summary.segments': [1, 30].map((segments) => call((locale) => locale.summary.segments(segments), `${segments}`)),
  'summary.cause': [call((locale) => locale.summary.cause('MK:0024', '关机', 7), 'MK:0024', '关机', '7')],
  'exporting.progress': [1, 12_300].map((rows) =>
    call((locale) => locale.exporting.progress(rows), rows.toLocaleString('en')),
  ),
  'exporting.handingOver': [1, 12_300].map((rows) =>
    call((locale) => locale.exporting.handingOver(rows), rows.toLocaleString('en')),
  ),
  'exporting.done': [1, 12_300].map((rows) =>
    call((locale) => locale.exporting.done(rows, '文件'), rows.toLocaleString('en'), '文件'),
  ),
  'exporting.proof': [call((locale) => locale.exporting.proof(100_000), '100,000')],
  'exporting.startMoved': [call((locale) => locale.exporting.startMoved(from), from)],
  'exporting.columns.sent': [call((locale) => locale.exporting.columns.sent(timeZone), timeZone)],
  'exporting.columns.finished': [call((locale) => locale.exporting.columns.finished(timeZone), timeZone)],
  'summary.causes': [call((locale) => locale.summary.causes(['空号 7', '停机 2']), '空号 7', '停机 2')],
};

/** Every place in a locale, with what stands there. */
function leavesOf(value: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? leavesOf(inner, `${path}${key}.`) : [[`${path}${key}`, inner]],
  );
}

const allCalls = Object.entries(calls).flatMap(([path, list]) => list.map((each, index) => ({ path, index, ...each })));

/** Everything a locale can say, with where it stands. */
function outputsOf(locale: Locale): readonly (readonly [string, string])[] {
  const fixed = leavesOf(locale).flatMap(([path, value]) =>
    typeof value === 'string' ? [[path, value] as const] : [],
  );
  return [...fixed, ...allCalls.map(({ path, index, say }) => [`${path} ${index}`, say(locale)] as const)];
}

/** What stays as it is in Chinese: the command, product words, the codes and names that the samples hold. */
const untranslated =
  /\/smsreport|CSV|Check SMS delivery|Slack|UTC|SMN(?:\.0011)?|\bID\b|[A-Z]{2}:\d{4}|Asia\/Shanghai|a1b2c3d4/g;

describe('the languages', () => {
  it('hold the same sentences, at every depth', () => {
    const shape = (locale: Locale) => leavesOf(locale).map(([path, value]) => `${path}: ${typeof value}`);
    expect(shape(zhCn).toSorted()).toEqual(shape(en).toSorted());
  });

  it('are sampled here in every sentence that takes something in', () => {
    const functions = leavesOf(en).flatMap(([path, value]) => (typeof value === 'function' ? [path] : []));
    expect(Object.keys(calls).toSorted()).toEqual(functions.toSorted());
  });

  it.each(allCalls)('both mention what they are given: $path $index', ({ say, mentions }) => {
    for (const locale of locales) for (const mention of mentions) expect(say(locale)).toContain(mention);
  });

  it.each(locales)('give examples that can be typed as they are: $locale', (locale) => {
    const examples = outputsOf(locale).flatMap(([, text]) => text.match(/\/smsreport [^\n]*/g) ?? []);
    expect(examples.length).toBeGreaterThan(12);
    for (const example of examples) {
      expect(kindOf(example), example).toBe(/MK:/.test(example) ? 'code' : 'search');
    }
  });

  it.each([
    [en, 'last 24h|30m|7d|today|yesterday|last week|nov 3|2026-11-01..2026-11-03|*6789'],
    [en, 'delivered|failed|pending|unknown|sign:NAME|summary|code MK:0001'],
    [zhCn, '最近24小时|30分钟|7天|今天|昨天|上周|11月3日|2026-11-01..2026-11-03|尾号6789|*6789'],
    [zhCn, '成功|失败|未回执|未知|签名：名称|汇总|代码 MK:0001'],
  ])('offer in the help only what is understood: $0.locale, $1', (locale, terms) => {
    for (const term of terms.split('|')) {
      expect(locale.help).toContain(term);
      expect(kindOf(term), term).toBe(term.endsWith('MK:0001') ? 'code' : 'search');
    }
  });

  it.each(locales)('never hold a full phone number: $locale', (locale) => {
    for (const [path, text] of outputsOf(locale)) expect(text, path).not.toMatch(/\d{7,}/);
  });
});

describe('Chinese', () => {
  const outputs = outputsOf(zhCn).filter(([path]) => path !== 'none' && path !== 'locale');

  it.each(outputs)('is Chinese, without English left over: %s', (_path, text) => {
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text.replace(untranslated, '')).not.toMatch(/[A-Za-z]/);
  });

  it.each(outputs)('has full-width punctuation, each sign once: %s', (_path, text) => {
    expect(text).not.toMatch(/\p{Script=Han}[,.;:!?()]|[,;:!?()]\p{Script=Han}/u);
    expect(text).not.toMatch(/[，。；：、]{2}| [，。；：、（）]|[，。；：、（）] /);
  });

  it('calls the outcomes what the explanations call them', () => {
    const bare = { statusCode: null, contradiction: null, isFinal: false };
    for (const status of ['delivered', 'failed', 'pending', 'unknown'] as const) {
      expect(explainStatus({ ...bare, status }, 'zh-CN').what).toContain(zhCn.outcome(status).word);
    }
  });

  it.each([
    [answerTo('最近24小时'), `最近24小时发往 ${number} 的12条短信中，5条已送达；最新一条（${ago}发送）失败：${why}。`],
    [(locale: Locale) => locale.verdict('关机', 'MK:0024', '稍后再发送。'), '关机（MK:0024）。稍后再发送'],
    [answerTo('今天 失败', { numbers: [] }), `今天的“失败”短信共12条；最新一条（${ago}发送）失败：${why}。`],
    [answerTo('昨天', { total: 1 }), `昨天发往 ${number} 的短信只有1条（${ago}发送），失败：${why}。`],
    [answerTo('最近30分钟', { latest: null }), `最近30分钟没有发往 ${number} 的短信记录。`],
    [answerTo('id:0af9c3b81c7d4e52 本周', { latest: null }), `本周没有发往 ${number} 或与所查消息 ID 相符的短信记录。`],
  ])('answers in one sentence that a colleague would write: %#', (say, sentence) => {
    expect(say(zhCn)).toBe(sentence);
  });
});

describe('localeFor', () => {
  it.each(['zh-CN', 'zh', 'zh-SG', 'zh-Hans-HK', 'ZH-cn'])('answers %s in simplified Chinese', (slackLocale) => {
    expect(localeFor(slackLocale).locale).toBe('zh-CN');
  });

  it.each([undefined, '', 'en-US', 'en-GB', 'de-DE', 'ja-JP', 'zh-TW', 'zh-HK', 'zh-Hant-CN', 'no such language'])(
    'answers %s in English',
    (slackLocale) => {
      expect(localeFor(slackLocale).locale).toBe('en');
    },
  );
});
