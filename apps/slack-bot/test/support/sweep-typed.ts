import type { SlackEmulator } from '@org/slack-emulator';

// A Chinese mobile in any grouping, anything with a plus, any other long row of digits. Ids are longer words.
const chinese = /(?<![\w+])1[3-9]\d(?:[ .-]?\d){8}(?!\w)/g;
const withPlus = /\+\d(?:[ .()-]{0,2}\d){6,14}(?!\w)/g;
const rowOfDigits = /(?<!\w)\d{9,15}(?!\w)/g;
const countries = [1, 2, 3];
const fewestDigits = 8;

/** The phone numbers that somebody typed, by their digits: with and without the country where one is named. */
export function numbersIn(typed: string): readonly string[] {
  const text = typed.normalize('NFKC');
  const digitsOf = (pattern: RegExp): string[] => (text.match(pattern) ?? []).map((match) => match.replace(/\D/g, ''));
  const international = digitsOf(withPlus);
  const national = international.flatMap((digits) => countries.map((length) => digits.slice(length)));
  const all = [...digitsOf(chinese), ...digitsOf(rowOfDigits), ...international, ...national];
  return [...new Set(all)].filter((digits) => digits.length >= fewestDigits);
}

/** The same Slack, and what people type, write and fill in is heard as well. */
export function overhear(slack: SlackEmulator, hear: (typed: string) => void): SlackEmulator {
  const heard: Pick<SlackEmulator, 'command' | 'post' | 'submitView'> = {
    async command(typed, options) {
      hear(typed);
      return slack.command(typed, options);
    },
    post(text, options) {
      hear(text);
      return slack.post(text, options);
    },
    async submitView(submission) {
      for (const value of Object.values(submission?.values ?? {})) hear(String(value));
      return slack.submitView(submission);
    },
  };
  return new Proxy(slack, { get: (target, name): unknown => Reflect.get(heard, name) ?? Reflect.get(target, name) });
}
