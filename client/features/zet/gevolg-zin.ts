import type { TFunction } from 'i18next';
import { HORIZON_JAAR, type Horizon } from '#shared/puzzel/horizon.ts';
import type { Botsing, Kans } from '#shared/puzzel/uitkomst.ts';
import type { Gevolg, Komst } from '#shared/puzzel/zet/gevolgen.ts';
import {
  botsingNaam,
  botsingZin,
  type BotsingTaal,
  type TitelOf,
} from '#client/features/botsing/botsing-zin.ts';
import type { BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { formatBand, formatHectare } from '#client/i18n/format.ts';

/** The words of effects, and of the botsingen and kansen among them. */
export interface ZetTaal {
  readonly zet: TFunction<['zet']>;
  readonly botsing: BotsingTaal;
}

/** An effect in words. `toon`: whether it makes the puzzle better or worse. */
export interface GevolgZin {
  readonly kop: string;
  readonly tekst: string;
  readonly toon: 'beter' | 'slechter' | 'anders';
}

/** How things are called on this board. */
export interface Namen {
  readonly stuk: TitelOf;
  readonly opgave: (id: string) => { readonly titel: string; readonly eenheid: string | null };
  readonly gebied: (code: string) => string;
}

const RANG = { bereikt: 3, 'op-koers': 2, tekort: 1, 'te-veel': 1 } as const;

/** Tells one effect of a zet in plain words (ZE1). */
export function gevolgZin(t: ZetTaal, gevolg: Gevolg, namen: Namen): GevolgZin {
  switch (gevolg.soort) {
    case 'opgave':
      return opgaveZin(t, gevolg, namen);
    case 'botsing':
    case 'voorwaarde': {
      const rij = rijOf(gevolg.botsing);
      return {
        kop: `${t.zet(`gevolg.${gevolg.soort}.${gevolg.komst}`)}: ${botsingNaam(t.botsing, rij, namen.stuk)}`,
        tekst: botsingZin(t.botsing, rij, namen.stuk),
        toon: gevolg.komst === 'komt' ? 'slechter' : 'beter',
      };
    }
    case 'botsing-anders': {
      const { botsing, voor } = gevolg;
      return {
        kop: `${t.zet('gevolg.botsingAnders')}: ${botsingNaam(t.botsing, rijOf(botsing), namen.stuk)}`,
        tekst: wordt(t, formatBand(voor, 'ha'), formatBand(botsing.hectare, 'ha')),
        toon:
          botsing.hectare.waarschijnlijk > voor.waarschijnlijk
            ? 'slechter'
            : botsing.hectare.waarschijnlijk < voor.waarschijnlijk
              ? 'beter'
              : 'anders',
      };
    }
    case 'kans':
      return kansZin(t, gevolg.kans, gevolg.komst, namen.stuk);
    case 'ruimte': {
      const { voor, na } = gevolg;
      const dubbel = t.zet('gevolg.ruimteDubbel', {
        voor: formatHectare(voor.gedeeldHectare),
        na: formatHectare(na.gedeeldHectare),
      });
      return {
        kop: `${t.zet('gevolg.ruimte')} (${HORIZON_JAAR[na.horizon]})`,
        tekst: `${wordt(t, formatHectare(voor.nettoHectare), formatHectare(na.nettoHectare))} · ${dubbel}`,
        toon: 'anders',
      };
    }
    case 'afspraak':
      return {
        kop: `${t.zet('gevolg.afspraak')}: ${gevolg.titel}`,
        tekst: t.zet(gevolg.stukken.length > 0 ? 'gevolg.afspraakStukken' : 'gevolg.afspraakOpgaven'),
        toon: 'anders',
      };
  }
}

/** Whether it changes anything that people can see: figures are told in no more digits than are known. */
export function isMerkbaar(gevolg: Gevolg, namen: Pick<Namen, 'opgave'>): boolean {
  switch (gevolg.soort) {
    case 'opgave': {
      const { voor, na } = gevolg;
      const { eenheid } = namen.opgave(gevolg.opgave);
      return (
        voor.oordeel !== na.oordeel || formatBand(voor.gelegd, eenheid) !== formatBand(na.gelegd, eenheid)
      );
    }
    case 'botsing-anders':
      return formatBand(gevolg.voor, 'ha') !== formatBand(gevolg.botsing.hectare, 'ha');
    case 'botsing':
    case 'voorwaarde':
    case 'kans':
    case 'ruimte':
    case 'afspraak':
      return true;
  }
}

function wordt(t: ZetTaal, voor: string, na: string): string {
  return t.zet('gevolg.wordt', { voor, na });
}

function opgaveZin(
  t: ZetTaal,
  { opgave, gebied, horizonnen, voor, na }: Extract<Gevolg, { soort: 'opgave' }>,
  namen: Namen,
): GevolgZin {
  const { titel, eenheid } = namen.opgave(opgave);
  const kop =
    gebied === null ? titel : t.zet('gevolg.inGebied', { opgave: titel, gebied: namen.gebied(gebied) });
  const oordeel =
    voor.oordeel === na.oordeel
      ? t.zet('gevolg.oordeelBlijft', { oordeel: t.zet(`gevolg.oordeel.${na.oordeel}`) })
      : t.zet('gevolg.oordeelWordt', {
          voor: t.zet(`gevolg.oordeel.${voor.oordeel}`),
          na: t.zet(`gevolg.oordeel.${na.oordeel}`),
        });
  const rang = (of: string): number => (RANG as Readonly<Record<string, number>>)[of] ?? 0;
  const step = rang(na.oordeel) - rang(voor.oordeel);
  return {
    kop,
    tekst: [
      wordt(t, formatBand(voor.gelegd, eenheid), formatBand(na.gelegd, eenheid)),
      t.zet('gevolg.horizonnen', { jaren: jaren(horizonnen) }),
      oordeel,
    ].join(' · '),
    toon: step > 0 ? 'beter' : step < 0 ? 'slechter' : 'anders',
  };
}

function jaren(horizonnen: readonly Horizon[]): string {
  return horizonnen.map((horizon) => HORIZON_JAAR[horizon]).join(', ');
}

function kansZin(t: ZetTaal, kans: Kans, komst: Komst, stuk: TitelOf): GevolgZin {
  const rij: BotsingRij = { soort: 'kans', groep: 'kans', nummer: 0, kans };
  return {
    kop: `${t.zet(`gevolg.kans.${komst}`)}: ${botsingNaam(t.botsing, rij, stuk)}`,
    tekst: botsingZin(t.botsing, rij, stuk),
    toon: komst === 'komt' ? 'beter' : 'slechter',
  };
}

/** As the list of botsingen knows it; what is not there yet has no number. */
function rijOf(botsing: Botsing): BotsingRij {
  return { soort: 'botsing', groep: botsing.stand, nummer: 0, botsing };
}
