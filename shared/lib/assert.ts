/** A broken invariant is our bug: throw. For what users or peers cause, use Result. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** The value, or a throw when it is absent: only where absence is our bug. */
export function must<Value>(value: Value | null | undefined, message: string): Value {
  if (value === null || value === undefined) throw new Error(`Invariant broken: ${message}`);
  return value;
}

/** Closes an exhaustive switch: a new member of the union becomes a type error here. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
