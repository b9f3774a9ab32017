import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The folder with real boundaries for tests, from PUZZELTAFEL_GEODATA; null without. In CI they must be there: a run that
 * skips them would prove nothing. Use as `const folder = realBoundaries(); describe.skipIf(folder === null)(…)`.
 */
export function realBoundaries(): string | null {
  const folder = process.env['PUZZELTAFEL_GEODATA'];
  if (folder !== undefined && folder !== '' && existsSync(resolve(folder, 'provincies.geojson')))
    return resolve(folder);
  if (process.env['CI']) throw new Error('CI needs PUZZELTAFEL_GEODATA with the real boundaries.');
  process.stderr.write(
    'OVERGESLAGEN: toetsen met echte grenzen. Zet PUZZELTAFEL_GEODATA op een map met grenzen om ze te draaien.\n',
  );
  return null;
}
