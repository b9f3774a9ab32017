import { MAX_VELD_LENGTH } from '#shared/domain/afspraak/tekst.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { measuredHectares } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { plus, type Band } from '#shared/puzzel/band.ts';
import { waardeVan } from '#shared/puzzel/balans/bijdrage.ts';
import { claimBand } from '#shared/puzzel/claim-band.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import type { OpTafel, VeldBronnen } from '#shared/veld/bronnen.ts';
import { functieWoord } from '#shared/veld/functie-woord.ts';
import {
  bandWoorden,
  getal,
  hectareWoorden,
  hoeveelheid,
  opsomming,
  opsommingBinnen,
} from '#shared/veld/getal.ts';
import { periodeWoorden, termijnWoorden } from '#shared/veld/termijn-woorden.ts';
import { parseEigenschap, type Eigenschap, type VeldBron } from '#shared/veld/veld.ts';

/**
 * What the source of a field says now. `weg`: there is no such source on the table any more, or it has no such property.
 * `onbekend`: it cannot be said here and now, such as before the engine has answered; that is no change.
 */
export type Words =
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'weg'; readonly reden: 'gearchiveerd' | 'verwijderd' }
  | { readonly soort: 'onbekend' };

/** The words of a field as its source has them now, in Dutch and the same on every machine (VE2). */
export function currentWords(veld: VeldBron, bronnen: VeldBronnen): Words {
  const eigenschap = parseEigenschap(veld.soort, veld.eigenschap);
  if (eigenschap === null) return ONBEKEND;
  switch (eigenschap.soort) {
    case 'puzzelstuk':
      return ofStuk(bronnen.puzzelstuk(veld.bron), eigenschap, bronnen);
    case 'opgave':
      return ofItem(bronnen.opgave(veld.bron), (opgave) => ofOpgave(opgave, eigenschap.deel));
    case 'balans':
      return ofItem(bronnen.opgave(veld.bron), (opgave) => {
        if (bronnen.uitkomst === null) return ONBEKEND;
        const regel = bronnen.uitkomst.regel(opgave.id, eigenschap.horizon);
        return regel === null ? ONBEKEND : ofRegel(regel, eigenschap.deel, opgave.eenheid);
      });
    case 'inzet':
      return ofItem(bronnen.belofte(veld.bron), (belofte) => ofBelofte(belofte, eigenschap.deel));
    case 'tafel':
      if (bronnen.tafel === null) return ONBEKEND;
      if (bronnen.tafel.id !== veld.bron) return WEG;
      return tekst(eigenschap.deel === 'naam' ? bronnen.tafel.naam : bronnen.tafel.gebied.naam);
  }
}

const ONBEKEND: Words = { soort: 'onbekend' };
const WEG: Words = { soort: 'weg', reden: 'verwijderd' };
const GEARCHIVEERD: Words = { soort: 'weg', reden: 'gearchiveerd' };
/** In place of a figure that its source does not have (yet). */
const NIET_BEKEND = 'nog niet bekend';
/** Decimals of a figure that somebody wrote down: none of them goes. */
const AS_QUOTED = 6;

function tekst(words: string): Words {
  return words === '' ? tekst(NIET_BEKEND) : { soort: 'tekst', tekst: words };
}

function ofItem<Item>(found: OpTafel<Item> | null, say: (item: Item) => Words): Words {
  if (found === null) return WEG;
  return found.gearchiveerd ? GEARCHIVEERD : say(found.item);
}

function ofStuk(
  stuk: Puzzelstuk | null,
  eigenschap: Extract<Eigenschap, { soort: 'puzzelstuk' }>,
  bronnen: VeldBronnen,
): Words {
  if (stuk === null) return WEG;
  if (stuk.archief !== null) return GEARCHIVEERD;
  switch (eigenschap.deel) {
    case 'titel':
      return tekst(stuk.titel);
    case 'hectare': {
      const claim = claimVan(stuk);
      return tekst(claim === null ? NIET_BEKEND : hectareWoorden(claim));
    }
    case 'periode':
      return tekst(periodeWoorden(stuk.periode) ?? NIET_BEKEND);
    case 'functies':
      return tekst(opsomming(stuk.functies.map(functieWoord)));
    case 'gemeenten': {
      const namen = bronnen.uitkomst?.gemeenten(stuk.id) ?? null;
      return namen === null
        ? ONBEKEND
        : tekst(opsommingBinnen([...namen].sort(byCode), 'andere gemeenten', MAX_VELD_LENGTH));
    }
    case 'bijdrage':
      return ofBijdrage(stuk, eigenschap.opgave, bronnen);
  }
}

/** In hectares as the partij states it, or as the shape measures. */
function claimVan(stuk: Puzzelstuk): Band | null {
  const shape = geometrieOf(stuk.plaats);
  return claimBand(stuk.claim, shape === null ? null : measuredHectares(shape));
}

function ofBijdrage(stuk: Puzzelstuk, opgaveId: string, bronnen: VeldBronnen): Words {
  const bijdrage = Object.hasOwn(stuk.bijdrage, opgaveId) ? stuk.bijdrage[opgaveId] : undefined;
  const opgave = bronnen.opgave(opgaveId);
  if (bijdrage === undefined || opgave === null) return WEG;
  if (opgave.gearchiveerd) return GEARCHIVEERD;
  const claim = claimVan(stuk);
  const hectares = claim === null ? null : { claim, telt: claim };
  const waarde = waardeVan(bijdrage, opgave.item, bronnen.omrekening, hectares);
  return tekst(waarde.soort === 'geteld' ? bandWoorden(waarde.waarde, opgave.item.eenheid) : NIET_BEKEND);
}

function ofOpgave(opgave: Opgave, deel: 'titel' | 'waarde' | 'jaar'): Words {
  if (deel === 'titel') return tekst(opgave.titel);
  if (deel === 'jaar') return tekst(opgave.jaar === null ? NIET_BEKEND : String(opgave.jaar));
  if (opgave.waarde === null) return tekst(NIET_BEKEND);
  // A figure of a source is quoted whole: nothing is rounded.
  const van = hoeveelheid(opgave.waarde, opgave.eenheid, AS_QUOTED);
  if (opgave.waardeTot === undefined || opgave.waardeTot === opgave.waarde) return tekst(van);
  return tekst(
    `${getal(opgave.waarde, AS_QUOTED)} tot ${hoeveelheid(opgave.waardeTot, opgave.eenheid, AS_QUOTED)}`,
  );
}

function ofRegel(regel: BalansRegel, deel: 'gelegd' | 'nog-te-leggen', eenheid: string | null): Words {
  if (deel === 'gelegd') return tekst(bandWoorden(plus(regel.hard, regel.zacht), eenheid));
  return tekst(regel.gevraagd === null ? NIET_BEKEND : bandWoorden(regel.nogTeLeggen, eenheid));
}

function ofBelofte({ hoeveelheid: amount, termijn }: Belofte, deel: 'hoeveelheid' | 'termijn'): Words {
  if (deel === 'termijn') return tekst(termijn === null ? NIET_BEKEND : termijnWoorden(termijn));
  return tekst(amount === null ? NIET_BEKEND : hoeveelheid(amount.waarde, amount.eenheid, AS_QUOTED));
}

/** The same order on every machine, whatever it thinks of the alphabet. */
function byCode(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
