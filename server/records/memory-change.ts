import { unreachable } from '#shared/lib/assert.ts';
import type { RecordChange } from '#server/records/change.ts';
import { isFormal, type FormalChange } from '#server/records/formal-change.ts';
import type { KeptSeat, MemoryState } from '#server/records/memory-state.ts';
import type { UitnodigingRecord } from '#server/records/records.ts';
import { refusalOf } from '#server/records/refusal.ts';
import { isLastingRegisseur, seatCounts } from '#server/records/seat.ts';

/** Does one change in the state; false when what it asks for is not so. The caller then throws the state away. */
export function applyChange(state: MemoryState, change: RecordChange): boolean {
  if (isFormal(change)) return applyFormal(state, change);
  switch (change.kind) {
    case 'eis-plaats': {
      const seat = state.seats.get(change.deelnemer);
      return seat !== undefined && seat.rol === change.rol && seatCounts(seat, change.nowMs);
    }
    case 'tafel':
      state.tafels.set(change.tafel.id, { record: change.tafel, partijen: [], ready: false });
      return true;
    case 'partij': {
      const tafel = state.tafel(change.tafel);
      if (tafel.partijen.some(({ id }) => id === change.partij.id)) return false;
      state.tafels.set(change.tafel, { ...tafel, partijen: [...tafel.partijen, change.partij] });
      state.unregistered.add(`${change.tafel}/${change.partij.id}`);
      return true;
    }
    case 'instelling': {
      const { record, partijen } = state.tafel(change.tafel);
      const { naam, fase, status } = change.before;
      if (record.naam !== naam || record.fase !== fase || record.status !== status) return false;
      state.tafels.set(change.tafel, { record: { ...record, ...change.after }, partijen, ready: false });
      return true;
    }
    case 'uitnodiging':
      state.uitnodigingen.set(change.uitnodiging.tokenHash, change.uitnodiging);
      return true;
    case 'uitnodiging-ingetrokken': {
      const { id, tafel, atMs } = change;
      const found = [...state.uitnodigingen.values()].find((each) => each.id === id && each.tafel === tafel);
      if (found?.use.kind !== 'open') return false;
      return mark(state, found, { kind: 'ingetrokken', atMs });
    }
    case 'uitnodiging-ingewisseld': {
      const { tokenHash, deelnemer, atMs } = change;
      const found = state.uitnodigingen.get(tokenHash) ?? null;
      if (found === null || refusalOf(found, atMs) !== null) return false;
      return mark(state, found, { kind: 'ingewisseld', atMs, deelnemer });
    }
    case 'persoon': {
      const { login } = change.persoon;
      const isTaken = [...state.personen.values()].some(
        (each) =>
          login !== null && each.login?.issuer === login.issuer && each.login.subject === login.subject,
      );
      if (isTaken) return false;
      state.personen.set(change.persoon.id, change.persoon);
      return true;
    }
    case 'persoon-naam': {
      const persoon = state.personen.get(change.persoon);
      if (persoon === undefined || persoon.erasedAtMs !== null) return false;
      state.personen.set(persoon.id, { ...persoon, naam: change.naam });
      state.renameSeats(persoon.id);
      return true;
    }
    case 'persoon-gewist':
      return erase(state, change);
    case 'plaats':
      return addSeat(state, change);
    case 'rol': {
      const seat = state.seats.get(change.deelnemer);
      if (seat?.rol !== change.before || seat.einde !== null) return false;
      if (!change.force && !keepsRegisseur(state, seat, change.nowMs)) return false;
      if (deputies(state, seat).some(({ rol }) => rol !== change.after)) return false;
      state.putSeat({ ...seat, rol: change.after });
      return true;
    }
    case 'einde': {
      const seat = state.seats.get(change.deelnemer);
      if (seat === undefined || seat.einde !== null) return false;
      if (!change.force && !keepsRegisseur(state, seat, change.atMs)) return false;
      if (deputies(state, seat).length > 0) return false;
      state.putSeat({ ...seat, einde: new Date(change.atMs).toISOString(), eindeDoor: change.door });
      return true;
    }
    case 'historie': {
      const seat = state.seats.get(change.deelnemer);
      if (seat === undefined || seat.einde !== null || seat.historie === change.historie) return false;
      state.seats.set(seat.id, { ...seat, historie: change.historie });
      return true;
    }
    case 'sessie': {
      const createdAtMs = state.sessies.get(change.sessie.id)?.createdAtMs ?? change.sessie.createdAtMs;
      state.sessies.set(change.sessie.id, { ...change.sessie, createdAtMs });
      return true;
    }
    case 'bevroren': {
      const { tafel, afspraak, versie } = change.tekst;
      const earlier = [...state.bevroren.values()].filter(
        (each) => each.tafel === tafel && each.afspraak === afspraak,
      );
      if (versie !== earlier.length + 1 || earlier.some((each) => each.vrijgave === null)) return false;
      state.bevroren.set(`${tafel}/${afspraak}/${versie}`, { ...change.tekst, vrijgave: null });
      state.setReady(tafel, false);
      return true;
    }
    case 'vrijgegeven': {
      const { tafel, afspraak, versie, door, reden, atMs } = change;
      const key = `${tafel}/${afspraak}/${versie}`;
      const tekst = state.bevroren.get(key);
      if (tekst === undefined || tekst.vrijgave !== null) return false;
      state.bevroren.set(key, { ...tekst, vrijgave: { door, reden, atMs } });
      state.setReady(tafel, false);
      return true;
    }
    default:
      return unreachable(change);
  }
}

