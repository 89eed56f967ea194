/** What paths of the API are made of. */
import { z } from "zod";

export const projectParams = z.object({ project: z.uuid() });
export const memberParams = z.object({ project: z.uuid(), user: z.uuid() });
export const sourceParams = z.object({ source: z.uuid() });
export const tokenParams = z.object({ token: z.uuid() });
