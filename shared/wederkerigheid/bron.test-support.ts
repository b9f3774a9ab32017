import type { AfspraakId, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { Toets, ToetsId } from '#shared/domain/toets/schema.ts';
import type { BronAfspraak, WederkerigheidBron } from './overzicht.ts';

/** An id of 26 characters that ends so. */
export function idOf(name: string): string {
  return name.padStart(26, '0');
}

export function belofteId(name: string): BelofteId {
  return idOf(name) as BelofteId;
}

export function afspraakId(name: string): AfspraakId {
  return idOf(name) as AfspraakId;
}

const ARCHIEF = { door: idOf('1') as never, naam: 'Anna', op: '2026-01-01T00:00:00.000Z' };

/** A belofte that lacks nothing, with what is said of it. */
export function belofte(name: string, says: Partial<Belofte> = {}): Belofte {
  return {
    id: belofteId(name),
    munt: 'ruimte',
    wat: `belofte ${name}`,
    aan: [],
    hoeveelheid: null,
    termijn: '2027',
    voorwaarde: null,
    dekking: '',
    instrument: '',
    doorwerking: [],
    uitvoerder: null,
    ...says,
  };
}

/** As `belofte`, waiting for others until 2027. */
export function wachtend(name: string, op: readonly string[], says: Partial<Belofte> = {}): Belofte {
  const voorwaarde = { tekst: '', wachtOp: op.map(belofteId), termijn: null };
  return belofte(name, { voorwaarde, ...says });
}

export interface AfspraakSays extends Partial<Omit<BronAfspraak, 'id' | 'inzet' | 'archief'>> {
  /** What each partij brings. */
  readonly brengt?: Readonly<Record<string, readonly Belofte[]>>;
  readonly gearchiveerd?: boolean;
  /** Partijen of which the inzet is archived. */
  readonly inzetWeg?: readonly string[];
}

/** An inhoudelijke afspraak of `rijk` with `gemeente`, unless it says otherwise. */
export function afspraak(name: string, says: AfspraakSays = {}): BronAfspraak {
  const { brengt = {}, gearchiveerd = false, inzetWeg = [], ...fields } = says;
  return {
    id: afspraakId(name),
    soort: 'inhoudelijk',
    volgorde: 0,
    termijn: '2030',
    trekker: null,
    volgendeStap: '',
    partij: 'rijk',
    betrokken: ['gemeente'],
    archief: gearchiveerd ? ARCHIEF : null,
    inzet: Object.entries(brengt).map(([partij, beloften]) => ({
      id: idOf(`${name}${partij.slice(0, 2)}`) as InzetId,
      partij,
      archief: inzetWeg.includes(partij) ? ARCHIEF : null,
      belofte: [...beloften],
    })),
    ...fields,
  };
}

export function toets(name: string, says: Partial<Toets> = {}): Toets {
  return {
    id: idOf(name) as ToetsId,
    partij: 'rijk',
    gemaaktDoor: ARCHIEF.door,
    gemaaktOp: ARCHIEF.op,
    afspraak: afspraakId('a'),
    aspect: 'geld',
    vraag: 'Is er geld voor?',
    buiten: '',
    archief: null,
    betrokken: ['gemeente'],
    antwoord: {},
    ...says,
  };
}

export function antwoord(oordeel: Toets['antwoord'][string]['oordeel']): Toets['antwoord'][string] {
  return { oordeel, toelichting: '', door: ARCHIEF.door, naam: 'Anna', op: ARCHIEF.op };
}

export function bron(afspraken: readonly BronAfspraak[], toetsen: readonly Toets[] = []): WederkerigheidBron {
  const aanTafel = ['rijk', 'provincie', 'gemeente', 'waterschap'];
  // Of prorail nobody came yet.
  return { afspraken, partijen: [...aanTafel, 'prorail'], aanTafel: new Set(aanTafel), toetsen };
}
