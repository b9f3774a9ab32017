import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { composeArrangement } from '#shared/arrangement/compose.ts';
import { kaartbeelden } from '#shared/arrangement/beeld.ts';
import { tekeningVan } from '#shared/arrangement/kaart/tekening.ts';
import { testVraag } from '#shared/arrangement/test-support.ts';
import { pngVan } from '#server/arrangement/kaart/png.ts';

describe('a kaartbeeld in pixels', () => {
  const [beeld] = kaartbeelden(composeArrangement(testVraag()));
  const land = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [3, 50],
        [7, 50],
        [7, 54],
        [3, 54],
        [3, 50],
      ],
    ] as [number, number][][],
  };
  const tekening = tekeningVan(
    beeld!,
    { vlakken: [{ soort: 'land', geometrie: land }], bron: '' },
    [110_000, 430_000, 170_000, 470_000],
  );
  const png = Buffer.from(pngVan(tekening));

  it('[AR14] is a sound PNG of the size of the drawing with its legend', () => {
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, tekening.hoogte + 60]);
    let at = 8;
    const kinds: string[] = [];
    while (at < png.length) {
      const size = png.readUInt32BE(at);
      kinds.push(png.toString('latin1', at + 4, at + 8));
      expect(png.readUInt32BE(at + 8 + size)).toBe(crc32(png.subarray(at + 4, at + 8 + size)));
      at += size + 12;
    }
    expect(kinds).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('[AR14] draws land inside its frame and none outside it', () => {
    const size = png.readUInt32BE(33);
    const rows = inflateSync(png.subarray(41, 41 + size));
    const pixel = (x: number, y: number) => [...rows.subarray(y * 3601 + 1 + x * 3, y * 3601 + 4 + x * 3)];
    expect(pixel(5, 5)).toEqual([0xf6, 0xf3, 0xec]);
    expect(pixel(450, tekening.hoogte + 5)).toEqual([255, 255, 255]);
    expect(pixel(1190, 5)).toEqual([255, 255, 255]);
  });
});
