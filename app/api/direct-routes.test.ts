import { expect, test } from "vitest";
import { directRoutes } from "./direct-routes";

test.each(directRoutes.map(({ path, methods }) => [path, methods] as const))(
  "%s is answered by the handlers of its own folder, all of which answer with JSON",
  async (path, methods) => {
    const folder = path.slice("/api/".length);
    const own = (await import(/* @vite-ignore */ `${import.meta.dirname}/${folder}/route.ts`)) as Record<
      string,
      unknown
    >;
    expect(Object.entries(methods)).toEqual(Object.entries(own));
    expect(Object.keys(methods)).not.toEqual([]);
    // What is answered directly is refused as well when there is too much to do, and the API's document says so.
    for (const { declaration } of Object.values(methods)) expect(declaration.refusals).toContain("busy");
  },
);
