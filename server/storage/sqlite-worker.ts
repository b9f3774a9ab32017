/** The one writer: a thread of its own, so that no fsync ever holds up the event loop. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { must, unreachable } from '#shared/lib/assert.ts';
import { openConnection } from './sqlite-connection.ts';
import { toStorageError } from './sqlite-failure.ts';
import type { Answer, OperationName, Operations, Question, WorkerOptions } from './sqlite-messages.ts';
import { SqliteRooms } from './sqlite-rooms.ts';
import type { SqlRow } from './sql-database.ts';
import { StorageError } from './storage-error.ts';

const port = must(parentPort, 'the writer runs in a worker thread');
type AnyAnswer = Operations[OperationName]['answer'];

function inTransaction<Value>(db: DatabaseSync, rooms: SqliteRooms, work: () => Value): Value {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (error) {
    rooms.forget();
    // On a full disk SQLite may have rolled back by itself already.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** A consistent copy, opened again and checked before it counts as one. */
function backup(db: DatabaseSync, file: string): null {
  db.prepare('VACUUM INTO ?').run(file);
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const verdict = copy.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (verdict !== 'ok') throw new StorageError('corrupt', `De reservekopie klopt niet: ${String(verdict)}`);
  } finally {
    copy.close();
  }
  return null;
}

function perform(db: DatabaseSync, rooms: SqliteRooms, question: Question): AnyAnswer {
  switch (question.name) {
    case 'append': {
      const { appends, bytes } = question.ask;
      return inTransaction(db, rooms, () => appends.map((append) => rooms.append(append, bytes)));
    }
    case 'load':
      return rooms.load(question.ask.room);
    case 'saveSnapshot': {
      const { room, snapshot } = question.ask;
      return inTransaction(db, rooms, () => rooms.saveSnapshot(room, snapshot));
    }
    case 'setReadOnly': {
      const { room, reason } = question.ask;
      return inTransaction(db, rooms, () => rooms.setReadOnly(room, reason));
    }
    case 'history':
      return rooms.history(question.ask.room, question.ask.query);
    case 'wijzigingen':
      return rooms.wijzigingen(question.ask.room, question.ask.query);
    case 'all':
      return db.prepare(question.ask.sql).all(...question.ask.params) as SqlRow[];
    case 'batch': {
      const { statements } = question.ask;
      return inTransaction(db, rooms, () =>
        statements.map(({ sql, params }) => Number(db.prepare(sql).run(...params).changes)),
      );
    }
    case 'backup':
      return backup(db, question.ask.file);
    case 'close':
      db.close();
      return null;
    default:
      return unreachable(question);
  }
}

/** The big blobs of a loaded room move to the other thread instead of being copied. */
function transferables(question: Question, answer: AnyAnswer): ArrayBuffer[] {
  if (question.name !== 'load') return [];
  const { snapshot } = answer as Operations['load']['answer'];
  return snapshot === null ? [] : [snapshot.update.buffer as ArrayBuffer];
}

function fail(id: number, error: unknown): void {
  const { kind, message, cause } = toStorageError(error);
  port.postMessage({ id, failure: { kind, message, detail: String(cause ?? message) } } satisfies Answer);
}

function open(): void {
  const db = openConnection(workerData as WorkerOptions);
  const rooms = new SqliteRooms(db);
  port.on('message', (question: Question) => {
    try {
      const answer = perform(db, rooms, question);
      port.postMessage({ id: question.id, answer } satisfies Answer, transferables(question, answer));
    } catch (error) {
      fail(question.id, error);
    }
    if (question.name === 'close') port.close();
  });
  port.postMessage({ id: 0, answer: null } satisfies Answer);
}

try {
  open();
} catch (error) {
  fail(0, error);
  port.close();
}
