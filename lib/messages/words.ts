/** Types that hold the two languages to the same keys. No words here. */

/**
 * The shape of `T` with any string at the leaves. The Chinese messages are the reference (their exact strings type the
 * arguments of each message); the English ones are declared with this, so that a key that only one language has is a
 * type error.
 */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
