import { Worker } from 'node:worker_threads';

export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

export interface Answered<Answer> {
  readonly id: number;
  /** Null when the thread could not answer this one. */
  readonly answer: Answer | null;
}

/** A thread holds some 30 MB: it goes when nothing was asked for so long. */
const LINGER_MS = 5000;

/**
 * A thread of its own for work that would hold up the event loop; it is there while it is asked. `url` is a module that
 * answers with `answerQuestions`.
 */
export class AskedThread<Question, Answer> {
  readonly #url: URL;
  readonly #waiting = new Map<number, (answer: Answer | null) => void>();
  #worker: Worker | null = null;
  #lingering: NodeJS.Timeout | null = null;
  #nextId = 1;

  constructor(url: URL) {
    this.#url = url;
  }

  /** Null when the thread could not answer, or ended. */
  ask(question: Question): Promise<Answer | null> {
    const id = this.#nextId++;
    if (this.#lingering !== null) clearTimeout(this.#lingering);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#worker ??= this.#start()).postMessage({ id, question } satisfies Asked<Question>);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#giveUp(worker);
    await worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#url);
    worker.unref();
    worker.on('message', ({ id, answer }: Answered<Answer>) => {
      const resolve = this.#waiting.get(id);
      this.#waiting.delete(id);
      resolve?.(answer);
      if (this.#waiting.size === 0) this.#linger();
    });
    worker.on('error', () => this.#giveUp(worker));
    worker.on('exit', () => this.#giveUp(worker));
    return worker;
  }

  #linger(): void {
    if (this.#lingering !== null) clearTimeout(this.#lingering);
    this.#lingering = setTimeout(() => void this.stop(), LINGER_MS).unref();
  }

  /** The thread ended by itself; one that we let go is not ours any more. */
  #giveUp(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
