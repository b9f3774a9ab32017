import { actorOf } from '#shared/authorize/actor.ts';
import { authorize } from '#shared/authorize/authorize.ts';
import { factsOfRecord, type FactualRecord } from '#shared/authorize/facts.ts';
import { forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { Noun, TafelFacts, Touch } from '#shared/authorize/touch.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Access } from '#client/doc/status.ts';

/** A record as the screens have it. */
export type JudgedRecord = FactualRecord & { readonly id: string };

/** Everything beside the record itself that a right depends on, as it is now. */
export interface RightsSituation {
  readonly deelnemer: Deelnemer;
  readonly access: Access;
  readonly tafel: TafelFacts;
  readonly bevroren: ReadonlyMap<string, unknown>;
}

/**
 * Whether this deelnemer may do this here and now, by the rules with which the server judges it.
 * `record`: what it is done to; left out, a record of the own partij as it would be made. `ouder`: the record around it,
 * for an optie or an inzet. `entry`: key inside a keyed map, such as the partij in `betrokken`. `wordt`: what a status
 * becomes; left out, whether it can be changed at all.
 */
export type JudgeRight = (
  op: Touch['op'],
  noun: Noun,
  field: string | null,
  record?: JudgedRecord | null,
  ouder?: JudgedRecord | null,
  entry?: string | null,
  wordt?: string | null,
) => Permission;

export function judgeRight(situation: RightsSituation): JudgeRight {
  const { deelnemer, access, tafel, bevroren } = situation;
  const actor = actorOf(deelnemer);
  const closed = closedReason(access);
  const own: JudgedRecord = { id: '', partij: deelnemer.partij, status: 'concept' };
  const factsOf = (record: JudgedRecord) => factsOfRecord(record, bevroren.has(record.id));
  return (op, noun, field, record = null, ouder = null, entry = null, wordt = null) => {
    if (closed !== null) return closed;
    const facts = { record: factsOf(record ?? own), ouder: ouder && factsOf(ouder), tafel };
    const becomes = wordt === null ? {} : { wordt };
    return authorize(actor, { room: 'tafel', op, noun, field, entry, path: noun, ...facts, ...becomes });
  };
}

/** Why nothing at all can be written now, whatever the rights are. */
function closedReason(access: Access): Permission | null {
  switch (access.kind) {
    case 'open':
      return null;
    case 'alleen-lezen':
      return forbid('SY8', 'server-read-only');
    case 'te-oud':
      return forbid('SY17', 'client-too-old');
    case 'sessie-voorbij':
      return forbid('ID5', 'no-session');
    case 'geen-toegang':
      return forbid('AZ18', 'seat-ended');
  }
}
