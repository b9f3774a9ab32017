/**
 * The one description of the document `tafel/<id>`: which roots there are, and of each record its identity, registers,
 * keyed maps, texts and children. Reading, changing and guarding all read this table; no other file names a key.
 *
 *   tafel             Y.Map   server only     id, naam, soort, gebied, fase, status, schemaVersion
 *   opgave            Y.Map   server only     <opgaveId> → Opgave (plain JSON)
 *   bevroren          Y.Map   server only     <afspraakId> → Bevriezing (plain JSON)
 *   decentraleOpgave  Y.Map   <id> → Y.Map    identity + registers
 *   puzzelstuk        Y.Map   <id> → Y.Map    identity + registers, bijdrage: Y.Map<opgaveId → Bijdrage>,
 *                                             opengesteld: Y.Map<partijId → true>
 *   spanningspunt     Y.Map   <id> → Y.Map    identity + registers, betrokken: Y.Map<partijId → true>, reactie: Y.Map<id → Reactie>,
 *                                             optie: Y.Map<optieId → Y.Map(identity + registers)>,
 *                                             woord: Y.Map<partijId → Woord>
 *   combinatieregel, kengetal, verdeling, laag, aanvaarding
 *                     Y.Map   <id> → Y.Map    identity + registers
 *   variant           Y.Map   <id> → Y.Map    identity + registers, stuk: Y.Map<puzzelstukId → VariantStuk>,
 *                                             opengesteld: Y.Map<partijId → true>
 *   zet               Y.Map   <id> → Y.Map    identity + registers, stuk as of a variant, betrokken: Y.Map<partijId → true>,
 *                                             antwoord: Y.Map<partijId → Antwoord>
 *   afwenteling       Y.Map   <id> → Y.Map    identity + registers, betrokken: Y.Map<partijId → true>,
 *                                             erkenning: Y.Map<partijId → Erkenning>
 *   afspraak          Y.Map   <id> → Y.Map    identity + registers, tekst: Y.XmlFragment, koppeling, reactie,
 *                                             betrokken: Y.Map<partijId → true>,
 *                                             inzet: Y.Map<inzetId → Y.Map(identity + registers, belofte: Y.Map<id → Belofte>,
 *                                             tekst: Y.XmlFragment)>
 *   draad             Y.Map   <id> → Y.Map    identity + registers, hangt: Y.Map<id → Hangt>, reactie
 *   toets             Y.Map   <id> → Y.Map    identity + registers, betrokken: Y.Map<partijId → true>,
 *                                             antwoord: Y.Map<partijId → ToetsAntwoord>
 *   voortgang         Y.Map   <id> → Y.Map    identity + registers, jaar: Y.Map<year → VoortgangJaar>
 *
 * The documents `schorsing/<id>/<partij>` and `eigen/<id>/<deelnemer>` hold the root `variant` alone (AZ32); see
 * `ROOTS_OF_ROOM`.
 *
 * A container is always created whole, under a random id, in one transaction, and never set again: two people cannot
 * create the same container, so none of their work can vanish (C11).
 */
