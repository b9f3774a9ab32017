import { describe, expect, it } from 'vitest';
import { endingOf } from '#client/features/deelnemen/link-ending.ts';
import type { RequestError } from '#client/rest/request.ts';

function gone(code: string): RequestError {
  return { kind: 'geweigerd', status: 410, problem: { status: 410, title: 'Weg', detail: 'Weg.', code } };
}

describe('the end of a link', () => {
  it('[ID3] tells used, expired and withdrawn apart', () => {
    expect(endingOf(gone('uitnodiging-ingewisseld'))).toBe('gebruikt');
    expect(endingOf(gone('uitnodiging-verlopen'))).toBe('verlopen');
    expect(endingOf(gone('uitnodiging-ingetrokken'))).toBe('ingetrokken');
    expect(endingOf({ kind: 'geweigerd', status: 404, problem: null })).toBe('onbekend');
  });

  it('[ID3] says so when guessing the address ended it', () => {
    expect(endingOf(gone('uitnodiging-ingetrokken'), true)).toBe('laatste-poging');
    expect(endingOf(gone('uitnodiging-verlopen'), true)).toBe('verlopen');
  });

  it('is not what no connection, or a wrong address with tries left, means', () => {
    expect(endingOf({ kind: 'geen-verbinding' })).toBeNull();
    expect(endingOf(gone('verkeerd-adres'))).toBeNull();
  });
});
