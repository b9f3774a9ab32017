import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { HORIZON_JAAR, HORIZONNEN, type Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansRegel, Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import type { Antwoord, Bevinding, Vraag } from '#shared/puzzel/vragen/bevinding.ts';

/** What the answers are read from; nothing archived. */
export interface Tafelbeeld {
  readonly uitkomst: Uitkomst;
  readonly horizon: Horizon;
  readonly opgaven: readonly Opgave[];
  readonly stukken: readonly Puzzelstuk[];
  readonly spanningspunten: readonly Spanningspunt[];
  readonly afspraken: readonly Afspraak[];
  readonly afwentelingen: readonly Afwenteling[];
}

/** The five questions with what the tafel already says to them; nobody has to fill in what can be read. */
export function beantwoord(beeld: Tafelbeeld): readonly Antwoord[] {
  return [samenhang(beeld), pastHet(beeld), nationaleKeuzes(beeld), uitvoering(beeld), middelen(beeld)];
}

function answer(vraag: Vraag, bevindingen: readonly Bevinding[], isOpen = false): Antwoord {
  return { vraag, stand: bevindingen.length === 0 ? 'open' : isOpen ? 'deels' : 'beantwoord', bevindingen };
}

/** Where goals strengthen each other: land that is shared, chances that were found, and those that people named. */
function samenhang({ uitkomst, horizon, spanningspunten }: Tafelbeeld): Antwoord {
  const bevindingen: Bevinding[] = [];
  const ruimte = uitkomst.ruimte.find((each) => each.horizon === horizon);
  if (ruimte && ruimte.gedeeldHectare > 0)
    bevindingen.push({
      soort: 'gedeelde-ruimte',
      hectare: ruimte.gedeeldHectare,
      procent: (ruimte.gedeeldHectare / ruimte.brutoHectare) * 100,
    });
  for (const { sleutel, stukken, hectare } of uitkomst.kansen)
    bevindingen.push({ soort: 'kans', sleutel, stukken, hectare });
  for (const { id, soort } of spanningspunten)
    if (soort === 'kans') bevindingen.push({ soort: 'kans-benoemd', spanningspunt: id });
  return answer('samenhang-en-kwaliteit', bevindingen);
}

/** What fits and what does not yet: goals that fall short, clashes that nobody accepted, and where it pinches. */
function pastHet({ uitkomst, horizon, spanningspunten }: Tafelbeeld): Antwoord {
  const regels = ofTafel(uitkomst.regels, horizon).filter(({ gevraagd }) => gevraagd !== null);
  const count = (oordeel: BalansRegel['oordeel']): number =>
    regels.filter((regel) => regel.oordeel === oordeel).length;
  const tekort = regels.filter(({ oordeel }) => oordeel === 'tekort');
  const botsingen = uitkomst.botsingen.filter(({ horizonnen }) => horizonnen.includes(horizon));
  const bevindingen: Bevinding[] = [];
  if (regels.length > 0)
    bevindingen.push({
      soort: 'opgaven-geteld',
      bereikt: count('bereikt') + count('te-veel'),
      opKoers: count('op-koers'),
      tekort: tekort.length,
    });
  for (const { opgave, oordeel, nogTeLeggen } of tekort)
    bevindingen.push({ soort: 'opgave', opgave, oordeel, nogTeLeggen });
  for (const botsing of botsingen) bevindingen.push(clash(botsing));
  for (const { id, soort, status } of spanningspunten)
    if (soort === 'spanningspunt' && status !== 'opgelost')
      bevindingen.push({ soort: 'spanningspunt', spanningspunt: id });
  return answer('past-het', bevindingen, tekort.length > 0 || botsingen.some(isOpen));
}

/** What only the Rijk can choose: goals without a share, clashes with a national goal, burdens that go over the border. */
function nationaleKeuzes({ uitkomst, horizon, spanningspunten, afwentelingen }: Tafelbeeld): Antwoord {
  const bevindingen: Bevinding[] = [];
  for (const { opgave, oordeel, nogTeLeggen, stukken } of ofTafel(uitkomst.regels, horizon))
    if (oordeel === 'niet-verdeeld' && stukken.length > 0)
      bevindingen.push({ soort: 'opgave', opgave, oordeel, nogTeLeggen });
  for (const { id, status } of spanningspunten)
    if (status === 'voorbehoud') bevindingen.push({ soort: 'spanningspunt', spanningspunt: id });
  for (const { id, soort, betrokken } of afwentelingen)
    if (soort === 'plaats' && betrokken.length === 0)
      bevindingen.push({ soort: 'afwenteling', afwenteling: id });
  return answer('aanvullende-nationale-keuzes', bevindingen, bevindingen.length > 0);
}

/** What has to meet in place and time: conditions, pieces on one place that begin apart, and what begins when. */
function uitvoering({ uitkomst, stukken }: Tafelbeeld): Antwoord {
  const bevindingen: Bevinding[] = uitkomst.voorwaarden.map(({ sleutel, met }) => ({
    soort: 'voorwaarde',
    sleutel,
    stukken: met.stukken,
  }));
  const vanaf = new Map(stukken.map(({ id, periode }) => [id as string, periode.van]));
  for (const { stukken: pair } of uitkomst.kansen) {
    const [first, second] = [vanaf.get(pair[0]) ?? null, vanaf.get(pair[1]) ?? null];
    if (first !== null && second !== null && first !== second)
      bevindingen.push({ soort: 'volgorde', stukken: pair, vanaf: [first, second] });
  }
  let since = -Infinity;
  for (const horizon of HORIZONNEN) {
    const until = HORIZON_JAAR[horizon];
    const from = since;
    const aantal = stukken.filter(
      ({ periode: { van } }) => van !== null && van > from && van <= until,
    ).length;
    if (aantal > 0) bevindingen.push({ soort: 'begint', horizon, aantal });
    since = until;
  }
  return answer('samenhang-in-uitvoering', bevindingen, uitkomst.voorwaarden.length > 0);
}

/** What partijen put in, and what is still borne by nobody. */
function middelen({ stukken, afspraken }: Tafelbeeld): Antwoord {
  const bevindingen: Bevinding[] = afspraken.map(({ id, inzet, partij }) => {
    const givers = new Set(inzet.filter(({ archief }) => archief === null).map((each) => each.partij));
    const eenzijdig = [...givers].every((giver) => giver === partij) || givers.size < 2;
    return { soort: 'afspraak', afspraak: id, inzetten: givers.size, eenzijdig };
  });
  const onbekend = stukken.filter(({ drager }) => drager === 'onbekend').length;
  if (onbekend > 0) bevindingen.push({ soort: 'drager-onbekend', aantal: onbekend, van: stukken.length });
  const isDone = bevindingen.every((each) => each.soort === 'afspraak' && !each.eenzijdig);
  return afspraken.length === 0
    ? { vraag: 'middelen-en-instrumenten', stand: 'open', bevindingen }
    : answer('middelen-en-instrumenten', bevindingen, !isDone);
}

function ofTafel(regels: readonly BalansRegel[], horizon: Horizon): readonly BalansRegel[] {
  return regels.filter((regel) => regel.gebied === null && regel.horizon === horizon);
}

function isOpen({ stand }: Botsing): boolean {
  return stand !== 'aanvaard';
}

function clash(botsing: Botsing): Bevinding {
  const { sleutel, met } = botsing;
  return { soort: 'botsing', sleutel, stukken: met.stukken, aanvaard: !isOpen(botsing) };
}
