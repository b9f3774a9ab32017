import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Actor } from '#shared/authorize/actor.ts';
import { authorize } from '#shared/authorize/authorize.ts';
import type { Permission } from '#shared/authorize/forbidden.ts';
import {
  authorizeFormalCommand,
  FORMAL_COMMANDS,
  type FormalCommand,
} from '#shared/authorize/formal-command.ts';
import { authorizeHistorie } from '#shared/authorize/historie.ts';
import {
  authorizeTafelCommand,
  TAFEL_COMMANDS,
  type SeatFacts,
  type TafelCommand,
} from '#shared/authorize/tafel-command.ts';
import { authorizeVoorstel, type VoorstelBesluit } from '#shared/authorize/voorstel.ts';
import type { Noun, RecordFacts, Touch } from '#shared/authorize/touch.ts';

/**
 * Of whom a thing is, seen from who acts: of the own partij, of another that let the own partij take part, or of another.
 * For seats: the own seat, another of the own partij, or one of another partij. For what a partij says formally: of an
 * afspraak of its own, of one that it is called to, and in the name of another partij. For proposals in a text: one of
 * the own partij, of another to that text, and in a text to which the own partij is no party.
 */
export const SITUATIES = ['eigen', 'mede', 'vreemd'] as const;
export type Situatie = (typeof SITUATIES)[number];

const ACTS = [
  'reageren',
  'puzzelstuk-leggen',
  'puzzelstuk-wijzigen',
  'puzzelstuk-openstellen',
  'puzzelstuk-archiveren',
  'opgave-inbrengen',
  'opgave-wijzigen',
  'startpakket-wijzigen',
  'spanningspunt-maken',
  'spanningspunt-wijzigen',
  'spanningspunt-status',
  'optie-inbrengen',
  'optie-wijzigen',
  'afspraak-maken',
  'afspraak-schrijven',
  'afspraak-partijen',
  'inzet-inbrengen',
  'inzet-schrijven',
  'bevroren-wijzigen',
  'spelregel-wijzigen',
  'verdeling-voorstellen',
  'verdeling-wijzigen',
  'verdeling-vastleggen',
  'afgesproken-wijzigen',
  'laag-leggen',
  'laag-wijzigen',
  'variant-maken',
  'variant-leggen',
  'variant-openstellen',
  'variant-kiezen',
  'gekozen-leggen',
  'zet-voorstellen',
  'zet-wijzigen',
  'zet-beantwoorden',
  'zet-antwoord-ander',
  'zet-parkeren',
  'zet-intrekken',
  'botsing-aanvaarden',
  'aanvaarding-terugnemen',
  'afwenteling-melden',
  'afwenteling-erkennen',
  'afwenteling-ontvanger',
  'afwenteling-wijzigen',
  'belofte-schrijven',
  'draad-beginnen',
  'draad-hangen',
  'draad-oplossen',
  'toets-vragen',
  'toets-wijzigen',
  'toets-beantwoorden',
  'toets-antwoord-ander',
  'woord-zeggen',
  'woord-ander',
  'woord-weghalen',
  'voortgang-melden',
  'voortgang-wijzigen',
] as const;
type Act = (typeof ACTS)[number];

/** What is decided on a proposal in a text. */
const BESLUITEN = {
  'voorstel-overnemen': 'neem-over',
  'voorstel-afwijzen': 'wijs-af',
  'voorstel-intrekken': 'trek-in',
} as const satisfies Record<string, VoorstelBesluit>;
const BESLUIT_ROWS = ['voorstel-overnemen', 'voorstel-afwijzen', 'voorstel-intrekken'] as const;

export const RIGHTS_ROWS = [
  ...ACTS,
  ...BESLUIT_ROWS,
  ...FORMAL_COMMANDS,
  'lees-historie',
  ...TAFEL_COMMANDS,
] as const;
export type RightsRow = (typeof RIGHTS_ROWS)[number];

/** `allowed`: in which situations; `rules`: the numbers that refuse the others. */
export interface RightsCell {
  readonly allowed: readonly Situatie[];
  readonly rules: readonly string[];
}

export type RightsTable = Readonly<Record<RightsRow, Readonly<Record<Rol, RightsCell>>>>;

const OWN = 'eigen';
const OTHER = 'ander';

interface Probe {
  readonly noun: Noun | 'server';
  readonly op: Touch['op'];
  readonly field: string | null;
  /** The partij of the entry that is written, where that matters. */
  readonly entry?: string;
  /** In which status the record is found. */
  readonly status?: string | null;
  readonly wordt?: string;
  readonly bevroren?: boolean;
  /** For children: asked of the record around it, the child itself is the own partij's. */
  readonly asksOuder?: boolean;
}

