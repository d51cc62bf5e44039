declare const brand: unique symbol;

/** A primitive that only its own constructor produces; costs nothing at run time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
