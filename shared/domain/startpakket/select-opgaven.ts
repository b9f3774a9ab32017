import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Startpakket } from '#shared/domain/startpakket/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';

/**
 * The opgaven a tafel starts with (TF3): all that are generic (country, kind of area, industrial cluster), plus those
 * of its own gebied. A province also gets those of the NOVEX-gebieden that lie in it; each keeps its own gebied, so
 * that it is shown with it. The national tafel gets everything.
 */
export function selectOpgaven(
  startpakket: Pick<Startpakket, 'opgaven' | 'novexGebieden'>,
  gebied: TafelGebied,
): readonly Opgave[] {
  const isOwn = ownGebied(startpakket, gebied);
  return startpakket.opgaven.filter((opgave) => {
    const soort = opgave.gebied.soort;
    return soort === 'nederland' || soort === 'gebiedstype' || soort === 'cluster' || isOwn(opgave);
  });
}

function ownGebied(
  startpakket: Pick<Startpakket, 'novexGebieden'>,
  gebied: TafelGebied,
): (opgave: Opgave) => boolean {
  switch (gebied.soort) {
    case 'nederland':
      return () => true;
    case 'novex-gebied':
      return (opgave) => opgave.gebied.soort === 'novex-gebied' && opgave.gebied.id === gebied.id;
    case 'provincie': {
      const inProvincie = new Set(
        startpakket.novexGebieden
          .filter((novex) => novex.provincies.some((provincie) => provincie === gebied.naam))
          .map((novex) => novex.id),
      );
      return (opgave) =>
        opgave.gebied.soort === 'provincie'
          ? opgave.gebied.naam === gebied.naam
          : inProvincie.has(opgave.gebied.id ?? '');
    }
  }
}