/** One change that stands for each row. */
const PROBES: Readonly<Record<Act, Probe>> = {
  reageren: { noun: 'spanningspunt', op: 'zet', field: 'reactie' },
  'puzzelstuk-leggen': { noun: 'puzzelstuk', op: 'maak', field: null },
  'puzzelstuk-wijzigen': { noun: 'puzzelstuk', op: 'zet', field: 'titel' },
  'puzzelstuk-openstellen': { noun: 'puzzelstuk', op: 'zet', field: 'opengesteld' },
  'puzzelstuk-archiveren': { noun: 'puzzelstuk', op: 'zet', field: 'archief' },
  'opgave-inbrengen': { noun: 'decentraleOpgave', op: 'maak', field: null },
  'opgave-wijzigen': { noun: 'decentraleOpgave', op: 'zet', field: 'waarde' },
  'startpakket-wijzigen': { noun: 'server', op: 'zet', field: null },
  'spanningspunt-maken': { noun: 'spanningspunt', op: 'maak', field: null },
  'spanningspunt-wijzigen': { noun: 'spanningspunt', op: 'zet', field: 'titel' },
  'spanningspunt-status': { noun: 'spanningspunt', op: 'zet', field: 'status' },
  'optie-inbrengen': { noun: 'optie', op: 'maak', field: null, asksOuder: true },
  'optie-wijzigen': { noun: 'optie', op: 'zet', field: 'titel' },
  'afspraak-maken': { noun: 'afspraak', op: 'maak', field: null },
  'afspraak-schrijven': { noun: 'afspraak', op: 'tekst', field: 'tekst' },
  'afspraak-partijen': { noun: 'afspraak', op: 'zet', field: 'betrokken' },
  'inzet-inbrengen': { noun: 'inzet', op: 'maak', field: null, asksOuder: true },
  'inzet-schrijven': { noun: 'inzet', op: 'tekst', field: 'tekst' },
  'bevroren-wijzigen': { noun: 'afspraak', op: 'tekst', field: 'tekst', bevroren: true },
  'spelregel-wijzigen': { noun: 'combinatieregel', op: 'zet', field: 'oordeel' },
  'verdeling-voorstellen': { noun: 'verdeling', op: 'maak', field: null },
  'verdeling-wijzigen': { noun: 'verdeling', op: 'zet', field: 'waarde', status: 'voorstel' },
  'verdeling-vastleggen': { noun: 'verdeling', op: 'zet', field: 'stand', status: 'voorstel' },
  'afgesproken-wijzigen': { noun: 'verdeling', op: 'zet', field: 'waarde', status: 'afgesproken' },
  'laag-leggen': { noun: 'laag', op: 'maak', field: null },
  'laag-wijzigen': { noun: 'laag', op: 'zet', field: 'geometrie' },
  'variant-maken': { noun: 'variant', op: 'maak', field: null },
  'variant-leggen': { noun: 'variant', op: 'zet', field: 'stuk', status: null },
  'variant-openstellen': { noun: 'variant', op: 'zet', field: 'opengesteld', status: null },
  'variant-kiezen': { noun: 'variant', op: 'zet', field: 'keuze', status: null },
  'gekozen-leggen': { noun: 'variant', op: 'zet', field: 'stuk', status: 'gekozen' },
  'zet-voorstellen': { noun: 'zet', op: 'maak', field: null },
  'zet-wijzigen': { noun: 'zet', op: 'zet', field: 'stuk', status: 'open' },
  'zet-beantwoorden': { noun: 'zet', op: 'zet', field: 'antwoord', entry: OWN, status: 'open' },
  'zet-antwoord-ander': { noun: 'zet', op: 'zet', field: 'antwoord', entry: OTHER, status: 'open' },
  'zet-parkeren': { noun: 'zet', op: 'zet', field: 'status', status: 'open', wordt: 'geparkeerd' },
  'zet-intrekken': { noun: 'zet', op: 'zet', field: 'status', status: 'open', wordt: 'ingetrokken' },
  'botsing-aanvaarden': { noun: 'aanvaarding', op: 'maak', field: null },
  'aanvaarding-terugnemen': { noun: 'aanvaarding', op: 'zet', field: 'archief' },
  'afwenteling-melden': { noun: 'afwenteling', op: 'maak', field: null },
  'afwenteling-erkennen': { noun: 'afwenteling', op: 'zet', field: 'erkenning', entry: OWN },
  'afwenteling-ontvanger': { noun: 'afwenteling', op: 'zet', field: 'betrokken', entry: OTHER },
  'afwenteling-wijzigen': { noun: 'afwenteling', op: 'zet', field: 'hectare' },
  'belofte-schrijven': { noun: 'inzet', op: 'zet', field: 'belofte' },
  'draad-beginnen': { noun: 'draad', op: 'maak', field: null },
  'draad-hangen': { noun: 'draad', op: 'zet', field: 'hangt' },
  'draad-oplossen': { noun: 'draad', op: 'zet', field: 'opgelost' },
  'toets-vragen': { noun: 'toets', op: 'maak', field: null },
  'toets-wijzigen': { noun: 'toets', op: 'zet', field: 'vraag' },
  'toets-beantwoorden': { noun: 'toets', op: 'zet', field: 'antwoord', entry: OWN },
  'toets-antwoord-ander': { noun: 'toets', op: 'zet', field: 'antwoord', entry: OTHER },
  'woord-zeggen': { noun: 'spanningspunt', op: 'zet', field: 'woord', entry: OWN },
  'woord-ander': { noun: 'spanningspunt', op: 'zet', field: 'woord', entry: OTHER },
  'woord-weghalen': { noun: 'spanningspunt', op: 'wis', field: 'woord', entry: OWN },
  'voortgang-melden': { noun: 'voortgang', op: 'maak', field: null },
  'voortgang-wijzigen': { noun: 'voortgang', op: 'zet', field: 'stand' },
};

