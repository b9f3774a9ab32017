import { describe, expect, it } from 'vitest';
import { INITIAL_STATUS, saveStateOf, StatusStore, type TafelStatus } from '#client/doc/status.ts';

const synced: TafelStatus = { ...INITIAL_STATUS, connection: 'verbonden', synced: true, ready: true };
const NOW_MS = 1_000_000;

describe('save state', () => {
  it('[SY8] says saved only when the server has everything', () => {
    expect(saveStateOf(synced, NOW_MS)).toEqual({ kind: 'opgeslagen' });
    expect(saveStateOf({ ...synced, synced: false }, NOW_MS)).toEqual({ kind: 'laden' });
  });

  it('[SY8] counts what is not saved well within five seconds', () => {
    const saving = { ...synced, unsaved: 2, unsavedSinceMs: NOW_MS };
    expect(saveStateOf(saving, NOW_MS + 100)).toEqual({ kind: 'bezig', aantal: 2 });
    expect(saveStateOf(saving, NOW_MS + 4999)).toEqual({ kind: 'niet-opgeslagen', aantal: 2 });
  });

  it('[SY8] without a connection the work is local, with or without edits', () => {
    const offline: TafelStatus = { ...synced, connection: 'verbroken', synced: false };
    expect(saveStateOf(offline, NOW_MS)).toEqual({ kind: 'lokaal', aantal: 0 });
    expect(saveStateOf({ ...offline, unsaved: 3 }, NOW_MS)).toEqual({ kind: 'lokaal', aantal: 3 });
  });

  it('[DU2] a tafel that is read-only never says saved', () => {
    const readOnly: TafelStatus = { ...synced, access: { kind: 'alleen-lezen', reden: '' } };
    expect(saveStateOf(readOnly, NOW_MS)).toEqual({ kind: 'alleen-lezen', aantal: 0 });
  });

  it('tells listeners of a change, and not of the same again', () => {
    const store = new StatusStore();
    let told = 0;
    store.subscribe(() => told++);
    store.update({ unsaved: 1 });
    store.update({ unsaved: 1 });
    expect(told).toBe(1);
  });
});
