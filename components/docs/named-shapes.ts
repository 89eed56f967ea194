/** Which named shapes routes speak of, also by way of other shapes. Pure. */
import type { ApiDocument, Operation } from "@/lib/api/document/openapi";
import { type JsonSchema, nameIn } from "@/lib/api/document/schema";

/** In the order of their names. Shapes of refusals are left out: they differ by their code alone. */
export function namedShapes(
  operations: readonly Operation[],
  { components }: Pick<ApiDocument, "components">,
): readonly (readonly [string, JsonSchema])[] {
  const found = new Map<string, JsonSchema>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return;
    const name = nameIn(part as JsonSchema);
    const shape = name === null ? undefined : components.schemas[name];
    if (name !== null && shape && !found.has(name) && !name.startsWith("Refusal.")) {
      found.set(name, shape);
      visit(shape);
    }
    Object.values(part).forEach(visit);
  };
  visit(operations);
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
