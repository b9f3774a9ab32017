import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';

/** Of space, to everybody, without a term or condition; the id ends in the number. For tests only. */
export function testBelofte(n: number, fields: Partial<Belofte> = {}): Belofte {
  return {
    id: String(n).padStart(26, '0') as BelofteId,
    munt: 'ruimte',
    wat: 'Houdt de oever vrij',
    aan: [],
    hoeveelheid: null,
    termijn: null,
    voorwaarde: null,
    dekking: '',
    instrument: '',
    doorwerking: [],
    uitvoerder: null,
    ...fields,
  };
}
