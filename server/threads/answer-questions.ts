import { parentPort } from 'node:worker_threads';
import { must } from '#shared/lib/assert.ts';
import type { Answered, Asked } from '#server/threads/asked-thread.ts';

/** In a thread that `AskedThread` started: answers each question; what throws is answered with null. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer): void {
  const port = must(parentPort, 'this runs in a worker thread');
  port.on('message', ({ id, question }: Asked<Question>) => {
    let found: Answer | null = null;
    try {
      found = answer(question);
    } catch {
      // whoever asked is told by null; the thread goes on for the others
    }
    port.postMessage({ id, answer: found } satisfies Answered<Answer>);
  });
}
