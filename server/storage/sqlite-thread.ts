import { Worker } from 'node:worker_threads';
import type { Answer, OperationName, Operations, WorkerOptions } from './sqlite-messages.ts';
import { StorageError } from './storage-error.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: StorageError) => void;
}

/** Questions and answers between the event loop and the writer thread, in order. */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onFatal: (error: StorageError) => void;
  #nextId = 1;
  #broken: StorageError | null = null;

  private constructor(worker: Worker, onFatal: (error: StorageError) => void) {
    this.#worker = worker;
    this.#onFatal = onFatal;
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error: unknown) =>
      this.#break(new StorageError('io', 'De opslag is onverwacht gestopt.', error)),
    );
    worker.on('exit', () => this.#break(new StorageError('closed', 'De opslag is gesloten.')));
  }

  /** Rejects with the reason why this data directory cannot be used. */
  static async open(options: WorkerOptions, onFatal: (error: StorageError) => void): Promise<SqliteThread> {
    const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: options });
    const thread = new SqliteThread(worker, onFatal);
    await new Promise<never>((resolve, reject) => thread.#waiting.set(0, { resolve, reject }));
    return thread;
  }

  ask<Name extends OperationName>(
    name: Name,
    ask: Operations[Name]['ask'],
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<Operations[Name]['answer']> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, ask }, transfer);
    });
  }

  async close(): Promise<void> {
    if (this.#broken !== null) return;
    const exited = new Promise((resolve) => this.#worker.once('exit', resolve));
    await this.ask('close', null);
    await exited;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    if ('failure' in answer) {
      const { kind, message, detail } = answer.failure;
      const error = new StorageError(kind, message, detail);
      waiting.reject(error);
      // After a failed fsync nobody knows what the disk holds: only a restart, which reads it back, may go on (DU9).
      if (kind === 'io' && answer.id !== 0) this.#break(error);
    } else {
      waiting.resolve(answer.answer as never);
    }
  }

  #break(error: StorageError): void {
    if (this.#broken !== null) return;
    this.#broken = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    if (error.kind === 'io') this.#onFatal(error);
  }
}
