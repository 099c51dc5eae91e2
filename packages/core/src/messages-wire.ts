import * as z from 'zod';

/** The answer of GetSmsMessage. */
export const smsMessageResponseSchema = z.object({ message: z.string() });