import * as z from 'zod';
import type { Noun, RoomKind } from '#shared/authorize/touch.ts';
import { REGISTER_ROOTS } from '#shared/crdt/register.ts';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { herkomstSchema } from '#shared/domain/herkomst.ts';
import { aanvaardingFieldSchemas } from '#shared/domain/aanvaarding/schema.ts';
import { afwentelingFieldSchemas, erkenningSchema } from '#shared/domain/afwenteling/schema.ts';
import { combinatieregelFieldSchemas } from '#shared/domain/combinatieregel/schema.ts';
import { kengetalFieldSchemas } from '#shared/domain/kengetal/schema.ts';
import { laagFieldSchemas } from '#shared/domain/laag/schema.ts';
import { variantFieldSchemas } from '#shared/domain/variant/schema.ts';
import { puzzelstukKeySchema, variantStukSchema } from '#shared/domain/variant/stuk.ts';
import { verdelingFieldSchemas } from '#shared/domain/verdeling/schema.ts';
import { antwoordSchema, zetFieldSchemas } from '#shared/domain/zet/schema.ts';
import { afspraakFieldSchemas, inzetFieldSchemas } from '#shared/domain/afspraak/schema.ts';
import { draadFieldSchemas, hangtSchema } from '#shared/domain/draad/schema.ts';
import { belofteSchema } from '#shared/domain/inzet/belofte.ts';
import { toetsAntwoordSchema, toetsFieldSchemas } from '#shared/domain/toets/schema.ts';
import { jaarSchema, voortgangFieldSchemas } from '#shared/domain/voortgang/schema.ts';
import { bevriezingSchema } from '#shared/domain/afspraak/bevriezing.ts';
import { decentraleOpgaveFieldSchemas } from '#shared/domain/opgave/decentrale-opgave.ts';
import { opgaveIdSchema, opgaveSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { bijdrageSchema, puzzelstukFieldSchemas } from '#shared/domain/puzzelstuk/schema.ts';
import { reactieSchema } from '#shared/domain/reactie/schema.ts';
import {
  optieFieldSchemas,
  spanningspuntFieldSchemas,
  woordSchema,
} from '#shared/domain/spanningspunt/schema.ts';
import { tafelSchema } from '#shared/domain/tafel/schema.ts';

/** Version of this layout; raised with a migration, checked before anything is bound to an editor (C8). */
export const SCHEMA_VERSION = 4;

export interface MapLayout {
  readonly key: z.ZodType;
  readonly value: z.ZodType;
  /**
   * `toevoegen`: entries are only ever added (a thread); `vrij`: also replaced and removed; `antwoord`: so too, and each is
   * of the partij that it is keyed by, also in a record that is just made.
   */
  readonly gebruik: 'toevoegen' | 'vrij' | 'antwoord';
  /** Each value carries its own key as `id`; of another one nobody could say which it is. */
  readonly draagtId?: true;
}

export interface RecordLayout {
  /** The kind of record, by which rights are judged. */
  readonly noun: Noun;
  readonly identity: Readonly<Record<string, z.ZodType>>;
  readonly registers: Readonly<Record<string, z.ZodType>>;
  readonly maps: Readonly<Record<string, MapLayout>>;
  readonly texts: readonly string[];
  readonly children: Readonly<Record<string, RecordLayout>>;
  /** Registers that a later version brought: a record of before lacks them, and is read as having this value. */
  readonly later?: Readonly<Record<string, unknown>>;
  /** Registers with which anybody makes a record under this value; another one asks for the right to set it. */
  readonly fresh?: Readonly<Record<string, unknown>>;
  /** The register that holds the name of who made the record (AZ24). */
  readonly makerName?: string;
}

/**
 * Fields of which a value says who wrote it, with the key under which it does: always the sender (AZ24). Beside it stands
 * the `naam`, which goes when that person does (ID7).
 */
const SIGNED: Readonly<Record<string, 'door' | 'gemaaktDoor'>> = {
  archief: 'door',
  keuze: 'door',
  antwoord: 'door',
  erkenning: 'door',
  woord: 'door',
  opgelost: 'door',
  jaar: 'door',
  voorwaarde: 'door',
  reactie: 'gemaaktDoor',
};

/** Under which key a value in this field says who wrote it; null where it does not. */
export function signedIn(field: string): 'door' | 'gemaaktDoor' | null {
  return (Object.hasOwn(SIGNED, field) ? SIGNED[field] : undefined) ?? null;
}

const idSchema = z.string().regex(ID_PATTERN);
const identity = { id: idSchema, ...herkomstSchema.shape };
const thread: MapLayout = { key: idSchema, value: reactieSchema, gebruik: 'toevoegen', draagtId: true };

const partijen: MapLayout = { key: partijIdSchema, value: z.literal(true), gebruik: 'vrij' };

const stukken: MapLayout = { key: puzzelstukKeySchema, value: variantStukSchema, gebruik: 'vrij' };

/** A record of registers alone. */
function plain<N extends Noun>(noun: N, registers: Readonly<Record<string, z.ZodType>>) {
  return { noun, identity, registers, maps: {}, texts: [], children: {} } as const satisfies RecordLayout;
}

const optie: RecordLayout = {
  noun: 'optie',
  identity,
  registers: optieFieldSchemas,
  maps: {},
  texts: [],
  children: {},
};

const inzet: RecordLayout = {
  noun: 'inzet',
  identity,
  registers: inzetFieldSchemas,
  maps: { belofte: { key: idSchema, value: belofteSchema, gebruik: 'vrij', draagtId: true } },
  texts: ['tekst'],
  children: {},
};

export const RECORDS = {
  decentraleOpgave: plain('decentraleOpgave', decentraleOpgaveFieldSchemas),
  combinatieregel: plain('combinatieregel', combinatieregelFieldSchemas),
  kengetal: plain('kengetal', kengetalFieldSchemas),
  verdeling: { ...plain('verdeling', verdelingFieldSchemas), fresh: { stand: 'voorstel' } },
  laag: plain('laag', laagFieldSchemas),
  aanvaarding: { ...plain('aanvaarding', aanvaardingFieldSchemas), makerName: 'naam' },
  variant: {
    noun: 'variant',
    identity,
    registers: variantFieldSchemas,
    // What may be large last: a long update is then divided between the pieces, after the record with its maps (SY19).
    maps: { opengesteld: partijen, stuk: stukken },
    texts: [],
    children: {},
    fresh: { keuze: null },
  },
  zet: {
    noun: 'zet',
    identity,
    registers: zetFieldSchemas,
    maps: {
      stuk: stukken,
      betrokken: partijen,
      antwoord: { key: partijIdSchema, value: antwoordSchema, gebruik: 'antwoord' },
    },
    texts: [],
    children: {},
  },
  afwenteling: {
    noun: 'afwenteling',
    identity,
    registers: afwentelingFieldSchemas,
    maps: {
      betrokken: partijen,
      erkenning: { key: partijIdSchema, value: erkenningSchema, gebruik: 'antwoord' },
    },
    texts: [],
    children: {},
  },
  puzzelstuk: {
    noun: 'puzzelstuk',
    identity,
    registers: puzzelstukFieldSchemas,
    maps: {
      bijdrage: { key: opgaveIdSchema, value: bijdrageSchema, gebruik: 'vrij' },
      opengesteld: partijen,
    },
    texts: [],
    children: {},
    later: { drager: 'onbekend' },
  },
  spanningspunt: {
    noun: 'spanningspunt',
    identity,
    registers: spanningspuntFieldSchemas,
    maps: {
      betrokken: partijen,
      reactie: thread,
      woord: { key: partijIdSchema, value: woordSchema, gebruik: 'antwoord' },
    },
    texts: [],
    children: { optie },
  },
  afspraak: {
    noun: 'afspraak',
    identity,
    registers: afspraakFieldSchemas,
    maps: {
      koppeling: {
        key: z.string().regex(/^(puzzelstuk|spanningspunt|opgave|afspraak)\/[a-z0-9-]{1,80}$/),
        value: z.literal(true),
        gebruik: 'vrij',
      },
      betrokken: partijen,
      reactie: thread,
    },
    texts: ['tekst'],
    children: { inzet },
    later: { trekker: null, volgendeStap: '', uitvoering: null },
  },
  draad: {
    noun: 'draad',
    identity,
    registers: draadFieldSchemas,
    maps: { hangt: { key: idSchema, value: hangtSchema, gebruik: 'vrij' }, reactie: thread },
    texts: [],
    children: {},
    fresh: { opgelost: null },
  },
  toets: {
    noun: 'toets',
    identity,
    registers: toetsFieldSchemas,
    maps: {
      betrokken: partijen,
      antwoord: { key: partijIdSchema, value: toetsAntwoordSchema, gebruik: 'antwoord' },
    },
    texts: [],
    children: {},
  },
  voortgang: {
    noun: 'voortgang',
    identity,
    registers: voortgangFieldSchemas,
    maps: { jaar: { key: z.string().regex(/^2\d{3}$/), value: jaarSchema, gebruik: 'vrij' } },
    texts: [],
    children: {},
  },
} as const satisfies Record<string, RecordLayout>;

export type RecordRoot = keyof typeof RECORDS;

/** Roots that only the server writes: key → schema of the plain value under it. */
export const SERVER_ROOTS = {
  tafel: (key: string): z.ZodType | undefined =>
    Object.hasOwn(tafelSchema.shape, key)
      ? tafelSchema.shape[key as keyof typeof tafelSchema.shape]
      : undefined,
  opgave: (): z.ZodType | undefined => opgaveSchema,
  bevroren: (key: string): z.ZodType | undefined => (ID_PATTERN.test(key) ? bevriezingSchema : undefined),
} as const;

/** Which roots a document of each kind has; there are no others in it (SY1, AZ32). */
export const ROOTS_OF_ROOM: Readonly<Record<RoomKind, readonly string[]>> = {
  tafel: [...Object.keys(SERVER_ROOTS), ...Object.keys(RECORDS)],
  register: REGISTER_ROOTS,
  schorsing: ['variant'],
  eigen: ['variant'],
};

/** The layout of a record as any of them, for code that treats all alike. */
export function layoutOf(root: RecordRoot): RecordLayout {
  return RECORDS[root];
}