function applyFormal(state: MemoryState, change: FormalChange): boolean {
  const isErased =
    change.kind === 'ondertekencode' && state.personen.get(change.persoon)?.erasedAtMs !== null;
  return !isErased && state.formal.apply(change);
}

function mark(state: MemoryState, uitnodiging: UitnodigingRecord, next: UitnodigingRecord['use']): true {
  state.uitnodigingen.set(uitnodiging.tokenHash, { ...uitnodiging, use: next });
  return true;
}

function deputies(state: MemoryState, seat: KeptSeat): readonly KeptSeat[] {
  return [...state.seats.values()].filter((each) => each.vervangt === seat.id && each.einde === null);
}

function addSeat(
  state: MemoryState,
  { plaats, activate }: Extract<RecordChange, { kind: 'plaats' }>,
): boolean {
  if (!state.tafel(plaats.tafel).partijen.some(({ id }) => id === plaats.partij)) return false;
  const persoon = state.personen.get(plaats.persoon);
  if (persoon === undefined || persoon.erasedAtMs !== null) return false;
  if (plaats.vervangt !== null) {
    const replaced = state.seats.get(plaats.vervangt);
    const fits = replaced?.tafel === plaats.tafel && replaced.rol === plaats.rol && replaced.einde === null;
    if (!fits) return false;
  }
  const isTwice = (each: KeptSeat): boolean =>
    each.persoon === plaats.persoon &&
    each.tafel === plaats.tafel &&
    each.partij === plaats.partij &&
    each.bron === 'aanmelding' &&
    each.einde === null;
  if (plaats.bron === 'aanmelding' && [...state.seats.values()].some(isTwice)) return false;
  state.putSeat({ ...plaats, einde: null, eindeDoor: null, revision: 0 });
  if (activate) state.active.set(`${plaats.persoon}/${plaats.tafel}`, plaats.id);
  return true;
}

function erase(
  state: MemoryState,
  { persoon: id, naam, atMs }: Extract<RecordChange, { kind: 'persoon-gewist' }>,
): boolean {
  const persoon = state.personen.get(id);
  if (persoon === undefined || persoon.erasedAtMs !== null) return false;
  state.personen.set(id, { ...persoon, naam, email: null, login: null, erasedAtMs: atMs });
  for (const sessie of state.sessies.values()) if (sessie.persoon === id) state.sessies.delete(sessie.id);
  state.formal.erase(id);
  for (const seat of state.seats.values())
    if (seat.persoon === id) state.seats.set(seat.id, { ...seat, reden: null });
  for (const uitnodiging of state.uitnodigingen.values()) {
    const by = uitnodiging.use.kind === 'ingewisseld' ? uitnodiging.use.deelnemer : null;
    if (by !== null && state.seats.get(by)?.persoon === id)
      state.uitnodigingen.set(uitnodiging.tokenHash, { ...uitnodiging, email: null, reden: null });
  }
  for (const seat of state.seats.values()) if (seat.persoon === id) state.setReady(seat.tafel, false);
  state.renameSeats(id);
  return true;
}

/** Whether the tafel has a lasting regisseur without this seat, or did not have one in it. */
function keepsRegisseur(state: MemoryState, seat: KeptSeat, nowMs: number): boolean {
  if (!isLastingRegisseur(seat, nowMs)) return true;
  return [...state.seats.values()].some(
    (each) => each.tafel === seat.tafel && each.id !== seat.id && isLastingRegisseur(each, nowMs),
  );
}
