import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import type { Json } from '#shared/lib/json.ts';

describe('[LE2] canonical JSON', () => {
  it('sorts keys by UTF-16 code unit, at every depth, and leaves lists alone', () => {
    // The order that RFC 8785 gives in 3.2.3.
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: { b: [2, 1], a: null },
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":{"a":null,"b":[2,1]},' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('spells texts and numbers as RFC 8785 does', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
    expect(canonicalJson([0, -0, 9_007_199_254_740_991, -5, true, false])).toBe(
      '[0,0,9007199254740991,-5,true,false]',
    );
    // The numbers of RFC 8785, 3.2.2 and appendix B, as IEEE 754 bits and as they are spelled.
    const spelled = new Map([
      ['4.50', '4.5'],
      ['2e-3', '0.002'],
      ['0.000000000000000000000000001', '1e-27'],
      ['333333333.33333329', '333333333.3333333'],
      ['1E30', '1e+30'],
      ['5e-324', '5e-324'],
      ['1.7976931348623157e308', '1.7976931348623157e+308'],
      ['295147905179352830000', '295147905179352830000'],
      ['999999999999999700000', '999999999999999700000'],
      ['1e21', '1e+21'],
      ['0.000001', '0.000001'],
      ['0.0000001', '1e-7'],
    ]);
    for (const [number, spelling] of spelled) expect(canonicalJson(Number(number))).toBe(spelling);
  });

  it('refuses what has no one spelling', () => {
    for (const value of [Number.NaN, Infinity, '\ud800', undefined, { a: undefined }, { '\udc00': 1 }, 1n]) {
      expect(() => canonicalJson(value as unknown as Json)).toThrow(TypeError);
    }
  });

  it('is the same for equal values however they were put together, and reads back as the value', () => {
    const value = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('json'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).json;
    fc.assert(
      fc.property(value, (json) => {
        const text = canonicalJson(json);
        const read = JSON.parse(text) as Json;
        expect(read).toEqual(json);
        expect(canonicalJson(backwards(read))).toBe(text);
      }),
    );
  });
});

/** The same value with the keys of every object in the other order. */
function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => backwards(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, Json>).toReversed();
  return Object.fromEntries(entries.map(([key, item]) => [key, backwards(item)]));
}
