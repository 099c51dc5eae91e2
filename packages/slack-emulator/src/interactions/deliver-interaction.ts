import type { AppConnection, Delivery } from '../app-connection.ts';
import { readInteractionAck, type InteractionAck } from './interaction-ack.ts';
import { interactionBody, type AlterPayload, type InteractionPayload } from './interaction-body.ts';

/** What a test may want to be wrong with an interaction. */
export type InteractionDelivery = {
  readonly alter?: AlterPayload | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/**
 * Brings an interaction to the app, and waits for its ack.
 *
 * @param label what the warning says that a person sees where there is no good ack
 */
export async function deliverInteraction(
  connection: AppConnection,
  { payload, exchangeId, label }: { payload: InteractionPayload; exchangeId: number; label: string },
  { alter, headers, tamper, timestampSeconds }: InteractionDelivery,
): Promise<InteractionAck> {
  const outcome = await connection.deliver({
    body: interactionBody(payload, alter),
    exchangeId,
    ...(headers === undefined ? {} : { headers }),
    ...(tamper === undefined ? {} : { tamper }),
    ...(timestampSeconds === undefined ? {} : { timestampSeconds }),
  });
  return readInteractionAck(outcome, (error) => `⚠ ${label}: "${error}"`);
}
