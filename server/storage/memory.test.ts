import { MemoryStorage } from './memory.ts';
import { registerStorageContract } from './storage-contract.ts';

registerStorageContract('memory', () => Promise.resolve(new MemoryStorage()));
