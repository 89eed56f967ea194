/** What the paths of comments are made of. */
import { z } from "zod";

export const commentParams = z.object({ comment: z.uuid() });
