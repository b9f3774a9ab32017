import { kaartbeelden } from '#shared/arrangement/beeld.ts';
import { afspraakBlokken } from '#shared/arrangement/document/afspraak-blokken.ts';
import { beeldAlt } from '#shared/arrangement/document/beeld-alt.ts';
import {
  alinea,
  alineas,
  kop,
  regel,
  tabel,
  tekst,
  type ArrangementDocument,
  type Blok,
} from '#shared/arrangement/document/blok.ts';
import { cijferBlokken } from '#shared/arrangement/document/cijfer-blokken.ts';
import { dagVan, namenVan, type Namen } from '#shared/arrangement/document/namen.ts';
import { openBlokken } from '#shared/arrangement/document/open-blokken.ts';
import { NIVEAU, ONDERDEEL, ORGAAN, TAFEL_SOORT, VOORBEHOUD } from '#shared/arrangement/document/woorden.ts';
import type { Vaststelling } from '#shared/arrangement/vaststelling.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { schoon } from '#shared/arrangement/document/schoon.ts';
import { must } from '#shared/lib/assert.ts';
import { getal } from '#shared/veld/getal.ts';

const NIEUWE_PAGINA = { soort: 'nieuwe-pagina' } as const;

/** The whole of a generation as a document for people; the same input gives the same document. */
export function documentVan(inhoud: ArrangementInhoud, vaststelling: Vaststelling): ArrangementDocument {
  const namen = namenVan(inhoud);
  return {
    titel: schoon(inhoud.titel),
    ondertitel: schoon(`Ruimtelijk arrangement van ${inhoud.tafel.naam}, generatie ${inhoud.nummer}`),
    maker: schoon(inhoud.tafel.naam),
    onderwerp: `Wederkerige bestuurlijke afspraken, vastgesteld op ${dagVan(vaststelling.vastgesteldOp)}`,
    datum: vaststelling.vastgesteldOp,
    blokken: [
      ...voorwerk(inhoud, vaststelling, namen),
      ...onderdeelBlokken(inhoud, namen),
      NIEUWE_PAGINA,
      ...openBlokken(inhoud, namen),
      NIEUWE_PAGINA,
      ...cijferBlokken(inhoud, namen),
      NIEUWE_PAGINA,
      ...ondertekening(inhoud, vaststelling, namen),
      ...verantwoording(inhoud, vaststelling),
    ],
  };
}

/** What is signed, for reading beforehand: the afspraken, what stays open, and the figures and pieces that go with them. */
export function inhoudBlokken(inhoud: ArrangementInhoud): readonly Blok[] {
  const namen = namenVan(inhoud);
  return [...onderdeelBlokken(inhoud, namen), ...openBlokken(inhoud, namen), ...cijferBlokken(inhoud, namen)];
}

function voorwerk(
  {
    tafel,
    nummer,
    vorige,
    opgemaaktOp,
    ondertekenaars,
    afspraken,
    openAfspraken,
    openPunten,
  }: ArrangementInhoud,
  { vastgesteldOp }: Vaststelling,
  namen: Namen,
): readonly Blok[] {
  const open = openAfspraken.length + openPunten.length;
  return [
    {
      soort: 'gegevens',
      rijen: [
        { naam: 'Tafel', waarde: regel(`${tafel.naam} (${TAFEL_SOORT[tafel.soort].toLowerCase()})`) },
        { naam: 'Gebied', waarde: regel(tafel.gebied.naam) },
        {
          naam: 'Generatie',
          waarde: regel(vorige === null ? `${nummer}` : `${nummer}, volgt op ${vorige.nummer}`),
        },
        { naam: 'Opgemaakt op', waarde: regel(dagVan(opgemaaktOp)) },
        { naam: 'Vastgesteld op', waarde: regel(dagVan(vastgesteldOp)) },
        { naam: 'Ondertekend door', waarde: regel(namen.partijen(ondertekenaars)) },
      ],
    },
    { soort: 'inhoudsopgave', titel: 'Inhoud' },
    NIEUWE_PAGINA,
    kop(1, 'Over dit arrangement'),
    alinea(
      `Dit ruimtelijk arrangement bevat ${telling(afspraken.length, 'afspraak', 'afspraken')} en ${telling(open, 'punt', 'punten')} waarover partijen het nog niet eens zijn. De afspraken binden de partijen over en weer.`,
    ),
    alinea(
      'Bestaande bevoegdheden veranderen er niet door: wat in een visie, programma of plan komt, besluit het bevoegde orgaan zelf. Het arrangement is geen eindbeeld voor altijd. Er volgen nieuwe keuzes, in een volgende generatie.',
    ),
  ];
}

