import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { must } from '#shared/lib/assert.ts';
import { LEEG, volgende, type Stand } from '#shared/puzzel/engine/stand.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';

/**
 * The puzzle as it lies: takes the input as it is now, and gives the one outcome (BA9). What is the same object as before is
 * not looked at again, so an edit costs what it touches (BA10); the outcome is that of computing all anew.
 */
export class Puzzel {
  #stand: Stand = LEEG;

  zet(invoer: Invoer): void {
    this.#stand = volgende(this.#stand, invoer);
  }

  /** Of what was last given to `zet`; throws when that was never called. */
  uitkomst(): Uitkomst {
    return must(this.#stand.uitkomst, 'zet comes before uitkomst');
  }

  /** A second puzzle, laid as this one is now, that costs as little to change. */
  kopie(): Puzzel {
    const kopie = new Puzzel();
    kopie.#stand = this.#stand;
    return kopie;
  }

  /** What the outcome would be with these pieces laid otherwise; nothing of it stays. */
  probeer(stukken: VariantStukken): Uitkomst {
    const invoer = must(this.#stand.invoer, 'zet comes before probeer');
    const anders = { ...invoer, stukken: layVariant(invoer.stukken, stukken) };
    return must(volgende(this.#stand, anders).uitkomst, 'an outcome');
  }
}
