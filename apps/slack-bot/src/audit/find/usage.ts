/** What `--help` says. */
export const usage = `Says who asked what of the bot, from its audit log.

  node -C @org/source src/audit.ts [options] [number] [message id] [time]

Words are as in Slack: 134****6789 last 7d, *6789 yesterday, +49 1511 2345678. The time is when it was asked; without
one, everything is looked through. A number in full finds searches for exactly it, by AUDIT_KEY, and marks with ? the
masked searches that may have meant it; a masked number finds all that may be meant.

  --user U…       of one person only, by Slack's id
  --action NAME   query, export, share, unmask, text or other
  --denied        only what was refused
  --since, --until DAY or TIME   for what is older than three months: 2026-01-31, 2026-01-31T09:30
  --zone ZONE     of the times, like Asia/Shanghai; otherwise this machine's
  --json          one JSON object a line, instead of a table
  --file PATH     this file, several times for several, - for standard input; otherwise AUDIT_FILE and all it was before

Reads AUDIT_FILE and AUDIT_KEY as the bot does. Ends with 0 when something is found, 1 when nothing is, 2 when the
command is not understood or a file cannot be read.
`;
