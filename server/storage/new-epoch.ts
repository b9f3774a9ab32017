import type { SqlStatement } from './sql-database.ts';

/**
 * Gives every room a new epoch: what browsers still hold of the time before is never merged by itself any more (D20).
 * Only for a database that no server has open: rooms in memory keep the epoch that they loaded.
 */
export function newEpochStatement(epoch: string): SqlStatement {
  return { sql: 'UPDATE room SET epoch = ?', params: [epoch] };
}