function onderdeelBlokken(inhoud: ArrangementInhoud, namen: Namen): readonly Blok[] {
  const afspraken = new Map(inhoud.afspraken.map((each) => [each.inhoud.id as string, each]));
  return inhoud.onderdelen.flatMap(({ id, nummer, inleiding, afspraken: own }) => [
    kop(1, `${nummer}. ${ONDERDEEL[id]}`),
    ...alineas(inleiding),
    ...(id === 'beeld-en-afspraken' ? beeldBlokken(inhoud) : []),
    ...(own.length === 0 ? [alinea('In dit deel staan geen afspraken.')] : []),
    ...own.flatMap((afspraakId) => {
      const found = must(afspraken.get(afspraakId), 'an afspraak of a part');
      return afspraakBlokken(found.nummer, found.inhoud, inhoud.toetsen, namen);
    }),
  ]);
}

function beeldBlokken(inhoud: ArrangementInhoud): readonly Blok[] {
  const beelden = kaartbeelden(inhoud);
  if (beelden.length === 0) return [];
  return [
    kop(2, 'Kaartbeelden'),
    alinea(
      'Elk vlak op een kaart heeft het nummer dat het in de lijst met puzzelstukken heeft. Kleur en arcering geven de eerste functie.',
    ),
    ...beelden.map((beeld): Blok => ({
      soort: 'figuur',
      bestand: beeld.bestand,
      alt: beeldAlt(inhoud, beeld),
      bijschrift: schoon(beeld.titel),
    })),
  ];
}

function ondertekening(
  { nummer, ondertekenaars }: ArrangementInhoud,
  { akkoorden }: Vaststelling,
  namen: Namen,
): readonly Blok[] {
  const signed = akkoorden.filter(
    ({ onderwerp, vervallen, ingetrokken }) =>
      onderwerp.soort === 'arrangement' &&
      onderwerp.nummer === nummer &&
      vervallen === null &&
      ingetrokken === null,
  );
  const rijen = ondertekenaars.map((partij) => {
    const akkoord = signed.findLast((each) => each.partij === partij);
    if (akkoord === undefined) return [namen.partij(partij), 'Niet ondertekend', '', '', ''];
    const { namens, orgaan, niveau, voorbehoud } = akkoord.mandaat;
    const tot = voorbehoud?.uiterlijk;
    return [
      namen.partij(partij),
      `${namens} (${ORGAAN[orgaan]})`,
      NIVEAU[niveau],
      voorbehoud === null
        ? 'Geen'
        : [VOORBEHOUD[voorbehoud.van], voorbehoud.tekst, tot ? `bekend uiterlijk ${dagVan(tot)}` : '']
            .filter((part) => part !== '')
            .join('; '),
      dagVan(akkoord.op),
    ];
  });
  return [
    kop(1, 'Ondertekening'),
    tabel(['Partij', 'Namens', 'Akkoord', 'Voorbehoud', 'Op'], rijen, [22, 26, 14, 22, 16]),
  ];
}

function verantwoording(
  { kaartbronnen }: ArrangementInhoud,
  { arrangementHash, sleutel }: Vaststelling,
): readonly Blok[] {
  return [
    kop(1, 'Verantwoording'),
    ...(kaartbronnen.length === 0
      ? []
      : [
          kop(2, 'Bronnen van de kaarten'),
          tabel(
            ['Kaartlaag', 'Bron', 'Jaar', 'Licentie'],
            kaartbronnen.map(({ naam, bron, jaar, licentie }) => [
              naam,
              bron,
              jaar === null ? '–' : String(jaar),
              licentie,
            ]),
            [28, 38, 12, 22],
          ),
        ]),
    kop(2, 'Is dit de ondertekende tekst?'),
    alinea(
      'De partijen ondertekenden de inhoud van het bestand arrangement.json. Dit document is daarvan gemaakt. De twee kenmerken hieronder horen bij elkaar: het eerste is van de inhoud, het tweede is de openbare sleutel van de server. Met het pakket van deze generatie kan iedereen dat nagaan.',
    ),
    {
      soort: 'gegevens',
      rijen: [
        { naam: 'Kenmerk (SHA-256)', waarde: [tekst(arrangementHash, { code: true })] },
        { naam: 'Sleutel (Ed25519)', waarde: [tekst(sleutel.publicKey, { code: true })] },
      ],
    },
  ];
}

function telling(count: number, one: string, many: string): string {
  return `${getal(count)} ${count === 1 ? one : many}`;
}
