import { isRun, type TekstDeel, type TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';

type Waarden = Readonly<Record<string, TekstWaarde>>;

/** Equal as JSON, where a key with null counts as none. */
export function sameWaarde(left: TekstWaarde | undefined, right: TekstWaarde | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return (left ?? null) === (right ?? null);
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((value: TekstWaarde, index) => sameWaarde(value, right[index] as TekstWaarde));
  }
  return sameWaarden(left as Waarden, right as Waarden);
}

export function sameWaarden(left: Waarden, right: Waarden): boolean {
  if (left === right) return true;
  for (const key in left) if (!sameWaarde(left[key], right[key])) return false;
  for (const key in right) if ((right[key] ?? null) !== null && (left[key] ?? null) === null) return false;
  return true;
}

/** Equal in every word, mark and attribute. Parts that have not changed are mostly the same object, which costs nothing. */
export function sameDeel(left: TekstDeel, right: TekstDeel): boolean {
  if (left === right) return true;
  if (isRun(left) || isRun(right))
    return isRun(left) && isRun(right) && left.tekst === right.tekst && sameWaarden(left.marks, right.marks);
  return (
    left.soort === right.soort && sameWaarden(left.attrs, right.attrs) && sameDelen(left.inhoud, right.inhoud)
  );
}

export function sameDelen(left: readonly TekstDeel[], right: readonly TekstDeel[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every((deel, index) => {
        const other = right[index];
        return other !== undefined && sameDeel(deel, other);
      }))
  );
}
