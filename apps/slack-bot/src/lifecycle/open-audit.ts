import type { Clock } from '@org/smn-core';
import type { Logger } from 'pino';
import { openAuditFile } from '../audit/audit-file.ts';
import { createAuditLog, type AuditLog } from '../audit/audit-log.ts';
import type { AuditSink } from '../audit/audit-sink.ts';
import { standardOutputSink } from '../audit/standard-output-sink.ts';
import type { Config } from '../config.ts';

/** The audit as the configuration wants it, and its two handles. */
export interface OpenAudit {
  readonly log: AuditLog;
  readonly sink: AuditSink;
  /** After a file was moved away; nothing to do on standard output. */
  reopen(): Promise<void>;
}

/** @throws AuditError that says what is in the way */
export async function openAudit(
  { file: path, key, maxBytes, onFailure }: Config['audit'],
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Promise<OpenAudit> {
  const onTrouble = (sentence: string): void => logger.error({ event: 'audit' }, sentence);
  const file = path === 'stdout' ? null : await openAuditFile({ path, maxBytes, clock, onTrouble });
  const sink = file ?? standardOutputSink(process.stdout, clock);
  return {
    log: createAuditLog({ sink, key, clock, onFailure, logger }),
    sink,
    async reopen() {
      await file?.reopen();
    },
  };
}
