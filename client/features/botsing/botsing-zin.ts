import type { TFunction } from 'i18next';
import type { BotsingMet } from '#shared/puzzel/uitkomst.ts';
import type { BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { formatBand, formatDistance, formatHectare } from '#client/i18n/format.ts';

export type BotsingTaal = TFunction<['botsing', 'puzzelstuk']>;
export type TitelOf = (id: string) => string;

/** What lies against what, in a few words: `Nieuwe wijk × Plas van Zuid`. */
export function botsingNaam(t: BotsingTaal, rij: BotsingRij, titelOf: TitelOf): string {
  if (rij.soort === 'kans') return paar(t, titelOf(rij.kans.stukken[0]), titelOf(rij.kans.stukken[1]));
  const { met, regel } = rij.botsing;
  switch (met.soort) {
    case 'stuk':
      return paar(t, titelOf(met.stukken[0]), titelOf(met.stukken[1]));
    case 'laag':
      return paar(t, titelOf(met.stukken[0]), laagNaam(t, met));
    case 'reservering':
      return regel.onderwerp.soort === 'functies'
        ? laagNaam(t, met)
        : paar(t, laagNaam(t, met), t(`puzzelstuk:functie.${regel.onderwerp.functie}`));
  }
}

function paar(t: BotsingTaal, een: string, ander: string): string {
  return t('botsing:spanningspunt.titel', { een, ander });
}

function laagNaam(t: BotsingTaal, met: Extract<BotsingMet, { naam: string }>): string {
  const soort = t(`botsing:laag.${met.laag}`);
  const naam = met.naam || t('botsing:naamloos');
  // “Uiterwaard bij Wijk” says itself what it is.
  return naam.toLocaleLowerCase().startsWith(soort.toLocaleLowerCase()) ? naam : `${soort} ${naam}`;
}

/** The same in one plain sentence, with hectares or metres. */
export function botsingZin(t: BotsingTaal, rij: BotsingRij, titelOf: TitelOf): string {
  if (rij.soort === 'kans') {
    const { stukken, hectare, afstandMeters } = rij.kans;
    const wie = { een: titelOf(stukken[0]), ander: titelOf(stukken[1]) };
    return afstandMeters > 0
      ? t('botsing:zin.kansNaast', { ...wie, afstand: formatDistance(afstandMeters) })
      : t('botsing:zin.kans', { ...wie, hectare: formatBand(hectare, 'ha') });
  }
  const { met, regel, hectare, afstandMeters, zekerheid } = rij.botsing;
  const nodig = formatDistance(regel.afstandMeters);
  const ha = formatBand(hectare, 'ha');
  const isMogelijk = zekerheid === 'mogelijk';
  switch (met.soort) {
    case 'stuk': {
      const wie = { een: titelOf(met.stukken[0]), ander: titelOf(met.stukken[1]) };
      if (afstandMeters !== null && hectare.hoog === 0)
        return t('botsing:zin.stukAfstand', { ...wie, afstand: formatDistance(afstandMeters), nodig });
      // both search: they need not lie over each other, but not all of both can find a place (BO11)
      if (!isMogelijk && hectare.laag < hectare.hoog)
        return t('botsing:zin.stukTeWeinig', { ...wie, tekort: formatHectare(hectare.laag) });
      return t(isMogelijk ? 'botsing:zin.stukMogelijk' : 'botsing:zin.stuk', { ...wie, hectare: ha });
    }
    case 'laag': {
      const wie = {
        een: titelOf(met.stukken[0]),
        laag: laagNaam(t, met),
        hectare: ha,
      };
      if (regel.onderwerp.soort === 'laag' && regel.onderwerp.zone === 'eromheen')
        return t(hectare.hoog === 0 ? 'botsing:zin.eromheenRand' : 'botsing:zin.eromheen', { ...wie, nodig });
      return t(isMogelijk ? 'botsing:zin.erinMogelijk' : 'botsing:zin.erin', wie);
    }
    case 'reservering':
      return t('botsing:zin.reservering', {
        laag: laagNaam(t, met),
        gevraagd: formatBand(met.gevraagdHectare, 'ha'),
        functie:
          regel.onderwerp.soort === 'functies' ? '' : t(`puzzelstuk:functie.${regel.onderwerp.functie}`),
        gelegd: formatHectare(met.gelegdHectare),
      });
  }
}
