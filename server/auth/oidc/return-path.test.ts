import { expect, it } from 'vitest';
import { safeReturnPath } from '#server/auth/oidc/return-path.ts';

it('[ID8] leads back to a page of ours and never to another site', () => {
  for (const path of ['/', '/tafel/abc', '/tafel/abc/afspraken?x=1', '/deelnemen'])
    expect(safeReturnPath(path)).toBe(path);
  expect(safeReturnPath('/tafel/../x')).toBe('/x');
  for (const path of [
    undefined,
    '',
    'tafel',
    '//boef.nl',
    '/\\boef.nl',
    '/x\\boef.nl',
    '/\t/boef.nl',
    '/.//boef.nl',
    'https://boef.nl',
    'javascript:alert(1)',
    '/v1/sessie',
    '/v1',
    '/a/../v1/aanmelden',
    '/sync/x',
    '/é',
    `/${'a'.repeat(600)}`,
  ])
    expect([path, safeReturnPath(path)]).toEqual([path, '/']);
});
