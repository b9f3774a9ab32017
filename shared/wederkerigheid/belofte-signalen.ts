import type { PartijId } from '#shared/domain/partij/schema.ts';
import { byTermijn, termijnEinde } from '#shared/domain/termijn/einde.ts';
import type { Termijn } from '#shared/domain/termijn/schema.ts';
import type { Gift, Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import type { NietAanTafel, Signaal, SignaalInhoud } from '#shared/wederkerigheid/signaal.ts';

/** What one belofte lacks, and what it leans on that is not there (WE5–WE7). */
export function belofteSignalen(overzicht: Overzicht, gift: Gift): readonly Signaal[] {
  const { belofte } = gift;
  const found: SignaalInhoud[] = [...leaning(overzicht, gift), ...waiting(overzicht, gift)];
  if (gift.ontvangers.length === 0) found.push({ soort: 'geen-ontvanger' });
  if (belofte.termijn === null) found.push({ soort: 'zonder-termijn' });
  if (belofte.munt === 'geld' && belofte.dekking.trim() === '') found.push({ soort: 'zonder-dekking' });
  return found.map((inhoud) => signaal(gift, inhoud));
}

function signaal({ belofte, afspraak }: Gift, inhoud: SignaalInhoud): Signaal {
  const sleutel = [inhoud.soort, belofte.id, ...detailOf(inhoud)].join('/');
  return { ...inhoud, sleutel, afspraken: [afspraak], beloften: [belofte.id] };
}

/**
 * By when the condition is met: its own term; of one that only waits for beloften that all have a term, the last of
 * those. Null: it has no end.
 */
export function voorwaardeTermijn({ giftOf }: Pick<Overzicht, 'giftOf'>, gift: Gift): Termijn | null {
  const { voorwaarde } = gift.belofte;
  if (voorwaarde === null) return null;
  if (voorwaarde.termijn !== null) return voorwaarde.termijn;
  if (voorwaarde.tekst.trim() !== '' || voorwaarde.wachtOp.length === 0) return null;
  const termijnen = voorwaarde.wachtOp.map((id) => giftOf.get(id)?.belofte.termijn ?? null);
  return [...termijnen].sort(byTermijn).at(-1) ?? null;
}

function waiting(overzicht: Overzicht, gift: Gift): readonly SignaalInhoud[] {
  const { voorwaarde, termijn } = gift.belofte;
  if (voorwaarde === null) return [];
  const found: SignaalInhoud[] = [];
  for (const op of new Set(voorwaarde.wachtOp)) {
    const other = overzicht.giftOf.get(op)?.belofte;
    if (other === undefined)
      found.push({
        soort: 'wacht-op-weg',
        op,
        hoe: overzicht.gearchiveerd.has(op) ? 'gearchiveerd' : 'onbekend',
      });
    else if (isLater(other.termijn, termijn)) found.push({ soort: 'wacht-op-later', op });
  }
  if (voorwaarde.termijn !== null && termijn !== null && isLater(voorwaarde.termijn, termijn))
    found.push({ soort: 'voorwaarde-later', voorwaarde: voorwaarde.termijn, belofte: termijn });
  if (voorwaardeTermijn(overzicht, gift) === null) found.push({ soort: 'voorwaarde-zonder-termijn' });
  return found;
}

function isLater(one: Termijn | null, other: Termijn | null): boolean {
  return one !== null && other !== null && termijnEinde(one) > termijnEinde(other);
}

function leaning(overzicht: Overzicht, { gever, ontvangers, belofte }: Gift): readonly SignaalInhoud[] {
  const found: SignaalInhoud[] = [];
  const isAway = (partij: PartijId): boolean => !overzicht.aanTafel.has(partij);
  const away = (rol: 'gever' | 'ontvanger' | 'uitvoerder', wie: NietAanTafel): void => {
    found.push({ soort: 'niet-aan-tafel', rol, wie });
  };
  const { uitvoerder } = belofte;
  if (isAway(gever)) away('gever', { soort: 'partij', partij: gever });
  for (const partij of ontvangers) if (isAway(partij)) away('ontvanger', { soort: 'partij', partij });
  if (uitvoerder?.soort === 'anders') away('uitvoerder', uitvoerder);
  else if (uitvoerder !== null && isAway(uitvoerder.partij)) away('uitvoerder', uitvoerder);
  return found;
}

/** What tells apart two signals of one kind about one belofte. */
function detailOf(inhoud: SignaalInhoud): readonly string[] {
  if (inhoud.soort === 'wacht-op-weg' || inhoud.soort === 'wacht-op-later') return [inhoud.op];
  if (inhoud.soort !== 'niet-aan-tafel') return [];
  const { rol, wie } = inhoud;
  return [rol, wie.soort === 'partij' ? wie.partij : wie.naam];
}
