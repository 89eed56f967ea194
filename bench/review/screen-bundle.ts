/** The pages of pages/ as one script and one style sheet each, built as for production. */
import { join } from "node:path";
import { build, type Rolldown } from "vite";

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

const made = new Map<string, Promise<Bundle>>();

/** `page`: a file in pages/. Each is built once. */
export function bundled(page: string): Promise<Bundle> {
  const known = made.get(page) ?? bundle(page);
  made.set(page, known);
  return known;
}

async function bundle(page: string): Promise<Bundle> {
  const root = process.cwd();
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    mode: "production",
    resolve: { alias: { "@": root } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      // lightningcss and light-dark(), in which react-data-grid writes its colours, do not agree.
      cssMinify: false,
      lib: { entry: join(import.meta.dirname, "pages", page), formats: ["iife"], name: "page", fileName: "page" },
    },
  });
  const files = [built].flat().flatMap((output) => ("output" in output ? output.output : []));
  return {
    script: files.map((file) => (file.type === "chunk" ? file.code : "")).join("\n"),
    style: files.map((file) => (isStyle(file) ? String(file.source) : "")).join("\n"),
  };
}

function isStyle(file: Rolldown.OutputChunk | Rolldown.OutputAsset): file is Rolldown.OutputAsset {
  return file.type === "asset" && file.fileName.endsWith(".css");
}
