import { conflict, HttpProblem, notFound } from '#server/http/http-problem.ts';
import type { FormalCode, FormalRefusal } from '#server/akkoord/refusal.ts';
import { changedMeanwhile, forbidden } from '#server/rest/right.ts';

type Told = Exclude<FormalCode, 'onbekend' | 'intussen-veranderd' | 'bevestiging'>;

/** What to do about it. */
const DETAIL: Readonly<Record<Told, string>> = {
  'niet-voorgelegd':
    'Deze afspraak is nog een concept. Een betrokken partij zet de status eerst op voorgelegd; dan kunt u akkoord geven.',
  'open-voorstellen':
    'In de tekst staan nog voorstellen open. Laat de partijen die eerst overnemen of afwijzen; probeer het dan opnieuw.',
  'inhoud-veranderd':
    'De inhoud is veranderd sinds u hem zag. Bekijk wat er veranderde en probeer het dan opnieuw.',
  'al-gegeven': 'Uw partij gaf hier al akkoord op, en dat akkoord staat nog.',
  volgorde: 'Volgens de regeling van deze tafel geeft een andere partij eerst akkoord. Wacht op die partij.',
  'staat-niet': 'Dit akkoord is al vervallen of ingetrokken, of het ligt vast in een arrangement.',
  'niet-ter-ondertekening': 'Dit arrangement ligt niet ter ondertekening.',
  'wacht-op-ondertekening':
    'Er ligt een arrangement ter ondertekening. Wacht tot het is vastgesteld, of trek het eerst in.',
  'niet-bevroren': 'Niet elke afspraak is bevroren. Bevries eerst elke afspraak die in het arrangement komt.',
  'niet-meer-gelijk':
    'Een bevroren afspraak klopt niet meer met de kaart of met wat eraan gekoppeld is. Geef hem vrij en bevries hem opnieuw.',
  'in-arrangement':
    'Deze afspraak staat in een arrangement dat ter ondertekening ligt. Trek dat arrangement eerst in.',
  'geen-standpunt': 'Over een open afspraak gaf nog niemand een standpunt. Vraag de partijen daar eerst om.',
  'past-niet': 'Dit past niet bij deze tafel: er staat een partij, afspraak of variant in die hier niet is.',
};

/** Why a formal act does not take place, as an answer that says what to do. */
export function formalProblem(refusal: FormalRefusal): HttpProblem {
  if (refusal.kind === 'verboden') return forbidden(refusal.forbidden);
  const { code, waar = [] } = refusal;
  switch (code) {
    case 'onbekend':
      return notFound();
    case 'intussen-veranderd':
      return changedMeanwhile();
    case 'bevestiging':
      return new HttpProblem({
        status: 403,
        title: 'Bevestig dat u het bent',
        detail:
          'Deze stap vraagt een verse bevestiging dat u het bent. Die is er niet, is al gebruikt, of gold voor iets anders. Bevestig opnieuw.',
        code: 'bevestiging',
        regel: 'AK3',
      });
    default:
      return conflict(
        code,
        waar.length === 0 ? DETAIL[code] : `${DETAIL[code]} Het gaat om: ${waar.join(', ')}.`,
      );
  }
}
