/**
 * `after`, with every part that says the same as in `before` being the object of before; all of it, when nothing differs.
 * For plain data only.
 */
export function houdGelijk<Value>(before: unknown, after: Value): Value {
  if (before === after) return after;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return after;
  if (Array.isArray(before) || Array.isArray(after)) {
    if (!Array.isArray(before) || !Array.isArray(after)) return after;
    const kept = after.map((item: unknown, at) => houdGelijk(before[at], item));
    const same = before.length === kept.length && kept.every((item, at) => item === before[at]);
    return (same ? before : kept) as Value; // equal by value
  }
  const old = before as Record<string, unknown>; // both are plain objects
  const now = after as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  let same = Object.keys(old).length === Object.keys(now).length;
  for (const [key, value] of Object.entries(now)) {
    kept[key] = houdGelijk(Object.hasOwn(old, key) ? old[key] : undefined, value);
    same &&= Object.hasOwn(old, key) && kept[key] === old[key];
  }
  return (same ? before : kept) as Value; // equal by value
}
