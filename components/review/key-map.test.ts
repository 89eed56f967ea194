import { describe, expect, it } from "vitest";
import { commandIds, commandSpec } from "./commands";
import { holderOf, keysOf, noChanges, ownKeys, readKeyMap, whyNotKey, withKeys, writeKeyMap } from "./key-map";

describe("withKeys", () => {
  it("gives a command another key, and forgets it when it is the first one again", () => {
    const changed = withKeys(noChanges, "approve", ["q"]);
    expect(ownKeys(changed, "approve")).toEqual(["q"]);
    expect(withKeys(changed, "approve", ["a"])).toEqual(noChanges);
  });

  it("takes the key from the command that had it, and from nobody who is heard at another time", () => {
    const changed = withKeys(noChanges, "approve", ["j"]);
    expect(ownKeys(changed, "next-fact")).toEqual([]);
    expect(ownKeys(changed, "link-next")).toEqual(["j"]);
    expect(keysOf(changed, "next-fact")).toEqual(["ArrowDown"]);
  });

  it("leaves the other keys of a command that loses one", () => {
    expect(ownKeys(withKeys(noChanges, "approve", ["g"]), "next-numeral")).toEqual(["m"]);
  });
});

describe("holderOf", () => {
  it("names the command that has the key", () => {
    expect(holderOf(noChanges, "approve", "x")).toBe("reject");
    expect(holderOf(noChanges, "approve", "q")).toBeNull();
    expect(holderOf(noChanges, "link-value", "x")).toBeNull();
    expect(holderOf(noChanges, "link-value", "Mod+k")).toBe("palette");
    expect(holderOf(withKeys(noChanges, "reject", ["q"]), "approve", "q")).toBe("reject");
  });
});

describe("whyNotKey", () => {
  it("refuses what the browser keeps for itself", () => {
    for (const key of ["Mod+t", "Mod+w", "Mod+Shift+T", "F5", "Alt+ArrowLeft", "Mod+1"]) {
      expect([key, whyNotKey("approve", key)]).toEqual([key, "browser"]);
    }
  });

  it("refuses the keys of the table", () => {
    for (const key of ["Enter", "Escape", "Tab", "ArrowDown", "Mod+c", "Delete", "Shift+ArrowUp"]) {
      expect([key, whyNotKey("approve", key)]).toEqual([key, "table"]);
    }
  });

  it("refuses what begins to type, and what has no name", () => {
    expect(whyNotKey("approve", "5")).toBe("typing");
    expect(whyNotKey("approve", "琼")).toBe("typing");
    expect(whyNotKey("approve", "Dead")).toBe("unknown");
  });

  it("accepts every key that commands come with", () => {
    for (const id of commandIds) {
      for (const key of commandSpec(id).keys) expect([id, key, whyNotKey(id, key)]).toEqual([id, key, null]);
    }
  });
});

describe("readKeyMap", () => {
  it("reads back what was written", () => {
    const map = withKeys(withKeys(noChanges, "approve", ["q"]), "reject", []);
    expect(readKeyMap(writeKeyMap(map))).toEqual(map);
  });

  it("leaves out what it does not know", () => {
    const text = JSON.stringify({ approve: ["q", "Mod+t", 5], vanished: ["y"], reject: "x" });
    expect([...readKeyMap(text)]).toEqual([["approve", ["q"]]]);
    for (const broken of ["{", "null", "[]", "7", null]) expect(readKeyMap(broken)).toEqual(noChanges);
  });

  it("never gives one key to two commands", () => {
    const read = readKeyMap(JSON.stringify({ approve: ["q"], reject: ["q"] }));
    expect(ownKeys(read, "approve")).toEqual([]);
    expect(ownKeys(read, "reject")).toEqual(["q"]);
  });
});
