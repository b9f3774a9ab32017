import { registerLedgerContract } from '#server/ledger/ledger-contract.ts';
import { MemoryLedger, type MemoryChange } from '#server/ledger/memory.ts';

registerLedgerContract<MemoryChange>('memory', async () => {
  const values = new Set<number>();
  return {
    ledger: new MemoryLedger(),
    add: (value) => () => {
      if (values.has(value)) return false;
      values.add(value);
      return true;
    },
    fail: () => () => {
      throw new Error('half way');
    },
    values: async () => [...values],
  };
});
