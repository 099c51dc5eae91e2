import type { webApi } from '@slack/bolt';
import { optionalScopes, requiredScopes } from './scopes.ts';

/** A manifest as Slack's own client describes it. */
export type SlackManifest = webApi.AppsManifestValidateArguments['manifest'];

/** Which way Slack's requests come to the bot; as `SLACK_TRANSPORT` has it. */
export type Transport = 'http' | 'socket';

/** What can be chosen about a manifest. */
export interface ManifestOptions {
  /** Where the bot takes Slack's requests; Socket Mode has no such place. */
  readonly requestUrl?: string;
}

/** Stands for the bot's own address in the manifest that is kept in the repository. */
const placeholderRequestUrl = 'https://sms-report.example.com/slack/events';

/**
 * The Slack app, as Slack takes it under “From a manifest”.
 *
 * @see https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest(
  transport: Transport,
  { requestUrl = placeholderRequestUrl }: ManifestOptions = {},
): SlackManifest {
  const overHttp = transport === 'http';
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'SMS report',
      description: 'Did that SMS arrive, and if not, why? Delivery reports of Huawei Cloud SMN.',
      long_description:
        'Asks Huawei Cloud SMN what became of the SMS it sent. Type /smsreport with a number, masked or in full, and a ' +
        'time: the answer says what was delivered, what failed, what the carrier’s code means and what to do about it. ' +
        'It is shown to whoever asked, and to nobody else unless they share it.',
      background_color: '#1d3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'sms-report', always_online: true },
      shortcuts: [
        {
          type: 'global',
          name: 'SMS report',
          callback_id: 'sms_report_global',
          description: 'Ask what became of SMS messages, in a form',
        },
        {
          type: 'message',
          name: 'Check SMS delivery',
          callback_id: 'sms_check_message',
          description: 'Ask about the phone numbers in this message',
        },
      ],
      slash_commands: [
        {
          command: '/smsreport',
          ...(overHttp ? { url: requestUrl } : {}),
          description: 'Did that SMS arrive, and if not, why?',
          usage_hint: '134****6789 last 24h | summary | code MK:0001 | help',
          // Escaped, a number or a time could arrive as a link.
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: [...requiredScopes], bot_optional: [...optionalScopes] } },
    settings: {
      event_subscriptions: { ...(overHttp ? { request_url: requestUrl } : {}), bot_events: ['app_home_opened'] },
      interactivity: { is_enabled: true, ...(overHttp ? { request_url: requestUrl } : {}) },
      org_deploy_enabled: false,
      socket_mode_enabled: !overHttp,
      token_rotation_enabled: false,
    },
  };
}
