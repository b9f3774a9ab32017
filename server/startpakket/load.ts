import afspraken2025 from '#shared/domain/startpakket/data/afspraken-2025.json' with { type: 'json' };
import novexGebieden from '#shared/domain/startpakket/data/novex-gebieden.json' with { type: 'json' };
import opgaven from '#shared/domain/startpakket/data/opgaven.json' with { type: 'json' };
import partijen from '#shared/domain/startpakket/data/partijen.json' with { type: 'json' };
import programmas from '#shared/domain/startpakket/data/programmas.json' with { type: 'json' };
import spelregels from '#shared/domain/startpakket/data/spelregels.json' with { type: 'json' };
import werklocaties from '#shared/domain/startpakket/data/werklocaties-per-provincie.json' with { type: 'json' };
import { startpakketSchema, type Startpakket } from '#shared/domain/startpakket/schema.ts';

/** The built-in data set, checked by its schema on every start; throws when a fact does not fit. */
export function loadStartpakket(): Startpakket {
  return startpakketSchema.parse({
    programmas,
    opgaven,
    novexGebieden,
    partijen,
    werklocaties,
    spelregels,
    afspraken2025,
  });
}
