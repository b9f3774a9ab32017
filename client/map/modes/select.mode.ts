import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import type { LiveGeometry, SelectMode } from '#client/map/types.ts';
import type { Hit } from '#client/map/modes/hit.ts';
import { translateFromTo } from '#shared/geo/translate.ts';
import { deleteVertex, insertVertex, moveVertex, type VertexRef } from '#client/map/geometry/vertices.ts';

/** Place on the screen, in CSS pixels from the top left of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** What the hands are doing while the tool is `selecteren`. */
export type SelectState =
  | { readonly kind: 'rust' }
  /** Pressed, not moved yet. `grijpt`: moving will drag, so the map must not pan. */
  | {
      readonly kind: 'ingedrukt';
      readonly at: ScreenPoint;
      readonly lngLat: LngLat;
      readonly hit: Hit | null;
      readonly wissel: boolean;
      readonly grijpt: boolean;
    }
  | {
      readonly kind: 'sleept';
      readonly from: LngLat;
      readonly originals: readonly LiveGeometry[];
      readonly live: readonly LiveGeometry[];
    }
  | {
      readonly kind: 'vervormt';
      readonly id: string;
      readonly ref: VertexRef;
      readonly original: Geometry;
      /** The shape at the start of the drag: the original, or with the new vertex in it. */
      readonly base: Geometry;
      readonly live: Geometry;
    }
  | {
      readonly kind: 'kader';
      readonly from: ScreenPoint;
      readonly to: ScreenPoint;
      readonly wissel: boolean;
    };

export type SelectEvent =
  | {
      readonly kind: 'neer';
      readonly at: ScreenPoint;
      readonly lngLat: LngLat;
      readonly hit: Hit | null;
      readonly wissel: boolean;
      readonly kader: boolean;
    }
  | { readonly kind: 'beweeg'; readonly at: ScreenPoint; readonly lngLat: LngLat }
  | { readonly kind: 'op' }
  | { readonly kind: 'wis-hoekpunt'; readonly hit: Hit | null }
  | { readonly kind: 'annuleer' };

export type SelectEffect =
  | { readonly kind: 'selecteer'; readonly ids: readonly string[]; readonly mode: SelectMode }
  | {
      readonly kind: 'selecteer-kader';
      readonly from: ScreenPoint;
      readonly to: ScreenPoint;
      readonly mode: SelectMode;
    }
  | { readonly kind: 'live'; readonly live: readonly LiveGeometry[] }
  | { readonly kind: 'bewaar'; readonly changes: readonly LiveGeometry[] }
  | { readonly kind: 'weiger'; readonly reason: string }
  /** The hands pulled at a piece that is not theirs to move. */
  | { readonly kind: 'mag-niet'; readonly id: string };

export interface SelectContext {
  readonly selection: ReadonlySet<string>;
  readonly editable: (id: string) => boolean;
  readonly geometryOf: (id: string) => Geometry | null;
  /** A vertex nearby to take over, or the place itself. */
  readonly snap: (at: ScreenPoint, lngLat: LngLat, exceptId: string) => LngLat;
  /** Null when the shape is sound, else the reason. */
  readonly refusalOf: (geometry: Geometry) => string | null;
}

export interface SelectStep {
  readonly state: SelectState;
  readonly effects: readonly SelectEffect[];
}

const MOVE_THRESHOLD_PIXELS = 4;
const RUST: SelectState = { kind: 'rust' };

/** The one function that decides what a movement of the hands means. */
export function selectStep(state: SelectState, event: SelectEvent, context: SelectContext): SelectStep {
  switch (event.kind) {
    case 'neer':
      return press(event, context);
    case 'beweeg':
      return move(state, event, context);
    case 'op':
      return release(state, context);
    case 'wis-hoekpunt':
      return removeVertex(state, event.hit, context);
    case 'annuleer':
      return { state: RUST, effects: isUnderHands(state) ? [{ kind: 'live', live: [] }] : [] };
  }
}

/** Whether pieces are being changed right now. */
export function isUnderHands(state: SelectState): boolean {
  return state.kind === 'sleept' || state.kind === 'vervormt';
}

/** Whether the map must hold still. */
export function holdsMap(state: SelectState): boolean {
  return state.kind === 'ingedrukt' ? state.grijpt : state.kind !== 'rust';
}

function press(event: Extract<SelectEvent, { kind: 'neer' }>, context: SelectContext): SelectStep {
  if (event.kader) return next({ kind: 'kader', from: event.at, to: event.at, wissel: event.wissel });
  const { at, lngLat, hit, wissel } = event;
  const isHandle = hit?.kind === 'hoekpunt' || hit?.kind === 'middelpunt';
  const isMovable = hit?.kind === 'stuk' && context.selection.has(hit.id) && context.editable(hit.id);
  return next({ kind: 'ingedrukt', at, lngLat, hit, wissel, grijpt: isHandle || isMovable });
}

