import type { TranscriptEntry } from '@org/slack-emulator';

/** What the lines need of the workspace. */
export interface Names {
  /** A member's name, for an id. */
  user(id: string): string;
  /** A conversation's name, for an id. */
  channel(id: string): string;
}

const longest = 90;

/** One entry of Slack's transcript, in words. */
export function slackLine(entry: TranscriptEntry, names: Names): string {
  switch (entry.kind) {
    case 'command':
      return `${names.user(entry.userId)} types ${short(entry.text)} in ${names.channel(entry.channelId)}`;
    case 'click':
      return `${names.user(entry.userId)} uses ${short(entry.label)} in the ${entry.on}`;
    case 'shortcut':
      return `${names.user(entry.userId)} uses the shortcut ${entry.callbackId}`;
    case 'event':
      return `Slack sends ${entry.type} for ${names.user(entry.userId)}`;
    case 'submission':
      return `${names.user(entry.userId)} submits the window`;
    case 'ack':
      return `the bot acks: ${entry.outcome}${entry.status === undefined ? '' : ` ${entry.status}`}, ${entry.durationMs} ms`;
    case 'reply':
      return `the bot answers ${names.user(entry.userId)} by ${entry.via}: ${short(entry.text)}`;
    case 'refused-reply':
      return `Slack refuses what the bot posts to the response_url: ${entry.error}`;
    case 'view':
      return `${entry.title === '' ? 'the Home' : `the window “${entry.title}”`} of ${names.user(entry.userId)}: ${entry.change}`;
    case 'message':
      return `a message in ${names.channel(entry.channelId)} is ${entry.change}: ${short(entry.text)}`;
    case 'socket':
      return `socket ${entry.connection} is ${entry.change}; ${entry.open} open`;
    case 'socket-refused':
      return `Slack refuses a socket: ${entry.reason}`;
    case 'envelope':
      return `an envelope over socket ${entry.connection} is ${entry.change}`;
    case 'file':
      return `the file ${entry.name} is ${entry.change} in ${names.channel(entry.channelId)}`;
    case 'web-api':
      return `the bot calls ${entry.method}: ${entry.ok ? 'ok' : (entry.error ?? 'refused')}`;
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
