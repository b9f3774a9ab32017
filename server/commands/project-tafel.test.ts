import { describe, expect, it } from 'vitest';
import { readOpgaven } from '#shared/crdt/read.ts';
import { readRegister } from '#shared/crdt/register.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { createTafel } from '#server/commands/create-tafel.ts';
import { ensureFirstTafel } from '#server/commands/first-start.ts';
import { finishPending } from '#server/commands/project-tafel.ts';
import { invite } from '#server/commands/invite.ts';
import { redeemUitnodiging } from '#server/commands/redeem-uitnodiging.ts';
import { Turns } from '#server/commands/turns.ts';
import { MemoryRooms } from '#server/commands/test-support.ts';
import { MemoryRecords } from '#server/records/memory.ts';
import { loadStartpakket } from '#server/startpakket/load.ts';

/** Rooms that fail like a crash: from the n-th edit on, until mended. */
class FailingRooms extends MemoryRooms {
  editsLeft = Infinity;

  override async editRoom(...edit: Parameters<MemoryRooms['editRoom']>): Promise<void> {
    if (this.editsLeft-- <= 0) throw new Error('crash');
    await super.editRoom(...edit);
  }
}

function setUp() {
  const rooms = new FailingRooms();
  const records = new MemoryRecords();
  const config = { invitationMs: 1000, sessionIdleMs: 1000, sessionMaxMs: 1000 };
  const context: CommandContext = {
    records,
    rooms,
    startpakket: loadStartpakket(),
    config,
    now: () => 1,
    turns: new Turns(),
    rightsChanged: () => undefined,
  };
  return { rooms, records, context };
}

describe('finishPending', () => {
  it('[HT6] [TF3] finishes a tafel whose making was cut off, at any point', async () => {
    for (const editsBefore of [0, 1]) {
      const { rooms, records, context } = setUp();
      rooms.editsLeft = editsBefore;
      await expect(ensureFirstTafel(context)).rejects.toThrow('crash');
      expect(await records.unfinished()).not.toEqual({ tafels: [], registers: [] });
      rooms.editsLeft = Infinity;
      await finishPending(context);
      const tafel = await ensureFirstTafel(context);
      expect(readOpgaven(rooms.doc(`tafel/${tafel.id}`))).toHaveLength(198);
      expect(readRegister(rooms.doc(`register/${tafel.id}`)).partijen).toHaveLength(22);
      expect(rooms.docs.size).toBe(2);
      expect(await records.unfinished()).toEqual({ tafels: [], registers: [] });
    }
  });

  it('[HT6] brings somebody who came in just before a crash into the register', async () => {
    const { rooms, context } = setUp();
    const tafel = await ensureFirstTafel(context);
    const email = 'bram@vro.nl';
    const invited = await invite(context, 'server', {
      tafel: tafel.id,
      partij: 'vro',
      rol: 'redacteur',
      email,
    });
    if (!invited.ok) throw new Error(invited.error);
    const { token } = invited.value;
    rooms.editsLeft = 0;
    await expect(
      redeemUitnodiging(context, { token, naam: 'Bram', email, current: null, apparaat: null }),
    ).rejects.toThrow('crash');
    rooms.editsLeft = Infinity;
    await finishPending(context);
    expect(readRegister(rooms.doc(`register/${tafel.id}`)).deelnemers).toMatchObject([{ naam: 'Bram' }]);
  });

  it('[HT6] does nothing when nothing is pending, and nothing twice', async () => {
    const { rooms, context } = setUp();
    await ensureFirstTafel(context);
    rooms.editsLeft = 0;
    await finishPending(context);
    expect(rooms.editsLeft).toBe(0);
    const made = await createTafel(setUp().context, 'server', {
      naam: 'Landelijke tafel',
      soort: 'landelijke-tafel',
      gebied: { soort: 'nederland', naam: 'Nederland' },
    });
    expect(made).toMatchObject({ ok: true });
  });
});