function move(
  state: SelectState,
  event: Extract<SelectEvent, { kind: 'beweeg' }>,
  context: SelectContext,
): SelectStep {
  switch (state.kind) {
    case 'rust':
      return next(state);
    case 'kader':
      return next({ ...state, to: event.at });
    case 'ingedrukt': {
      if (distance(state.at, event.at) < MOVE_THRESHOLD_PIXELS) return next(state);
      const grabbed = state.grijpt ? grab(state, context) : null;
      if (grabbed !== null) return move(grabbed, event, context);
      return isPullAtForeign(state.hit, context)
        ? next(RUST, { kind: 'mag-niet', id: state.hit.id })
        : next(RUST);
    }
    case 'sleept': {
      const live = state.originals.map((each) => ({
        id: each.id,
        geometry: translateFromTo(each.geometry, state.from, event.lngLat),
      }));
      return next({ ...state, live }, { kind: 'live', live });
    }
    case 'vervormt': {
      const live = moveVertex(state.base, state.ref, context.snap(event.at, event.lngLat, state.id));
      return next({ ...state, live }, { kind: 'live', live: [{ id: state.id, geometry: live }] });
    }
  }
}

/** Only of a chosen piece: pulling at another one moves the map, as everywhere beside the pieces. */
function isPullAtForeign(hit: Hit | null, context: SelectContext): hit is Extract<Hit, { kind: 'stuk' }> {
  return hit?.kind === 'stuk' && context.selection.has(hit.id) && !context.editable(hit.id);
}

function grab(
  state: Extract<SelectState, { kind: 'ingedrukt' }>,
  context: SelectContext,
): SelectState | null {
  const { hit } = state;
  if (hit?.kind === 'hoekpunt' || hit?.kind === 'middelpunt') {
    const original = context.geometryOf(hit.id);
    if (original === null) return null;
    const isNew = hit.kind === 'middelpunt';
    const base = isNew ? insertVertex(original, hit.ref, state.lngLat) : original;
    const ref = isNew ? { line: hit.ref.line, index: hit.ref.index + 1 } : hit.ref;
    return { kind: 'vervormt', id: hit.id, ref, original, base, live: base };
  }
  const originals = [...context.selection].filter(context.editable).flatMap((id) => {
    const geometry = context.geometryOf(id);
    return geometry === null ? [] : [{ id, geometry }];
  });
  return originals.length === 0 ? null : { kind: 'sleept', from: state.lngLat, originals, live: originals };
}

function release(state: SelectState, context: SelectContext): SelectStep {
  switch (state.kind) {
    case 'rust':
      return next(RUST);
    case 'ingedrukt':
      return next(RUST, ...click(state, context));
    case 'kader':
      return next(RUST, {
        kind: 'selecteer-kader',
        from: state.from,
        to: state.to,
        mode: state.wissel ? 'wissel' : 'vervang',
      });
    case 'sleept':
      return keep(state.live, context);
    case 'vervormt':
      return keep([{ id: state.id, geometry: state.live }], context);
  }
}

function click(
  state: Extract<SelectState, { kind: 'ingedrukt' }>,
  context: SelectContext,
): readonly SelectEffect[] {
  const { hit, wissel } = state;
  if (hit === null) {
    return wissel || context.selection.size === 0 ? [] : [{ kind: 'selecteer', ids: [], mode: 'vervang' }];
  }
  if (hit.kind === 'hoekpunt' || hit.kind === 'middelpunt') return [];
  return [{ kind: 'selecteer', ids: [hit.id], mode: wissel ? 'wissel' : 'vervang' }];
}

/** All or nothing: a move that would make one shape unsound is refused as a whole. */
function keep(changes: readonly LiveGeometry[], context: SelectContext): SelectStep {
  for (const change of changes) {
    const reason = context.refusalOf(change.geometry);
    if (reason !== null) return next(RUST, { kind: 'live', live: [] }, { kind: 'weiger', reason });
  }
  return next(RUST, { kind: 'bewaar', changes });
}

function removeVertex(state: SelectState, hit: Hit | null, context: SelectContext): SelectStep {
  if (hit?.kind !== 'hoekpunt' || isUnderHands(state)) return next(state);
  const geometry = context.geometryOf(hit.id);
  const rest = geometry === null ? null : deleteVertex(geometry, hit.ref);
  if (rest === null) return next(RUST, { kind: 'weiger', reason: 'te-weinig-punten' });
  return keep([{ id: hit.id, geometry: rest }], context);
}

function next(state: SelectState, ...effects: readonly SelectEffect[]): SelectStep {
  return { state, effects };
}

function distance(left: ScreenPoint, right: ScreenPoint): number {
  return Math.hypot(left.x - right.x, left.y - right.y);
}
