import { describe, expect, it } from "vitest";
import { localPath } from "./local-path";

describe("localPath", () => {
  it("keeps a path of this site with its query", () => {
    expect(localPath("/projects/a/articles/b?fact=c")).toBe("/projects/a/articles/b?fact=c");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    "evil",
  ])("does not go to %j", (path) => expect(localPath(path)).toBe("/projects"));

  it("does not come back to the sign-in page", () => {
    expect(localPath("/sign-in?next=/x")).toBe("/projects");
  });
});
