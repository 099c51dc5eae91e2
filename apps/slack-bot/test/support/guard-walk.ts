import type { DenialReason } from '../../src/access/access.ts';
import { deedsFor, type Deed } from './deeds.ts';
import type { Listener, ListenerWatch } from './listeners.ts';
import { observe, type Observed } from './observe.ts';
import type { Stage } from './older-answer.ts';

/** What must come of what somebody does. */
export interface Expected {
  /** Why it is refused; `null` where a sentence is all that is to be had. */
  readonly why: DenialReason | null;
  /** The one thing that is said. */
  readonly says: RegExp;
}

/** Something that was not as it must be. */
export interface Complaint {
  readonly listener: string;
  readonly where: Deed['where'];
  readonly what: string;
}

/** What Slack may be asked to find out who it is, and where. */
const findingOut = ['users.info', 'usergroups.users.list', 'conversations.info'];
/** How somebody is told where no response_url leads to them. */
const sayingDirectly = ['conversations.open', 'chat.postMessage'];
const home = 'event app_home_opened';

/** Does everything that calls the listeners, one after the other, and says what was not as it must be. */
export async function walkListeners(
  watch: ListenerWatch,
  stage: Stage,
  expectedOf: (listener: Listener) => Expected,
): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = [];
  await eachDeed(watch, stage, async (listener, { where }, observed) => {
    const whats = wrongWith(listener, where, observed, expectedOf(listener));
    complaints.push(...whats.map((what) => ({ listener: listener.title, where, what })));
  });
  return complaints;
}

/** Does the same, and names the listeners that did more than to say something. */
export async function listenersThatDo(watch: ListenerWatch, stage: Stage): Promise<ReadonlySet<string>> {
  const doing = new Set<string>();
  await eachDeed(watch, stage, async ({ title }, _deed, { askedSmn, calls }) => {
    const idle = new Set([...findingOut, ...sayingDirectly]);
    if (askedSmn > 0 || calls.some((method) => !idle.has(method))) doing.add(title);
  });
  return doing;
}

async function eachDeed(
  watch: ListenerWatch,
  stage: Stage,
  look: (listener: Listener, deed: Deed, observed: Observed) => Promise<void>,
): Promise<void> {
  for (const listener of watch.listeners) {
    for (const make of deedsFor(listener, stage)) {
      const deed = await make();
      await watch.settled();
      await look(listener, deed, await observe(watch, stage.house, deed.act));
    }
  }
}

function wrongWith(
  { kind, title }: Listener,
  where: Deed['where'],
  { ack, ackBody, askedSmn, calls, said, recorded, threw }: Observed,
  { why, says }: Expected,
): readonly string[] {
  // A window is told in the ack what it shows next; nothing else is.
  const all = kind === 'view' || ackBody === '' ? said : [...said, ackBody];
  const allowed = new Set([
    ...findingOut,
    ...(kind !== 'view' && ['in a window', 'from anywhere'].includes(where) ? sayingDirectly : []),
    ...(title === home ? ['views.publish'] : []),
  ]);
  const decisions = recorded.map((line) => (line.why === undefined ? line.decision : `denied: ${line.why}`));
  // A Home shows nobody's data, and a sentence in a window's place neither.
  const isUnrecorded = title === home || (why === null && kind === 'view');
  const wanted = isUnrecorded ? [] : [why === null ? 'allowed' : `denied: ${why}`];
  return [
    ...(ack === 'ok' ? [] : [`it was not acked: ${ack}`]),
    ...(threw ? ['a listener threw'] : []),
    ...(askedSmn === 0 ? [] : [`Huawei Cloud was asked ${askedSmn} times`]),
    ...(why === null ? [] : calls.filter((method) => !allowed.has(method)).map((method) => `${method} was called`)),
    ...(all.length === 1 && says.test(all[0] ?? '') ? [] : [`this was said: ${JSON.stringify(all)}`]),
    ...(decisions.join() === wanted.join() ? [] : [`the audit has ${JSON.stringify(decisions)}`]),
  ];
}
