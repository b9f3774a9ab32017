/** A thread that reads a document as a fresh client would, away from the event loop. */
import { freshHash, type SealQuestion } from '#server/akkoord/fresh-hash.ts';
import { answerQuestions } from '#server/threads/answer-questions.ts';

answerQuestions<SealQuestion, string>((question) => {
  const hash = freshHash(question);
  if (hash === null) throw new Error('no such afspraak');
  return hash;
});
