import type { BotsingDto, KansDto } from '#shared/rest/balans.ts';
import type { Botsing, Kans } from '#shared/puzzel/uitkomst.ts';

export function presentBotsing(botsing: Botsing): BotsingDto {
  const { sleutel, met, regel, zekerheid, hectare, afstandMeters, horizonnen, plek, stand, partijen } =
    botsing;
  const { ernst, tekst, voorwaarde, bron } = regel;
  return {
    sleutel,
    soort: met.soort,
    stukken: [...met.stukken],
    met: met.soort === 'stuk' ? null : met.naam,
    ernst,
    tekst,
    voorwaarde,
    bron,
    zekerheid,
    hectare,
    afstandMeters,
    horizonnen: [...horizonnen],
    plek: [plek[0], plek[1]],
    stand,
    partijen: [...partijen],
  };
}

export function presentKans({ sleutel, stukken, regel, hectare, afstandMeters, plek }: Kans): KansDto {
  const { tekst, bron } = regel;
  return { sleutel, stukken: [...stukken], tekst, bron, hectare, afstandMeters, plek: [plek[0], plek[1]] };
}
