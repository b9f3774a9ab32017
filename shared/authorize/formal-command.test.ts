import { describe, expect, it } from 'vitest';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { actor, OTHER, said, SELF } from './authorize.test-support.ts';
import { authorizeFormalCommand, FORMAL_COMMANDS, type FormalCommand } from './formal-command.ts';

const WRITERS = new Set(['regisseur', 'bestuurder', 'redacteur']);

function expected(rol: string, command: FormalCommand, partij: string, isParty: boolean): string {
  if (command === 'maak-pakket') return 'ok';
  if (command === 'maak-versie') return WRITERS.has(rol) ? 'ok' : 'AZ41 adviseur-only-reacts';
  if (command === 'geef-standpunt') {
    if (!WRITERS.has(rol)) return 'AZ38 adviseur-only-reacts';
    if (partij !== SELF) return 'AZ38 own-partij-only';
    return isParty ? 'ok' : 'AZ38 not-party';
  }
  if (partij !== SELF) return 'AZ39 own-partij-only';
  if (rol !== 'bestuurder') return 'AZ39 bestuurder-only';
  return isParty || command === 'trek-akkoord-in' ? 'ok' : 'AZ39 not-party';
}

describe('formal commands', () => {
  it('[AZ38] [AZ39] [AZ41] rol × command × for whom × party to it or not', () => {
    for (const rol of ROLLEN)
      for (const command of FORMAL_COMMANDS)
        for (const partij of [SELF, OTHER])
          for (const isParty of [true, false]) {
            const facts = { partij, partijen: isParty ? [SELF, OTHER] : [OTHER], status: 'open' } as const;
            const partyToIt = facts.partijen.includes(partij as never);
            expect([
              rol,
              command,
              partij,
              isParty,
              said(authorizeFormalCommand(actor(rol), command, facts)),
            ]).toEqual([rol, command, partij, isParty, expected(rol, command, partij, partyToIt)]);
          }
  });

  it('[AZ39] the regisseur gives no yes for anybody, not even for the own partij', () => {
    for (const partij of [SELF, OTHER])
      for (const command of ['geef-akkoord', 'onderteken', 'trek-akkoord-in'] as const) {
        const facts = { partij, partijen: [SELF, OTHER], status: 'open' } as const;
        expect(authorizeFormalCommand(actor('regisseur'), command, facts).ok).toBe(false);
      }
  });

  it('[AZ15] nothing formal is said at a tafel that is paused or closed', () => {
    for (const command of ['geef-standpunt', 'geef-akkoord', 'onderteken', 'trek-akkoord-in'] as const)
      for (const status of ['gepauzeerd', 'gesloten'] as const) {
        const facts = { partij: SELF, partijen: [SELF], status };
        const reason = status === 'gesloten' ? 'tafel-closed' : 'tafel-paused';
        expect(said(authorizeFormalCommand(actor('bestuurder'), command, facts))).toBe(`AZ15 ${reason}`);
      }
  });
});
