import type { TafelGebied, TafelSoort } from '#shared/domain/tafel/schema.ts';
import { provincieNaamSchema } from '#shared/domain/startpakket/schema-shared.ts';

export interface GebiedOption {
  readonly id: string;
  readonly label: string;
  readonly gebied: TafelGebied;
}

const LAND: GebiedOption = {
  id: 'nederland',
  label: 'Nederland',
  gebied: { soort: 'nederland', naam: 'Nederland' },
};

/** The gebieden that a kind of tafel can be about. */
export function gebiedOptions(
  soort: TafelSoort,
  novex: readonly { readonly id: string; readonly naam: string }[],
): readonly GebiedOption[] {
  if (soort === 'landelijke-tafel') return [LAND];
  if (soort === 'gebiedstafel')
    return novex.map(({ id, naam }) => ({
      id,
      label: naam,
      gebied: { soort: 'novex-gebied' as const, id, naam },
    }));
  return provincieNaamSchema.options.map((naam) => ({
    id: naam,
    label: naam,
    gebied: { soort: 'provincie' as const, naam },
  }));
}
