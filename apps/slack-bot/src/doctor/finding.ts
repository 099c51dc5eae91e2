/** What is looked at, in the order it is told. */
export type CheckName =
  | 'Configuration'
  | 'Signing secret'
  | 'Seal keys'
  | 'Policy'
  | 'Audit'
  | 'Slack'
  | 'Slack clock'
  | 'Slack bot token'
  | 'Slack scopes'
  | 'Slack app token'
  | 'SMN'
  | 'SMN clock'
  | 'SMN credentials'
  | 'SMN project'
  | 'SMN permission'
  | 'SMN signatures'
  | 'SMN reports';

/** How one check came out. Holds no secret, no token and no number: it is printed as it is. */
export interface Finding {
  readonly name: CheckName;
  readonly state: 'ok' | 'warning' | 'wrong' | 'skipped';
  /** What was seen, to be read after the name and a colon. */
  readonly sentence: string;
  /** What to do about it; `null` when nothing has to be done. */
  readonly mend: string | null;
}

export function ok(name: CheckName, sentence: string): Finding {
  return { name, state: 'ok', sentence, mend: null };
}

export function warning(name: CheckName, sentence: string, mend: string): Finding {
  return { name, state: 'warning', sentence, mend };
}

export function wrong(name: CheckName, sentence: string, mend: string): Finding {
  return { name, state: 'wrong', sentence, mend };
}

/** @param reason why it could not be looked at: what has to be mended first */
export function skipped(name: CheckName, reason: string): Finding {
  return { name, state: 'skipped', sentence: `not checked: ${reason}`, mend: null };
}
