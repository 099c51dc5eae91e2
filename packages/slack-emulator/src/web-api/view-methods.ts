import { describeView, type ViewRecord } from '../views/view.ts';
import { readView } from './read-view.ts';
import { refuse } from './refusals.ts';
import type { MethodContext, MethodResult, WebApiMethod } from './web-api-method.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `views.open`: a modal for whoever did what the trigger_id stands for. */
export const viewsOpen: WebApiMethod = {
  needsToken: true,
  run: (context) => withTrigger(context, (userId, fields) => context.views.open(userId, fields)),
};

/** `views.push`: a modal on top of the one that is open; three at most. */
export const viewsPush: WebApiMethod = {
  needsToken: true,
  run: (context) =>
    withTrigger(context, (userId, fields) => {
      if (context.views.top(userId) === undefined) return refuse('not_found');
      return context.views.push(userId, fields) ?? refuse('push_limit_reached');
    }),
};

/** `views.update`: other contents in a view that is open. */
export const viewsUpdate: WebApiMethod = {
  needsToken: true,
  run: (context) => {
    const { callArguments, views, workspace } = context;
    const id = callArguments.get('view_id');
    const externalId = callArguments.get('external_id');
    if (id === undefined && externalId === undefined) {
      return refuse('invalid_arguments', ['either the view_id or the external_id is required']);
    }
    const view = views.find({ id, externalId });
    if (view === undefined) return refuse('not_found');
    const reading = readView(callArguments, [String(view.fields['type'])]);
    if ('refusal' in reading) return reading.refusal;
    if (isOutdated(context, view)) return refuse('hash_conflict');
    if (isTaken(context, reading.fields, view)) return refuse('duplicate_external_id');
    views.update(view, reading.fields);
    return { ok: true, view: describeView(view, workspace.team.id) };
  },
};

/** `views.publish`: a member's Home. */
export const viewsPublish: WebApiMethod = {
  needsToken: true,
  run: (context) => {
    const { callArguments, views, workspace } = context;
    const user = workspace.users.find(({ id }) => id === callArguments.get('user_id'));
    if (user === undefined) return refuse('user_not_found');
    const reading = readView(callArguments, ['home']);
    if ('refusal' in reading) return reading.refusal;
    const present = views.home(user.id);
    if (present !== undefined && isOutdated(context, present)) return refuse('hash_conflict');
    return { ok: true, view: describeView(views.publish(user.id, reading.fields), workspace.team.id) };
  },
};

function withTrigger(
  context: MethodContext,
  show: (userId: string, fields: Fields) => ViewRecord | MethodResult,
): MethodResult {
  const { callArguments, triggers, workspace } = context;
  const triggerId = callArguments.get('trigger_id') ?? '';
  const trigger = triggers.check(triggerId);
  if (!trigger.ok) return refuse(trigger.error);
  const reading = readView(callArguments, ['modal']);
  if ('refusal' in reading) return reading.refusal;
  if (isTaken(context, reading.fields)) return refuse('duplicate_external_id');
  const shown = show(trigger.userId, reading.fields);
  if ('ok' in shown) return shown;
  triggers.exchange(triggerId);
  return { ok: true, view: describeView(shown, workspace.team.id) };
}

function isOutdated({ callArguments }: MethodContext, view: ViewRecord): boolean {
  const hash = callArguments.get('hash');
  return hash !== undefined && hash !== '' && hash !== view.hash;
}

function isTaken({ views }: MethodContext, fields: Fields, self?: ViewRecord): boolean {
  const externalId = fields['external_id'];
  if (typeof externalId !== 'string' || externalId === '') return false;
  const other = views.find({ externalId });
  return other !== undefined && other !== self;
}
