import { MemoryLedger } from '#server/ledger/memory.ts';
import { MemoryRecords } from '#server/records/memory.ts';
import { registerRecordsContract, type OpenedRecords } from '#server/records/records-contract.ts';
import { registerFormalContract } from '#server/records/formal-contract.ts';
import { registerSeatsContract } from '#server/records/seats-contract.ts';

async function open(): Promise<OpenedRecords> {
  const ledger = new MemoryLedger();
  return { records: new MemoryRecords(ledger), countEntries: async () => ledger.head().seq };
}

registerRecordsContract('memory', open);
registerSeatsContract('memory', open);
registerFormalContract('memory', open);
