import { spanningspuntFieldSchemas, type SpanningspuntFields } from '#shared/domain/spanningspunt/schema.ts';
import type { BotsingMet } from '#shared/puzzel/uitkomst.ts';
import type { BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import type { PuntInhoud } from '#client/features/botsing/use-botsing-acts.ts';

type Aard = SpanningspuntFields['aard'];
type LaagVan = Extract<BotsingMet, { naam: string }>['laag'];

const AARD_VAN_LAAG: Readonly<Record<LaagVan, Aard>> = {
  uiterwaard: 'water-bodem',
  'diepe-polder': 'water-bodem',
  veen: 'water-bodem',
  waterkering: 'water-bodem',
  drinkwater: 'water-bodem',
  waterberging: 'water-bodem',
  natura2000: 'milieu',
  erfgoed: 'landschap-erfgoed',
  laagvliegroute: 'milieu',
  geluid: 'milieu',
  'externe-veiligheid': 'milieu',
  overig: 'ruimte',
};

const MAX_TITEL = spanningspuntFieldSchemas.titel.maxLength ?? 160;
const MAX_TEKST = spanningspuntFieldSchemas.toelichting.maxLength ?? 8000;

export interface PuntWoorden {
  readonly naam: string;
  readonly zin: string;
}

/** The spanningspunt that says the same as this botsing, or the kans that says the same as this kans. */
export function puntInhoud(rij: BotsingRij, { naam, zin }: PuntWoorden): PuntInhoud {
  const { regel, plek } = rij.soort === 'kans' ? rij.kans : rij.botsing;
  const toelichting = [zin, regel.tekst, regel.voorwaarde, regel.bron].filter((line) => line !== '');
  return {
    soort: rij.soort === 'kans' ? 'kans' : 'spanningspunt',
    titel: naam.slice(0, MAX_TITEL),
    toelichting: toelichting.join('\n').slice(0, MAX_TEKST),
    aard: aardOf(rij),
    ernst: regel.ernst,
    anker: { soort: 'plek', lngLat: [plek[0], plek[1]] },
  };
}

function aardOf(rij: BotsingRij): Aard {
  if (rij.soort === 'kans' || rij.botsing.met.soort === 'stuk') return 'ruimte';
  return AARD_VAN_LAAG[rij.botsing.met.laag];
}
