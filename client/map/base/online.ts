import type { RasterSourceSpecification } from 'maplibre-gl';
import type { AchtergrondId } from '#client/map/types.ts';

/** A base map from outside; the board works without it, so it may fail. */
export interface OnlineAchtergrond {
  readonly source: RasterSourceSpecification;
  readonly bron: string;
}

/** PDOK's open base maps in Web Mercator. The server's `img-src` and `connect-src` must allow their host. */
export const ONLINE: Readonly<Record<Exclude<AchtergrondId, 'rustig'>, OnlineAchtergrond>> = {
  brt: {
    source: {
      type: 'raster',
      tiles: ['https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png'],
      tileSize: 256,
      minzoom: 6,
      maxzoom: 19,
    },
    bron: 'BRT-A, Kadaster (CC BY 4.0)',
  },
  luchtfoto: {
    source: {
      type: 'raster',
      tiles: [
        'https://service.pdok.nl/hwh/luchtfotorgb/wmts/v1_0/Actueel_orthoHR/EPSG:3857/{z}/{x}/{y}.jpeg',
      ],
      tileSize: 256,
      minzoom: 6,
      maxzoom: 19,
    },
    bron: 'Luchtfoto, Beeldmateriaal Nederland (CC BY 4.0)',
  },
};
