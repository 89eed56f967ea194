/**
 * Prisma's schema engine in WebAssembly. `prisma migrate` downloads a native one instead, which a closed network refuses.
 * Both keep the same `_prisma_migrations`, so either can follow the other on one database.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

let isReady = false;

/** Part of the bindings that their types leave out: wires the instance in, as the package's own entry does in a bundler. */
interface Wiring {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

function prepare(): void {
  if (isReady) return;
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, ".wasm")));
  const imports = withFreeTimers(bindings as unknown as WebAssembly.ModuleImports);
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": imports });
  (bindings as unknown as Wiring).__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start === "function") start();
  isReady = true;
}

/**
 * The engine sets a timer of ten seconds for its lock and never takes it back; a command that is done after one second would
 * wait for it. Timers of the engine therefore do not keep the process alive.
 */
function withFreeTimers(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const isTimer = (name: string) => name.startsWith("__wbg_setTimeout_");
  const unref = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds >>> 0).unref();
  return Object.fromEntries(Object.entries(imports).map(([name, value]) => [name, isTimer(name) ? unref : value]));
}

/** Runs `work` with an engine on the database at `url`, and frees the engine. */
export async function withSchemaEngine<T>(
  url: string,
  schema: readonly [path: string, content: string],
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  prepare();
  // A pool of our own: the engine does not close the adapter's, which would keep the process alive for ten seconds.
  const pool = new pg.Pool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  // The engine's log repeats what its errors say.
  const silent = () => undefined;
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: [[...schema]] }, silent, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/**
 * The SQL that leads from the schema `before` (undefined: an empty database) to `after`, or undefined if they are the
 * same. Both are the text of a schema.prisma; the engine wants some database at `url` too, but does not read it.
 */
export async function schemaDifference(
  url: string,
  before: string | undefined,
  after: string,
): Promise<string | undefined> {
  const model = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { exitCode, stdout } = await withSchemaEngine(url, ["schema.prisma", after], (engine) =>
    engine.diff({
      from: before === undefined ? { tag: "empty" } : model(before),
      to: model(after),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 0 || stdout === null ? undefined : stdout;
}
