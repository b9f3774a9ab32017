import { describe, expect, it } from 'vitest';
import { SCREENS } from '#client/presence/presence-state.ts';
import { parseScreen, screenPath } from '#client/workspace/screens.ts';

describe('addresses of a tafel', () => {
  it('every screen has an address that leads back to it', () => {
    for (const screen of SCREENS)
      expect(parseScreen(screenPath('id', screen))).toEqual({ screen, detail: null });
  });

  it('an afspraak has its own address, and anything else is no screen', () => {
    expect(parseScreen('/tafel/id/afspraken/abc')).toEqual({ screen: 'afspraken', detail: 'abc' });
    expect(parseScreen('/tafel/id/')).toEqual({ screen: 'kaart', detail: null });
    expect(parseScreen('/tafel/id/kaart')).toBeNull();
    expect(parseScreen('/tafel/id/onzin')).toBeNull();
  });
});