/** Who may do what, asked of the rules themselves (AZ22): on an open tafel in the phase in which the puzzle is laid. */
export function rightsTable(): RightsTable {
  const rowOf = (row: RightsRow): Readonly<Record<Rol, RightsCell>> => {
    const cells = ROLLEN.map((rol) => [rol, cellOf(row, actorOf(rol))] as const);
    return Object.fromEntries(cells) as Record<Rol, RightsCell>; // one cell for each of ROLLEN
  };
  return Object.fromEntries(RIGHTS_ROWS.map((row) => [row, rowOf(row)])) as RightsTable; // one for each of RIGHTS_ROWS
}

function actorOf(rol: Rol): Actor {
  return { deelnemerId: OWN, naam: '', partij: OWN, rol, write: true };
}

function cellOf(row: RightsRow, actor: Actor): RightsCell {
  const allowed: Situatie[] = [];
  const rules = new Set<string>();
  for (const situatie of SITUATIES) {
    const permission = ask(row, actor, situatie);
    if (permission.ok) allowed.push(situatie);
    else rules.add(permission.error.rule);
  }
  return { allowed, rules: [...rules] };
}

function ask(row: RightsRow, actor: Actor, situatie: Situatie): Permission {
  if (row === 'lees-historie') return authorizeHistorie(actor, false);
  if (isFormal(row)) {
    const partij = situatie === 'vreemd' ? OTHER : OWN;
    return authorizeFormalCommand(actor, row, { partij, partijen: [OWN, OTHER], status: 'open' });
  }
  if (isBesluit(row)) {
    const partijen = situatie === 'vreemd' ? [OTHER] : [OWN, OTHER];
    return authorizeVoorstel(actor, BESLUITEN[row], { partijen, van: situatie === 'eigen' ? OWN : OTHER });
  }
  if (isCommand(row)) return authorizeTafelCommand(actor, row, seatIn(situatie));
  return authorize(actor, touchOf(PROBES[row], situatie));
}

function isBesluit(row: RightsRow): row is (typeof BESLUIT_ROWS)[number] {
  return Object.hasOwn(BESLUITEN, row);
}

function isFormal(row: RightsRow): row is FormalCommand {
  return (FORMAL_COMMANDS as readonly string[]).includes(row);
}

function isCommand(row: RightsRow): row is TafelCommand {
  return (TAFEL_COMMANDS as readonly string[]).includes(row);
}

function seatIn(situatie: Situatie): SeatFacts {
  const deelnemerId = situatie === 'eigen' ? OWN : OTHER;
  return { deelnemerId, partij: situatie === 'vreemd' ? OTHER : OWN, rol: 'redacteur' };
}

function touchOf(probe: Probe, situatie: Situatie): Touch {
  const {
    noun,
    op,
    field,
    entry = null,
    status = 'concept',
    wordt,
    bevroren = false,
    asksOuder = false,
  } = probe;
  const place = { room: 'tafel', op, field, entry, path: '', ...(wordt !== undefined && { wordt }) } as const;
  if (noun === 'server') return { ...place, noun };
  const facts: RecordFacts = {
    partij: situatie === 'eigen' ? OWN : OTHER,
    mede: situatie === 'mede' ? [OWN] : [],
    status,
    bevroren,
    beantwoord: false,
  };
  // what a deelnemer makes is always of the own partij (PS2)
  const own: RecordFacts = { partij: OWN, mede: [], status: 'concept', bevroren: false, beantwoord: false };
  return {
    ...place,
    noun,
    record: op === 'maak' ? own : facts,
    ouder: asksOuder ? facts : { ...own, bevroren },
    tafel: { fase: 'puzzel', status: 'open' },
  };
}
