interface Shape<Geometry> {
  readonly naam: string | null;
  readonly geometrie: Geometry;
}

const MAX_NAME = 160;

/**
 * What each shape is called: the given name, with a number behind it where there are more; without one the name that the
 * shape brought along.
 */
export function namedShapes<Geometry>(
  vormen: readonly Shape<Geometry>[],
  naam: string,
  numbered: (naam: string, nummer: number) => string,
): readonly { readonly naam: string; readonly geometrie: Geometry }[] {
  return vormen.map((vorm, index) => {
    const called = naam === '' ? (vorm.naam ?? '') : vormen.length === 1 ? naam : numbered(naam, index + 1);
    return { naam: called.slice(0, MAX_NAME).toWellFormed(), geometrie: vorm.geometrie };
  });
}
