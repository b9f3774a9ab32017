import { describe, expect, it } from 'vitest';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { actor, OTHER, said, SELF } from './authorize.test-support.ts';
import { authorizeHistorie } from './historie.ts';
import { authorizeTafelCommand, TAFEL_COMMANDS, type TafelCommand } from './tafel-command.ts';

describe('commands and history', () => {
  const seats = {
    eigen: { deelnemerId: 'd', partij: SELF, rol: 'redacteur' },
    collega: { deelnemerId: 'e', partij: SELF, rol: 'redacteur' },
    regisseur: { deelnemerId: 'g', partij: SELF, rol: 'regisseur' },
    vreemd: { deelnemerId: 'f', partij: OTHER, rol: 'redacteur' },
    geen: null,
  } as const;

  it('[AZ16] [AZ21] rol × command × whose seat', () => {
    for (const rol of ROLLEN)
      for (const command of TAFEL_COMMANDS)
        for (const [whose, seat] of Object.entries(seats)) {
          const mayOwn: readonly TafelCommand[] = ['beeindig-plaats', 'regel-vervanging'];
          const isAllowed =
            rol === 'regisseur' ||
            (whose === 'eigen' && mayOwn.includes(command)) ||
            (whose === 'collega' && command === 'regel-vervanging' && rol === 'bestuurder');
          expect([rol, command, whose, said(authorizeTafelCommand(actor(rol), command, seat))]).toEqual([
            rol,
            command,
            whose,
            isAllowed ? 'ok' : 'AZ16 regisseur-only',
          ]);
        }
  });

  it('[AZ19] history is for who writes, and for whom it was granted', () => {
    for (const rol of ROLLEN) {
      const isWriter = rol !== 'adviseur' && rol !== 'waarnemer';
      expect(said(authorizeHistorie(actor(rol), false))).toBe(isWriter ? 'ok' : 'AZ19 no-historie');
      expect(said(authorizeHistorie(actor(rol), true))).toBe('ok');
    }
  });
});
