import type { DeliveryStatus } from '../reports/delivery-status.ts';
import type { CatalogueRow, ContradictingRow, StateRow, StatusReading } from './catalogue-row.ts';
import { causeGroups } from './cause-groups.ts';
import { cmppStates } from './codes/cmpp-states.ts';
import { codeFamilies, type CodeFamily } from './families.ts';
import type { StatusSource } from './sources.ts';
import type { Lasting, LocalizedText, StatusReason, WhoseDoing } from './status-terms.ts';

/** All that is known of one code. */
export interface CatalogueEntry {
  readonly code: string;
  /** The family's id; `cmpp-states` for the seven. */
  readonly family: string;
  readonly reason: StatusReason;
  readonly whoseDoing: readonly WhoseDoing[];
  readonly lasting: Lasting;
  /** What the code, by itself, says became of the message. */
  readonly outcome: DeliveryStatus;
  readonly meaning: LocalizedText;
  readonly advice: LocalizedText;
  /** Who supports the meaning; of contradicting readings, the one with most sources. */
  readonly sources: readonly StatusSource[];
  readonly dissent: readonly StatusSource[];
  /** What sources say the code means, where they contradict each other; empty otherwise. */
  readonly readings: readonly StatusReading[];
}

/** Every listed code, the seven CMPP states first. */
export function makeCatalogueEntries(): readonly CatalogueEntry[] {
  return [...cmppStates.map((row) => stateEntry(row)), ...codeFamilies.flatMap((family) => familyEntries(family))];
}

function familyEntries({ id, rows, contradicting }: CodeFamily): CatalogueEntry[] {
  const agreed = rows.flatMap((row) => row.codes.map((code) => rowEntry(id, code, row)));
  return agreed.concat(contradicting.flatMap((row) => row.codes.map((code) => contradictingEntry(id, code, row))));
}

function stateEntry({ dissent = [], readings = [], ...row }: StateRow): CatalogueEntry {
  return { ...row, family: 'cmpp-states', dissent, readings };
}

function rowEntry(family: string, code: string, row: CatalogueRow): CatalogueEntry {
  const group = causeGroups[row.reason];
  return {
    code,
    family,
    reason: row.reason,
    whoseDoing: row.whoseDoing ?? [group.whoseDoing],
    lasting: row.lasting,
    outcome: row.outcome ?? 'failed',
    meaning: row.meaning,
    advice: row.advice ?? group.advice,
    sources: row.sources,
    dissent: row.dissent ?? [],
    readings: [],
  };
}

function contradictingEntry(family: string, code: string, row: ContradictingRow): CatalogueEntry {
  const { readings } = row;
  const [first, ...others] = readings;
  return {
    code,
    family,
    reason: 'unknown',
    whoseDoing: ['unclear'],
    lasting: 'unclear',
    outcome: row.outcome ?? 'failed',
    meaning: joinReadings(readings),
    advice: causeGroups.unknown.advice,
    sources: first?.sources ?? [],
    dissent: others.flatMap(({ sources }) => sources),
    readings,
  };
}

function joinReadings(readings: readonly StatusReading[]): LocalizedText {
  const english = readings.map(({ meaning }) => meaning.en).join('; or ');
  const chinese = readings.map(({ meaning }) => meaning['zh-CN']).join('；或');
  return readings.length === 1
    ? { en: `no clear meaning: ${english}`, 'zh-CN': `含义不明：${chinese}` }
    : { en: `sources do not agree on this code: ${english}`, 'zh-CN': `各来源说法不一：${chinese}` };
}
