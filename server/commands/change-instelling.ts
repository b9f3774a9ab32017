import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import { fasenOf, type TafelFase, type TafelStatus } from '#shared/domain/tafel/fase.ts';
import { must } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { doorOf, stillActing } from '#server/commands/acting.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectTafelNow } from '#server/commands/project-tafel.ts';
import type { Plaats, TafelRecord } from '#server/records/records.ts';

export interface AskedInstelling {
  readonly naam?: string | undefined;
  readonly fase?: TafelFase | undefined;
  readonly status?: TafelStatus | undefined;
}

/** Changes name, fase or status of a tafel; its document says so, for everybody at once, when it resolves (AZ14, AZ15). */
export async function changeInstelling(
  context: CommandContext,
  by: Plaats,
  asked: AskedInstelling,
): Promise<Result<TafelRecord, 'fase-past-niet' | 'veranderd'>> {
  const { records } = context;
  const { id, soort } = by.tafel;
  if (asked.fase !== undefined && !fasenOf(soort).includes(asked.fase)) return err('fase-past-niet');
  return context.turns.take(id, async () => {
    const tafel = must(await records.tafel(id), 'the tafel of a seat');
    const before = { naam: tafel.naam, fase: tafel.fase, status: tafel.status };
    const after = {
      naam: asked.naam ?? before.naam,
      fase: asked.fase ?? before.fase,
      status: asked.status ?? before.status,
    };
    const atMs = context.now();
    const common = { tafel: id, atMs, door: doorOf(by) };
    const partijen = (await records.partijen(id)).map((partij) => partij.id).slice(0, 200);
    const entries: EntryDraft[] = [];
    const tell = (body: Extract<EntryDraft, { kind: 'instelling-gewijzigd' }>['body']): void => {
      if (body.before !== body.after)
        entries.push({ ...common, kind: 'instelling-gewijzigd', partijen, body });
    };
    tell({ instelling: 'naam', before: before.naam, after: after.naam });
    tell({ instelling: 'fase', before: before.fase, after: after.fase });
    tell({ instelling: 'status', before: before.status, after: after.status });
    if (entries.length === 0) return ok(tafel);
    const stored = await records.commit(
      [...stillActing(by, atMs), { kind: 'instelling', tafel: id, before, after }],
      entries,
    );
    if (!stored) return err('veranderd');
    await projectTafelNow(context, id);
    return ok({ ...tafel, ...after });
  });
}
