import type { Transaction } from '@tiptap/pm/state';

const META = 'voorstelwerk';

/** A change that has its proposals in it already: made by suggestion mode, or by deciding on them. */
export function isVoorstelwerk(transaction: Transaction): boolean {
  return transaction.getMeta(META) === true;
}

export function asVoorstelwerk(transaction: Transaction): Transaction {
  return transaction.setMeta(META, true);
}
