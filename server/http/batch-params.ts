/** What the paths of decisions over many items are made of. */
import { z } from "zod";

export const batchParams = z.object({ batch: z.uuid() });
