import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { actions } from '../access/action.ts';
import { ackKinds, cacheNames, refusals, workKinds } from './metric-labels.ts';

/**
 * Everything that the bot itself counts and measures, in one place. What is counted by few words is there from the start, at 0:
 * the first time something happens is seen as a change.
 */
export function createInstruments(registry: Registry) {
  const registers = [registry];
  const made = {
    acks: new Histogram({
      name: 'smsreport_ack_duration_seconds',
      help: 'From what Slack delivered to its ack, by what it was. Slack waits 3 seconds, and then tells the person that the app failed.',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3],
      registers,
    }),
    answers: new Counter({
      name: 'smsreport_answers_total',
      help: 'Answers by how they ended, and by the kind of problem ("none" where all went well). "operator" and "bug" are for whoever runs the bot.',
      labelNames: ['outcome', 'problem'],
      registers,
    }),
    answerDurations: new Histogram({
      name: 'smsreport_answer_duration_seconds',
      help: 'From what a person did to the answer they saw, by the right it takes. A search is given up after 25 seconds, an export is not.',
      labelNames: ['action'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10, 15, 20, 25],
      registers,
    }),
    refusals: new Counter({
      name: 'smsreport_refusals_total',
      help: 'What people were refused, by why: the policy, the channel, or too many searches. "groups" and "unknown" mean that Slack did not say who they are.',
      labelNames: ['why'],
      registers,
    }),
    smnRequests: new Histogram({
      name: 'smsreport_smn_request_duration_seconds',
      help: 'What SMN was asked, by how it ended: "ok", the refusal by its class of status, or why no answer could be read.',
      labelNames: ['outcome'],
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
      registers,
    }),
    smnRefusals: new Counter({
      name: 'smsreport_smn_refusals_total',
      help: 'What SMN, IAM or the gateway before them refused, by their code ("none" where they gave none). Tries of one request count each.',
      labelNames: ['code'],
      registers,
    }),
    smnRetries: new Counter({
      name: 'smsreport_smn_retries_total',
      help: 'Requests to SMN that were tried again, each try counted.',
      registers,
    }),
    slackCalls: new Counter({
      name: 'smsreport_slack_calls_total',
      help: 'Calls of the Web API by method and by Slack’s error word ("none" where it went well; "no_answer" where nobody knows whether it was done).',
      labelNames: ['method', 'error'],
      registers,
    }),
    slackCallDurations: new Histogram({
      name: 'smsreport_slack_call_duration_seconds',
      help: 'How long calls of the Web API took, their tries included.',
      labelNames: ['method'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
      registers,
    }),
    responseUrlPosts: new Counter({
      name: 'smsreport_response_url_posts_total',
      help: 'Replies that were posted to a response_url, by what Slack said of them ("none" where it took them).',
      labelNames: ['error'],
      registers,
    }),
    inFlight: new Gauge({
      name: 'smsreport_in_flight',
      help: 'What goes on now: turns (what people did, not answered yet), requests to SMN, exports.',
      labelNames: ['work'],
      registers,
    }),
    repeated: new Counter({
      name: 'smsreport_deliveries_repeated_total',
      help: 'What Slack delivered again though it was here already. It is done once; many of them mean that acks come too late.',
      registers,
    }),
    cacheLookups: new Counter({
      name: 'smsreport_cache_lookups_total',
      help: 'How often something was known (hit), and how often somebody had to be asked (miss).',
      labelNames: ['cache', 'result'],
      registers,
    }),
    policyReloads: new Counter({
      name: 'smsreport_policy_reloads_total',
      help: 'How often the policy was read again: "good", or "bad" where it could not be read and the old one stays in force.',
      labelNames: ['result'],
      registers,
    }),
  };
  for (const kind of ackKinds) made.acks.zero({ kind });
  for (const action of actions) made.answerDurations.zero({ action });
  made.answers.inc({ outcome: 'answered', problem: 'none' }, 0);
  made.smnRequests.zero({ outcome: 'ok' });
  made.smnRefusals.inc({ code: 'none' }, 0);
  for (const why of refusals) made.refusals.inc({ why }, 0);
  for (const work of workKinds) made.inFlight.set({ work }, 0);
  for (const cache of cacheNames) for (const result of ['hit', 'miss']) made.cacheLookups.inc({ cache, result }, 0);
  for (const result of ['good', 'bad']) made.policyReloads.inc({ result }, 0);
  return made;
}
