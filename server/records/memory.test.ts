import { MemoryRecords } from '#server/records/memory.ts';
import { registerRecordsContract } from '#server/records/records-contract.ts';

registerRecordsContract('memory', async () => new MemoryRecords());
