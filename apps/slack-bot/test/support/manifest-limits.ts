import * as z from 'zod';

// Slack's types say which fields there are, but not how long they may be.

const text = (longest: number) => z.string().min(1).max(longest);
const address = z.url({ protocol: /^https$/ }).max(3_000);

/** How long Slack lets the parts of a manifest be. @see https://docs.slack.dev/reference/app-manifest */
export const manifestLimits = z.object({
  display_information: z.object({
    name: text(35),
    description: text(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.object({
    bot_user: z.object({ display_name: text(80).regex(/^[a-z0-9._-]+$/) }),
    shortcuts: z
      .array(z.object({ name: text(24), callback_id: text(255), description: text(150) }))
      .min(1)
      .max(10),
    slash_commands: z
      .array(
        z.object({
          command: text(32).startsWith('/'),
          url: address.optional(),
          description: text(2_000),
          usage_hint: text(1_000),
        }),
      )
      .min(1)
      .max(50),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: address.optional() }),
    interactivity: z.object({ request_url: address.optional() }),
  }),
});
