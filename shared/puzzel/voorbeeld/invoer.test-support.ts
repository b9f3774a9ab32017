import * as z from 'zod';
import { effectiveRegels } from '#shared/domain/combinatieregel/effective-regels.ts';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { opgaveSchema } from '#shared/domain/opgave/schema.ts';
import { puzzelstukSchema, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { selectOpgaven } from '#shared/domain/startpakket/select-opgaven.ts';
import novexGebieden from '#shared/domain/startpakket/data/novex-gebieden.json' with { type: 'json' };
import opgavenJson from '#shared/domain/startpakket/data/opgaven.json' with { type: 'json' };
import { startpakketSchema } from '#shared/domain/startpakket/schema.ts';
import { verdelingSchema } from '#shared/domain/verdeling/schema.ts';
import type { Voorbeeld } from '#shared/domain/voorbeeld/voorbeeld.ts';
import { randomId } from '#shared/lib/id.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';

const HERKOMST = { gemaaktDoor: idOf('maker'), gemaaktOp: '2026-01-01T00:00:00Z' };

/** The same id for the same text. */
export function idOf(text: string): string {
  const bytes = new TextEncoder().encode(text.padEnd(16, '.'));
  const folded = new Uint8Array(16);
  for (const [index, byte] of bytes.entries())
    folded[index % 16] = ((folded[index % 16] ?? 0) * 31 + byte) % 256;
  return randomId((length) => folded.subarray(0, length));
}

/** An example as it lies on the tafel, with the rules that come along and without boundaries. */
export function invoerOf(voorbeeld: Voorbeeld): Invoer {
  const startpakket = {
    opgaven: z.array(opgaveSchema).parse(opgavenJson),
    novexGebieden: startpakketSchema.shape.novexGebieden.parse(novexGebieden),
  };
  return {
    tafelgebied: voorbeeld.gebied,
    opgaven: selectOpgaven(startpakket, voorbeeld.gebied),
    stukken: voorbeeld.stukken.map(({ sleutel, partij, velden, bijdrage }): Puzzelstuk =>
      puzzelstukSchema.parse({
        ...HERKOMST,
        ...velden,
        id: idOf(sleutel),
        partij,
        bijdrage,
        drager: 'onbekend',
        bron: '',
        opengesteld: [],
        archief: null,
      }),
    ),
    verdelingen: voorbeeld.verdelingen.map((verdeling, index) =>
      verdelingSchema.parse({ ...HERKOMST, ...verdeling, id: idOf(`verdeling ${index}`), archief: null }),
    ),
    regels: effectiveRegels([]),
    kengetallen: effectiveKengetallen([]),
    lagen: voorbeeld.lagen.map(({ naam, soort, geometrie, bron, indicatief }, index) => ({
      id: `laag/${index}`,
      soort,
      naam,
      geometrie,
      bron,
      indicatief,
    })),
    gebieden: [],
    aanvaardingen: [],
    vandaag: '2026-11-21',
  };
}
