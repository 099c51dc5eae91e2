// Who types the commands, and where.
export const team = { id: 'T0BENCH01', domain: 'bench' } as const;
export const channel = { id: 'C0BENCH01', name: 'sms-ops' } as const;
export const person = { id: 'U0BENCH01', name: 'alice' } as const;
export const app = { id: 'A0BENCH01', botId: 'B0BENCH01', botUserId: 'U0BENCHBOT', botName: 'smsreport' } as const;
export const botToken = 'xoxb-bench-bot-token';
export const signingSecret = 'bench-signing-secret';
