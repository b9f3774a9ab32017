/** A thread that composes an arrangement, away from the event loop. */
import type { ComposeQuestion, Composed } from '#server/akkoord/arrangement-vraag.ts';
import { composeFrom } from '#server/akkoord/compose-arrangement.ts';
import { answerQuestions } from '#server/threads/answer-questions.ts';

answerQuestions<ComposeQuestion, Composed>(composeFrom);
