/** What the paths of releases are made of. */
import { z } from "zod";

export const releaseParams = z.object({ release: z.uuid() });
export const releasedFactParams = z.object({ release: z.uuid(), fact: z.uuid() });
