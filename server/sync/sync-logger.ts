type Log = (context: Readonly<Record<string, unknown>>, message: string) => void;

/** The part of pino that sync uses. No text of a document ever goes in. */
export interface SyncLogger {
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}
