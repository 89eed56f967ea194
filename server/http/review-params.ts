/** What the paths and addresses of the review's routes are made of. */
import { z } from "zod";

export const articleParams = z.object({ article: z.uuid() });
export const presenceParams = z.object({ article: z.uuid(), tab: z.uuid() });
export const factParams = z.object({ fact: z.uuid() });
export const numeralParams = z.object({ numeral: z.uuid() });
export const eventParams = z.object({ event: z.uuid() });

const offset = z.coerce.number().int().nonnegative();

/** A selection of a source's text, in UTF-16 units. */
export const selectionQuery = z.object({ start: offset, end: offset });
