import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testId } from '#shared/crdt/test-support.ts';
import { variantIdSchema } from '#shared/domain/variant/schema.ts';

const stored = new Map<string, string>();
const VARIANT = { id: variantIdSchema.parse(testId(1)), plek: 'eigen' } as const;

/** The page as after a reload: modules anew, the storage of the tab as it was. */
async function load() {
  vi.resetModules();
  return await import('#client/board/chosen-variant.ts');
}

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the variant on the board', () => {
  it('[VA7] is still there after a reload, at that tafel alone', async () => {
    (await load()).chooseVariant('tafel-1', VARIANT);
    const { chosenVariant } = await load();
    expect(chosenVariant('tafel-1')).toEqual(VARIANT);
    expect(chosenVariant('tafel-2')).toBeNull();
  });

  it('[VA7] is gone after the way back to the tafel', async () => {
    const before = await load();
    before.chooseVariant('tafel-1', VARIANT);
    before.chooseVariant('tafel-1', null);
    expect((await load()).chosenVariant('tafel-1')).toBeNull();
  });

  it('[VA7] is the tafel where what was stored cannot be read', async () => {
    stored.set('puzzeltafel.variant.tafel-1', '{"id":');
    expect((await load()).chosenVariant('tafel-1')).toBeNull();
    stored.set('puzzeltafel.variant.tafel-2', '{"id":"x","plek":"elders"}');
    expect((await load()).chosenVariant('tafel-2')).toBeNull();
  });
});
