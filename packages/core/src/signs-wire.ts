import * as z from 'zod';

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** The answer of ListSmsSigns. */
export const smsSignsResponseSchema = z.object({
  sms_signs: z.array(
    z.object({
      sign_id: z.string().min(1),
      sign_name: optionalText,
      /** 0 notification (codes, notices) · 1 promotion */
      sign_type: z.coerce.number().nullish(),
      /** 0 to be reviewed · 1 processing · 2 in review · 3 approved · 4 refused · 5 deleted */
      status: z.coerce.number().nullish(),
    }),
  ),
});

export type SmsSignsResponse = z.infer<typeof smsSignsResponseSchema>;
