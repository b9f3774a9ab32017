import type { VervangingRefusal } from '#server/commands/arrange-vervanging.ts';
import type { ChangeRolRefusal } from '#server/commands/change-rol.ts';
import type { EndSeatRefusal } from '#server/commands/end-seat.ts';
import { conflict, invalidInput, notFound, type HttpProblem } from '#server/http/http-problem.ts';
import { changedMeanwhile } from '#server/rest/right.ts';

/** Why a seat cannot be changed so, as an answer that says what to do. */
export function seatProblem(refusal: EndSeatRefusal | ChangeRolRefusal | VervangingRefusal): HttpProblem {
  switch (refusal) {
    case 'onbekend':
      return notFound();
    case 'veranderd':
      return changedMeanwhile();
    case 'laatste-regisseur':
      return conflict(
        'laatste-regisseur',
        'Een tafel houdt altijd een regisseur zonder einddatum. Maak eerst iemand anders regisseur.',
      );
    case 'rol-van-aanmelding':
      return conflict(
        'rol-van-aanmelding',
        'Deze rol komt uit de aanmelding bij de eigen organisatie. Laat die daar wijzigen, of beëindig de plaats en nodig opnieuw uit.',
      );
    case 'rol-van-vervanger':
      return conflict(
        'rol-van-vervanger',
        'Wie iemand vervangt, heeft de rol van die ander. Wijzig de rol van wie vervangen wordt.',
      );
    case 'vervangt-al':
      return conflict(
        'vervangt-al',
        'Op deze plaats zit iemand als vervanger. Regel een andere vervanger voor wie vervangen wordt.',
      );
    case 'vervanger-onbekend':
      return invalidInput([
        { veld: 'body.deelnemer', melding: 'Kies iemand die voor dezelfde partij aan deze tafel zit.' },
      ]);
    case 'vervanger-zelf':
      return invalidInput([
        { veld: 'body.deelnemer', melding: 'Niemand vervangt zichzelf. Kies iemand anders.' },
      ]);
    case 'periode':
      return invalidInput([
        {
          veld: 'body.tot',
          melding: 'Kies een einde na nu en na het begin, en niet na het einde van de plaats zelf.',
        },
      ]);
  }
}
