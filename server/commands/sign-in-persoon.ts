import { persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { newId } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectPersoon } from '#server/commands/project-tafel.ts';
import type { Login, PersoonRecord } from '#server/records/records.ts';

/** What an identity provider says of somebody; `email` only when it verified that, in lower case. */
export interface SignedIn {
  readonly login: Login;
  readonly naam: string;
  readonly email: string | null;
}

/** The person behind a login: made at the first one, brought up to date at every other. */
export async function signInPersoon(
  context: CommandContext,
  { login, naam, email }: SignedIn,
): Promise<PersoonRecord> {
  const { records } = context;
  const known = await records.persoonByLogin(login);
  if (known === null) {
    const persoon: PersoonRecord = {
      id: persoonIdSchema.parse(newId()),
      naam,
      email,
      login,
      createdAtMs: context.now(),
      erasedAtMs: null,
    };
    if (await records.addPersoon(persoon)) return persoon;
    // Two first logins at once: the other one made the person.
    return must(await records.persoonByLogin(login), 'the person of a login that is taken');
  }
  if (known.naam === naam && known.email === email) return known;
  await records.updatePersoon(known.id, { naam, email });
  if (known.naam !== naam) await projectPersoon(context, known.id);
  return { ...known, naam, email };
}
