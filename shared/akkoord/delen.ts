import { eenhedenOf, veldenIn, type Eenheid } from '#shared/akkoord/blokken.ts';
import type { AfspraakInhoud, InzetInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Json } from '#shared/lib/json.ts';
import { koppelingVan } from '#shared/veld/veld.ts';

/**
 * One part of the content of an afspraak, and whom a change in it concerns (AK6):
 *
 *   kop                        title, kind, term, trekker, who is party to it …   all
 *   blok/<n>                   a block of the shared text, as it stands n-th      its `voor`, or all
 *   inzet/<id>                 the words of an inzet                              its partij, and whom its beloften concern
 *   inzet/<id>/<belofteId>     a belofte                                          giver, receivers, who waits for it, and
 *                                                                                 who has a field of it
 *   puzzelstuk/<id> …          a piece, opgave, point or afspraak it leans on     whose it is, and who has a field of it;
 *                                                                                 linked and no field anywhere: all
 *
 * `tekst`: the part in its one spelling. Parts with the same `sleutel` are the same part at another moment, but for blocks:
 * those are told apart by what they say, so that one more among them leaves the others as they are.
 */
export interface Deel {
  readonly sleutel: string;
  /** Sorted; only partijen to the afspraak, never empty. */
  readonly partijen: readonly PartijId[];
  readonly tekst: string;
}

/** All parts of a content; together they say all that it says, but for empty lines and where a list goes on. */
export function delenOf(inhoud: AfspraakInhoud): readonly Deel[] {
  const kring = new Kring(inhoud);
  const { titel, thema, soort, uitvoering, termijn, trekker, volgendeStap, partijen } = inhoud;
  return [
    kring.deel('kop', null, { titel, thema, soort, uitvoering, termijn, trekker, volgendeStap, partijen }),
    ...kring.blokken.map(({ blok, voor }, index) => kring.deel(`blok/${index}`, voor, blok)),
    ...inhoud.inzet.flatMap((inzet) => inzetDelen(inzet, kring)),
    ...gebondenDelen(inhoud, kring),
  ];
}

/** The parts that concern one partij; none when it is not party to the afspraak. */
export function delenVan(inhoud: AfspraakInhoud, partij: PartijId): readonly Deel[] {
  return delenOf(inhoud).filter(({ partijen }) => partijen.includes(partij));
}

/** Who is party to the afspraak, and in which of its texts which fields stand. */
class Kring {
  readonly inhoud: AfspraakInhoud;
  readonly blokken: readonly Eenheid[];
  /** By `puzzelstuk/<id>`, `opgave/<id>` or `belofte/<id>`: whom the texts with a field of it concern; null: all. */
  readonly #velden = new Map<string, Set<PartijId> | null>();

  constructor(inhoud: AfspraakInhoud) {
    this.inhoud = inhoud;
    this.blokken = eenhedenOf(inhoud.tekst);
    for (const { blok, voor } of this.blokken) this.#note(blok, voor);
    for (const { tekst, partij } of inhoud.inzet) for (const blok of tekst) this.#note(blok, [partij]);
  }

  /** Whom the texts with a field of it concern; undefined when there is none anywhere. */
  lezersVan(bron: string): readonly PartijId[] | null | undefined {
    const partijen = this.#velden.get(bron);
    return partijen && [...partijen];
  }

  /** What the afspraak leans on, linked or by a field in a text: `soort/id`, sorted. */
  get bronnen(): readonly string[] {
    const vanVelden = [...this.#velden.keys()].filter((bron) => !bron.startsWith('belofte/'));
    return [...new Set([...this.inhoud.koppeling, ...vanVelden])].sort();
  }

  /** `partijen` null: all. Nobody who is party to it: also all, so that nothing in it concerns no one. */
  deel(sleutel: string, partijen: readonly PartijId[] | null, waarde: unknown): Deel {
    const all = this.inhoud.partijen;
    const own = all.filter((partij) => partijen === null || partijen.includes(partij));
    const tekst = canonicalJson(waarde as Json); // parts of a schema of plain JSON
    return { sleutel, partijen: own.length === 0 ? all : own, tekst };
  }

  #note(blok: Eenheid['blok'], voor: readonly PartijId[] | null): void {
    for (const veld of veldenIn([blok])) {
      const key = veld.soort === 'inzet' ? `belofte/${veld.bron}` : koppelingVan(veld);
      if (key === null) continue;
      const known = this.#velden.get(key);
      if (voor === null || known === null) this.#velden.set(key, null);
      else this.#velden.set(key, new Set([...(known ?? []), ...voor]));
    }
  }
}

function inzetDelen(inzet: InzetInhoud, kring: Kring): readonly Deel[] {
  const { id, partij, tekst, belofte } = inzet;
  const words = eenhedenOf(tekst).map(({ blok }) => blok);
  const concerned = belofte.map((one) => betrokkenenBij(one, kring));
  // words without a belofte are said to everybody
  const isSaidToAll = concerned.includes(null) || (belofte.length === 0 && words.length > 0);
  const ofWords = isSaidToAll ? null : [partij, ...concerned.flatMap((one) => one ?? [])];
  return [
    kring.deel(`inzet/${id}`, ofWords, { partij, tekst: words }),
    ...belofte.map((one, index) => {
      const others = concerned[index] ?? null;
      return kring.deel(`inzet/${id}/${one.id}`, others && [partij, ...others], { partij, ...one });
    }),
  ];
}

/** Who receives it, whose own beloften wait for it, and who has a field of it; null: all. */
function betrokkenenBij({ id, aan }: Belofte, kring: Kring): readonly PartijId[] | null {
  const readers = kring.lezersVan(`belofte/${id}`);
  if (aan.length === 0 || readers === null) return null;
  const waiting = kring.inhoud.inzet.filter(({ belofte }) =>
    belofte.some(({ voorwaarde }) => voorwaarde?.wachtOp.some((other) => other === id)),
  );
  return [...aan, ...waiting.map(({ partij }) => partij), ...(readers ?? [])];
}

function gebondenDelen(inhoud: AfspraakInhoud, kring: Kring): readonly Deel[] {
  return kring.bronnen.map((sleutel) => {
    const bron = bronOf(inhoud, sleutel);
    const readers = kring.lezersVan(sleutel) ?? null;
    const owner = bron?.partij ?? null;
    const partijen = readers && owner !== null ? [...readers, owner] : readers;
    return kring.deel(sleutel, partijen, { gekoppeld: inhoud.koppeling.includes(sleutel), bron });
  });
}

/** What lies at the other end of `soort/id`; null when it cannot be found, or is another afspraak. */
function bronOf({ gebonden }: AfspraakInhoud, sleutel: string): { readonly partij: PartijId | null } | null {
  const [soort, id = ''] = sleutel.split('/', 2);
  if (soort !== 'puzzelstuk' && soort !== 'opgave' && soort !== 'spanningspunt') return null;
  const found = gebonden[soort];
  return (Object.hasOwn(found, id) ? found[id] : undefined) ?? null;
}
