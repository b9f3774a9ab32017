import { describe, expect, it } from 'vitest';
import { COORDINATE_PROBLEMS, parseCoordinates } from './parse-coordinates.ts';

describe('typed coordinates', () => {
  const utrecht = [
    '52,09 5,12',
    '52.09, 5.12',
    '52.09 5.12',
    '52.09,5.12',
    '52,09,5,12',
    '52,09; 5,12',
    '52,09, 5,12',
    '5.12, 52.09',
    'lat: 52.09 lon: 5.12',
    '52.09 NB 5.12 OL',
    `52°5'24"N 5°7'12"E`,
    '52° 5,4’ N, 5° 7,2’ O',
    'N 52 05 24 E 5 07 12',
    'O 5°07′12″ N 52°05′24″',
    '52.09°N 5.12°E',
    '[5.12, 52.09]'.replaceAll(/[[\]]/g, ''),
  ];
  for (const text of utrecht) {
    it(`[UI1] ${text}`, () => {
      const result = parseCoordinates(text);
      expect(result.ok && result.value.map((n) => n.toFixed(5))).toEqual(['5.12000', '52.09000']);
    });
  }

  for (const text of [
    '136000 455000',
    '136.000 455.000',
    'RD: 136000, 455000',
    'X: 136000 Y: 455000',
    '136000,455000',
    '136000;455000',
    '136000,0 455000,00',
  ]) {
    it(`[UI1] RD ${text}`, () => {
      const result = parseCoordinates(text);
      expect(result.ok && result.value[0]).toBeCloseTo(5.11001, 4);
      expect(result.ok && result.value[1]).toBeCloseTo(52.08294, 4);
    });
  }

  const refused: Record<string, string> = {
    '': 'empty',
    '   ': 'empty',
    Utrecht: 'not-understood',
    '52.09': 'not-understood',
    '1 2 3': 'not-understood',
    '48.85, 2.35': 'outside-netherlands',
    '-33.8, 151.2': 'outside-netherlands',
    '999999 999999': 'outside-netherlands',
    "52°65'N 5°7'E": 'not-understood',
    "52°5'N 5°7'W": 'not-understood',
  };
  for (const [text, reason] of Object.entries(refused)) {
    it(`[UI1] «${text}» is ${reason}`, () => {
      expect(parseCoordinates(text)).toEqual({ ok: false, error: reason });
    });
  }

  it('[UI1] every reason is shown by an example', () => {
    expect([...new Set(Object.values(refused))].sort()).toEqual([...COORDINATE_PROBLEMS].sort());
  });
});
