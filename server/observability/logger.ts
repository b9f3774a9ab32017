import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '#server/config.ts';

/** Where a secret could sit in something that is logged; values there are replaced. */
const REDACTED = ['cookie', 'authorization', 'set-cookie', 'token', 'link', 'secret'].flatMap((key) => [
  `["${key}"]`,
  `*["${key}"]`,
  `*.headers["${key}"]`,
]);

/**
 * JSON lines on standard error (standard output is for the people at the console). Never log text of a document, a
 * cookie or an invitation: the paths above are the second line of defence, not the first.
 */
export function createLogger(level: Config['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    { level, base: { pid: process.pid }, redact: { paths: REDACTED, censor: '[weggelaten]' } },
    destination ?? pino.destination({ fd: 2, sync: true }),
  );
}
