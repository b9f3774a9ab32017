/** Said at the start when a new key must begin: to replace one, or because the old one is lost. */
export const NEW_KEY_FLAG = '--nieuwe-sleutel';
/** Said at the start after a backup was put back on purpose. */
export const RESTORED_FLAG = '--hersteld';

/** A backup was put back on purpose, under these epochs (null: not known). */
export interface Restored {
  readonly oldEpoch: string | null;
  readonly newEpoch: string | null;
}

/** What a start asks of the ledger; an ordinary one asks nothing. */
export interface LedgerStart {
  /** Begin a new key: signed over by the old one where that is still there. */
  readonly newKey: boolean;
  /** Go on although the ledger is shorter than it was; the ledger itself will say so. */
  readonly restored: Restored | null;
}

/** What the flags on the command line ask. */
export function ledgerStart(flags: readonly string[]): LedgerStart {
  return {
    newKey: flags.includes(NEW_KEY_FLAG),
    restored: flags.includes(RESTORED_FLAG) ? { oldEpoch: null, newEpoch: null } : null,
  };
}
