import { HORIZON_JAAR, type Horizon } from '#shared/puzzel/horizon.ts';
import type { Hulp } from '#shared/puzzel/fit/antwoord.ts';
import { formatHectare } from '#client/i18n/format.ts';
import type { PastAllesTaal, TitelOf } from '#client/features/past-alles/zin.ts';

/** One way out in words, without whether it helps all (FI4). */
export function hulpTekst(t: PastAllesTaal, hulp: Hulp, horizon: Horizon, titelOf: TitelOf): string {
  switch (hulp.soort) {
    case 'minder':
      return t('past-alles:hulp.minder', {
        naam: `“${titelOf(hulp.stuk)}”`,
        minder: formatHectare(hulp.minderHectare),
      });
    case 'later':
      return t('past-alles:hulp.later', {
        naam: `“${titelOf(hulp.stuk)}”`,
        jaar: HORIZON_JAAR[horizon],
        later: HORIZON_JAAR[hulp.horizon],
      });
    case 'regel': {
      const { onderwerp } = hulp;
      if (onderwerp.soort === 'functies')
        return t(hulp.bestaat ? 'past-alles:hulp.regelFuncties' : 'past-alles:hulp.regelNieuw', {
          a: t(`puzzelstuk:functie.${onderwerp.a}`),
          b: t(`puzzelstuk:functie.${onderwerp.b}`),
        });
      return t('past-alles:hulp.regelLaag', {
        functie: t(`puzzelstuk:functie.${onderwerp.functie}`),
        laag: t(`regels:laagSoort.${onderwerp.laag}`),
      });
    }
  }
}

/** Whether it helps all claims; empty when that was not seen. */
export function allesTekst(t: PastAllesTaal, { alles }: Hulp): string {
  if (alles === null) return '';
  return t(alles ? 'past-alles:hulp.alles.ja' : 'past-alles:hulp.alles.nee');
}
