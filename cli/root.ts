/** Where the project lies, whatever folder a command is called from. */
import { join } from "node:path";

export const projectRoot = join(import.meta.dirname, "..");
