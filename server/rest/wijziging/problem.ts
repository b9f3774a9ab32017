import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import { conflict, HttpProblem } from '#server/http/http-problem.ts';
import type { SubmitRefusal } from '#server/sync/submission.ts';

/** What somebody can do about it, where that is more than opening the tafel again. */
const ADVICE: Partial<Record<RefusalCode, string>> = {
  'adviseur-only-reacts': 'U bent adviseur: u kunt reageren, niet wijzigen. Schrijf een reactie.',
  'fase-closed': 'In deze fase van de tafel staat dit onderdeel vast. Vraag de regisseur om een andere fase.',
  'foreign-client':
    'Dit werk komt uit een andere aanmelding. Open de tafel opnieuw; uw werk staat in uw browser.',
  'foreign-partij': 'Iets nieuws kan alleen van uw eigen partij zijn. Maak het namens uw eigen partij.',
  frozen: 'De tekst van deze afspraak ligt vast. Vraag de regisseur om die weer open te zetten.',
  'not-concept':
    'Deze afspraak is geen concept meer. Vraag een betrokken partij om de status terug te zetten.',
  'not-involved': 'Uw partij is hier niet bij betrokken. Vraag de eigenaar om u te betrekken.',
  'not-party': 'Uw partij is geen partij bij deze afspraak. Vraag een betrokken partij om u te betrekken.',
  'of-other-partij': 'Dit is van een andere partij. Vraag die partij om het voor u open te stellen.',
  'own-partij-only': 'Dit doet alleen de partij van wie het is. Vraag het die partij.',
  reader: 'U leest mee en kunt hier niets wijzigen. Vraag de regisseur om een andere rol.',
  'regisseur-only': 'Dit doet de regisseur van deze tafel. Vraag het de regisseur.',
  'seat-ended': 'Uw plaats aan deze tafel is voorbij. Vraag de regisseur om een nieuwe plaats.',
  'server-fault': 'Dit is een fout van ons. Uw werk staat in uw browser; meld het aan de beheerder.',
  'tafel-closed': 'Deze tafel is gesloten. Vraag de regisseur om die weer te openen.',
  'tafel-paused':
    'Deze tafel staat op pauze: u kunt alleen reageren. Vraag de regisseur wanneer het verder gaat.',
};
const OTHER = 'Deze wijziging past niet bij de tafel. Uw werk staat in uw browser; open de tafel opnieuw.';

/** Why a change was not stored, as an answer that names the rule and says what to do (SY9). */
export function wijzigingProblem(refusal: SubmitRefusal): HttpProblem {
  switch (refusal.kind) {
    case 'geweigerd':
      return new HttpProblem({
        status: 403,
        title: 'Deze wijziging is niet toegestaan',
        detail: ADVICE[refusal.reason] ?? OTHER,
        code: refusal.reason,
        regel: refusal.rule,
      });
    case 'onvolledig':
      return conflict(
        'onvolledig',
        'Er ontbreekt een eerdere wijziging. Open de tafel opnieuw: dan gaat alles mee.',
      );
    case 'bezet':
      return conflict('bezet', 'Dit werk hoort bij een andere aanmelding. Open de tafel opnieuw.');
    case 'alleen-lezen':
      return conflict('alleen-lezen', `De tafel is nu alleen te lezen. ${refusal.reden}`);
  }
}

export function noUpdate(): HttpProblem {
  return new HttpProblem({
    status: 415,
    title: 'Onbekend soort inhoud',
    detail: 'Stuur de wijziging als application/octet-stream.',
    code: 'inhoudssoort',
  });
}
