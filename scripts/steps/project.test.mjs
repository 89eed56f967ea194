import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./project.mjs";

const check = (version) =>
  spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import("./scripts/steps/project.mjs").then((project) => project.requireNode("${version}"))`,
    ],
    {
      cwd: root,
      env: { ...process.env, LC_ALL: "C" },
      encoding: "utf8",
    },
  );

test.each(["18.20.4", "20.18.3"])("Node %s is refused with what to do", (version) => {
  const { status, stderr } = check(version);
  expect(status).toBe(1);
  expect(stderr).toContain(`20.19 or newer; this is ${version}`);
});

test.each(["20.19.0", "22.1.0"])("Node %s will do", (version) => {
  expect(check(version)).toMatchObject({ status: 0, stderr: "" });
});
