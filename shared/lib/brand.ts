declare const brand: unique symbol;

/** A string that only its own schema or constructor can make. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
