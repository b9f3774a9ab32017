import type { Termijn } from '#shared/domain/termijn/schema.ts';
import type { Periode } from '#shared/domain/puzzelstuk/schema.ts';

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A term as it stands in a text: `2030`, `3e kwartaal 2027`, `juli 2027`, `1 juli 2027`. */
export function termijnWoorden(termijn: Termijn): string {
  const kwartaal = /^(\d{4})-Q([1-4])$/.exec(termijn);
  if (kwartaal) return `${kwartaal[2]}e kwartaal ${kwartaal[1]}`;
  const [jaar = '', maand, dag] = termijn.split('-');
  const naam = maand === undefined ? undefined : MAANDEN[Number(maand) - 1];
  return [dag === undefined ? undefined : String(Number(dag)), naam, jaar]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** `2028 tot en met 2032`, `vanaf 2028`, `tot en met 2032`; null when both ends are open. */
export function periodeWoorden({ van, tot }: Periode): string | null {
  if (van !== null && tot !== null) return van === tot ? String(van) : `${van} tot en met ${tot}`;
  if (van !== null) return `vanaf ${van}`;
  return tot === null ? null : `tot en met ${tot}`;
}
