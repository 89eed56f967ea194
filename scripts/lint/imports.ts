/**
 * Reads what a source file imports and which globals of Node it touches, from its syntax tree. Every form counts: `import`,
 * `import type`, `export … from`, `import()`, `require()`, and type positions such as `import("./x").Y`.
 */
import { type Module, parseSync } from "@swc/core";

export interface Import {
  readonly specifier: string;
  /** True if only types are taken, so that nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

export interface FileFacts {
  readonly imports: readonly Import[];
  /** Whether the file reads `process.env`, in whatever spelling. */
  readonly readsEnv: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** Throws on a syntax error, with the parser's words. */
export function readFacts(path: string, source: string): FileFacts {
  const isScript = /\.[mc]?js$/.test(path);
  const tree: Module = parseSync(
    source,
    isScript ? { syntax: "ecmascript", jsx: true } : { syntax: "typescript", tsx: path.endsWith("x") },
  );
  const imports: Import[] = [];
  let readsEnv = false;
  visit(tree, (node) => {
    const found = importOf(node);
    if (found) imports.push(found);
    readsEnv ||= isEnv(node);
  });
  return { imports, readsEnv };
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see);
  } else if (isNode(value)) {
    see(value);
    for (const each of Object.values(value)) visit(each, see);
  }
}

function importOf(node: Node): Import | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration": {
      const specifier = text(node.source);
      return specifier === undefined ? undefined : { specifier, typeOnly: node.typeOnly === true || onlyTypes(node) };
    }
    case "TsImportType": {
      const specifier = text(node.argument);
      return specifier === undefined ? undefined : { specifier, typeOnly: true };
    }
    case "CallExpression": {
      if (!isNode(node.callee) || !(node.callee.type === "Import" || node.callee.value === "require")) return undefined;
      const [first] = Array.isArray(node.arguments) ? node.arguments : [];
      const specifier = isNode(first) ? text(first.expression) : undefined;
      return specifier === undefined ? undefined : { specifier, typeOnly: false };
    }
    default:
      return undefined;
  }
}

/** `import { type A, type B }`: each name says for itself that it is a type. */
function onlyTypes(node: Node): boolean {
  const names: unknown = node.specifiers;
  return Array.isArray(names) && names.length > 0 && names.every((name) => isNode(name) && name.isTypeOnly === true);
}

/** `process.env`, `process["env"]`, `{ env } = process`, `import { env } from "node:process"`, `import.meta.env`. */
function isEnv(node: Node): boolean {
  if (node.type === "MemberExpression" && isNode(node.object)) {
    const property = isNode(node.property) ? (node.property.expression ?? node.property) : undefined;
    const isProcess =
      node.object.value === "process" || node.object.kind === "import.meta" || isGlobalProcess(node.object);
    return isProcess && isNode(property) && property.value === "env";
  }
  if (node.type === "VariableDeclarator" && isNode(node.init) && node.init.value === "process") return true;
  return node.type === "ImportDeclaration" && /^(node:)?process$/.test(text(node.source) ?? "");
}

function isGlobalProcess(node: Node): boolean {
  return (
    node.type === "MemberExpression" &&
    isNode(node.object) &&
    node.object.value === "globalThis" &&
    isNode(node.property) &&
    node.property.value === "process"
  );
}

function text(node: unknown): string | undefined {
  return isNode(node) && node.type === "StringLiteral" && typeof node.value === "string" ? node.value : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
