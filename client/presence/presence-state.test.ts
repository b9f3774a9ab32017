import { describe, expect, it } from 'vitest';
import { parsePresence } from '#client/presence/presence-state.ts';

const user = {
  id: 'a',
  naam: 'Anna',
  partij: 'provincie-utrecht',
  rol: 'redacteur',
  vervangt: null,
  kleur: '#154273',
};

describe('presence from the wire', () => {
  it('[SY10] without a user set by the server there is nobody', () => {
    expect(parsePresence(1, { screen: 'kaart' })).toBeNull();
    expect(parsePresence(1, null)).toBeNull();
    expect(parsePresence(1, { user: { ...user, kleur: 'url(evil)' } })).toBeNull();
  });

  it('[AZ18] says for whom somebody sits; who says nothing of it sits for themselves', () => {
    expect(parsePresence(1, { user: { ...user, vervangt: 'b' } })?.user.vervangt).toBe('b');
    const { vervangt: _none, ...before } = user;
    expect(parsePresence(1, { user: before })?.user.vervangt).toBeNull();
  });

  it('keeps what fits and drops what does not, part by part', () => {
    const presence = parsePresence(7, {
      user,
      kaartCursor: [5.1, 52.1],
      view: { center: [999, 0], zoom: 10 },
      screen: 'maan',
      selection: ['x'],
      live: [{ id: 'x', geometry: { type: 'Polygon', coordinates: [[[0, 0]]] } }],
    });
    expect(presence).toEqual({
      clientId: 7,
      user,
      kaartCursor: [5.1, 52.1],
      view: null,
      screen: 'kaart',
      selection: ['x'],
      live: [],
    });
  });

  it('the caret of a text, in the field cursor, is not the cursor on the map', () => {
    expect(parsePresence(1, { user, cursor: { anchor: 1 } })?.kaartCursor).toBeNull();
  });
});
