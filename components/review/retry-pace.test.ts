import { describe, expect, it } from "vitest";
import type { ClientProblem } from "@/components/api/client";
import { createRetryPace } from "./retry-pace";

/** A pace whose clock and chance the test holds; `wait` answers how long it waits after this failure. */
function paced(random = 0) {
  let now = 0;
  const pace = createRetryPace({ clock: () => now, random: () => random });
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  const wait = (problem: ClientProblem) => {
    pace.failed(problem);
    let waited = 0;
    while (pace.waitsFor() !== null) {
      pass(250);
      waited += 250;
    }
    return waited;
  };
  return { pace, pass, wait };
}

describe("the wait after a failure", () => {
  it.each([
    ["busy", 3000, 3000],
    ["busy", 0, 1000],
    ["too-many-requests", 42_000, 42_000],
    ["too-many-attempts", 900_000, 60_000],
    ["server-error", 2000, 2000],
  ] as const)("is what a server with %s asks for, within bounds: %i", (code, asked, waited) => {
    const { wait } = paced();
    expect([wait({ code, wait: asked }), wait({ code, wait: asked })]).toEqual([waited, waited]);
  });

  it("is longer each time where the server does not say, up to a minute, until something goes through", () => {
    const { wait, pace } = paced();
    const busy = { code: "busy" } as const;
    expect([1, 2, 3, 4, 5, 6].map(() => wait(busy))).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    pace.passed();
    expect(wait(busy)).toBe(5000);
  });

  it("stays short where the connection is gone, whatever the server said before", () => {
    const { wait } = paced();
    wait({ code: "busy" });
    expect([wait({ code: "offline" }), wait({ code: "offline" })]).toEqual([5000, 5000]);
  });

  it("is spread by up to a quarter, and never shorter than asked", () => {
    expect(paced(0.999).wait({ code: "busy", wait: 4000 })).toBe(5000);
    expect(paced(0.5).wait({ code: "busy", wait: 4000 })).toBe(4500);
  });

  it("is one for all requests that fail together", () => {
    const { pace, pass } = paced();
    for (let sent = 0; sent < 20; sent += 1) pace.failed({ code: "busy" });
    pass(4999);
    expect(pace.waitsFor()).toEqual({ code: "busy" });
    pass(1);
    expect(pace.waitsFor()).toBeNull();
  });

  it("stands though another request of the same moment passed, and ends when it is told to", () => {
    const { pace } = paced();
    pace.failed({ code: "busy", wait: 30_000 });
    pace.passed();
    expect(pace.waitsFor()?.code).toBe("busy");
    pace.end();
    expect(pace.waitsFor()).toBeNull();
  });
});
