/** A choice of a select: what it is and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

const languages: readonly Choice[] = [
  { value: 'en-US', label: 'English (US)' },
  { value: 'en-GB', label: 'English (UK)' },
  { value: 'zh-CN', label: '简体中文' },
  { value: 'de-DE', label: 'Deutsch' },
];

const nearZones = ['Asia/Shanghai', 'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'UTC'];

/** The languages somebody can have in Slack; theirs among them. */
export function languageChoices(current: string): readonly Choice[] {
  return withCurrent(languages, current);
}

/** The zones somebody is likely to try, then all others; theirs among them. */
export function zoneChoices(current: string): { readonly near: readonly Choice[]; readonly all: readonly Choice[] } {
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => !nearZones.includes(zone));
  const near = all.includes(current) ? nearZones.map(named) : withCurrent(nearZones.map(named), current);
  return { near, all: all.map(named) };
}

function withCurrent(choices: readonly Choice[], current: string): readonly Choice[] {
  return choices.some(({ value }) => value === current) ? choices : [named(current), ...choices];
}

function named(value: string): Choice {
  return { value, label: value };
}
