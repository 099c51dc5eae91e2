import type { CatalogueRow, ContradictingRow } from '../src/status/catalogue-row.ts';
import { causeGroups } from '../src/status/cause-groups.ts';
import { cmppStates } from '../src/status/codes/cmpp-states.ts';
import { codeFamilies, type CodeFamily } from '../src/status/families.ts';
import { statusSources } from '../src/status/sources.ts';
import type { LocalizedText } from '../src/status/status-terms.ts';
import { retryAfter } from '../src/status/verdict.ts';
import { markdownTable } from './markdown-table.ts';

/** Every page of the status catalogue: file name → text. */
export function statusPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage()],
    ['cmpp-states.md', statesPage()],
    ...codeFamilies.map((family) => [`${family.id}.md`, familyPage(family)] as const),
  ]);
}

const generated =
  '<!-- Written by scripts/write-status-catalogue.ts: change the table in src/status, not this page. -->';

function page(...blocks: readonly string[]): string {
  return `${[generated, ...blocks.filter(Boolean)].join('\n\n')}\n`;
}

function indexPage(): string {
  const families = codeFamilies.map((family) => [
    `[${family.title.en}](${family.id}.md)`,
    family.title['zh-CN'],
    String(countCodes(family.rows)),
    String(countCodes(family.contradicting)),
  ]);
  return page(
    '# What a delivery code means',
    'A code (`statusCode`, on the wire `status_desc`) becomes a verdict: `explainStatus(report, locale)`, or `explainCode(code, locale)` for a code alone. Only the seven CMPP states are official; everything else comes from carriers, gateways and suppliers, and is a best reading. Show the raw code too.',
    'A code is looked up exactly as it came, then cleaned: blanks around it, case, a full-width colon, a blank after the colon, a tail of `?`, `*` or `_006`. Never by a prefix, never padded: `MK:1` is not `MK:0001`. A code that no page lists is explained with what its shape allows and no more (`certainty.isGuess`), and never as permanent.',
    markdownTable(
      ['family', '类别', 'codes', 'contradicting'],
      [['[The seven CMPP states](cmpp-states.md)', '七种 CMPP 状态', String(cmppStates.length), '0'], ...families],
    ),
    '## Reasons',
    'What a reason brings with it; a code of its own wins. Retry: permanent → `never`, transient → `later`, `routing-gateway` that may be either → `now`, once; else `unclear`. Further reasons: `delivered`, `expired`, `deleted`, `undeliverable`, `accepted` and `refused` for the CMPP states, `no-receipt` before anything is reported, `contradiction` when `status` and the code disagree.',
    markdownTable(
      ['reason', 'in words', '含义', 'whose doing', 'advice', '建议'],
      Object.entries(causeGroups).map(([id, { title, whoseDoing, advice }]) => [
        `\`${id}\``,
        ...both(title),
        whoseDoing,
        ...both(advice),
      ]),
    ),
    '## Sources',
    'Agreement `4/6`: four sources support the reading, six say anything concrete. After `≠`: who says something else.',
    markdownTable(
      ['letter', 'source'],
      Object.entries(statusSources).map(([letter, name]) => [letter, name]),
    ),
  );
}

function statesPage(): string {
  return page(
    '# The seven CMPP states',
    '七种 CMPP 状态',
    'The only codes that the SMN document lists. All but `ACCEPTD` are final.',
    markdownTable(
      ['code', 'meaning', '含义', 'reason', 'whose doing', 'retry', 'sources', 'advice', '建议'],
      cmppStates.map((row) => [
        codes([row.code]),
        ...both(row.meaning),
        `\`${row.reason}\``,
        row.whoseDoing.join(', '),
        retryAfter(row.lasting, row.reason),
        agreement(row.sources, row.dissent),
        ...both(row.advice),
      ]),
    ),
    '## Read differently',
    readingsTable(
      cmppStates.flatMap(({ code, readings = [] }) => (readings.length > 0 ? [{ codes: [code], readings }] : [])),
    ),
  );
}

function familyPage({ title, about, rows, contradicting }: CodeFamily): string {
  const advised = rows.filter((row) => row.advice !== undefined);
  return page(
    `# ${title.en}`,
    title['zh-CN'],
    about,
    markdownTable(
      ['codes', 'meaning', '含义', 'reason', 'whose doing', 'retry', 'sources'],
      rows.map((row) => [
        codes(row.codes),
        ...both(row.meaning),
        `\`${row.reason}\``,
        (row.whoseDoing ?? [causeGroups[row.reason].whoseDoing]).join(', '),
        retryAfter(row.lasting, row.reason),
        agreement(row.sources, row.dissent),
      ]),
    ),
    advised.length === 0 ? '' : '## Advice of their own',
    advised.length === 0
      ? ''
      : markdownTable(
          ['codes', 'advice', '建议'],
          advised.map((row) => [codes(row.codes), ...(row.advice === undefined ? [] : both(row.advice))]),
        ),
    contradicting.length === 0 ? '' : '## Read differently',
    contradicting.length === 0 ? '' : 'Sources contradict each other: whose doing, lasting and retry are `unclear`.',
    contradicting.length === 0 ? '' : readingsTable(contradicting),
  );
}

function readingsTable(rows: readonly Pick<ContradictingRow, 'codes' | 'readings'>[]): string {
  return markdownTable(
    ['codes', 'readings', '各来源的说法'],
    rows.map((row) => [
      codes(row.codes),
      row.readings.map(({ meaning, sources }) => `${meaning.en} (${sources.join(', ')})`).join(' · '),
      row.readings.map(({ meaning, sources }) => `${meaning['zh-CN']}（${sources.join('、')}）`).join(' · '),
    ]),
  );
}

function both(text: LocalizedText): [string, string] {
  return [text.en, text['zh-CN']];
}

function codes(all: readonly string[]): string {
  return all.map((code) => `\`${code}\``).join(' ');
}

function agreement(sources: readonly string[], dissent: readonly string[] = []): string {
  const share = `${sources.length}/${sources.length + dissent.length}: ${sources.join(', ')}`;
  return dissent.length === 0 ? share : `${share} ≠ ${dissent.join(', ')}`;
}

function countCodes(rows: readonly Pick<CatalogueRow, 'codes'>[]): number {
  return rows.reduce((count, row) => count + row.codes.length, 0);
}
