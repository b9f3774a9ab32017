import { changedMeanwhile } from '#server/rest/right.ts';
import type { SeatRefusal } from '#server/commands/seat-partij.ts';
import { conflict, invalidInput, type HttpProblem } from '#server/http/http-problem.ts';

/** Why a partij cannot take a seat, as an answer. */
export function partijProblem(veld: string, refusal: SeatRefusal | 'veranderd'): HttpProblem {
  switch (refusal) {
    case 'partij-onbekend':
      return invalidInput([{ veld, melding: 'Deze partij staat niet in het startpakket.' }]);
    case 'partij-generiek':
      return invalidInput([{ veld, melding: 'Dit is een groep. Kies de partijen zelf.' }]);
    case 'naam-zonder-letters':
      return invalidInput([{ veld: `${veld}.naam`, melding: 'Geef een naam met letters.' }]);
    case 'veranderd':
      return changedMeanwhile();
    case 'partij-zit-er-al':
      return conflict('partij-zit-er-al', 'Deze partij zit al aan deze tafel.');
  }
}
