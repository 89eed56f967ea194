import { afterEach, describe, expect, it, vi } from "vitest";
import { call, readAnswer } from "./client";

describe("readAnswer", () => {
  it("hands on a value", () => {
    expect(readAnswer(200, '{"id":"a"}')).toEqual({ ok: true, value: { id: "a" } });
  });

  it("takes 204 as a value without content", () => {
    expect(readAnswer(204, "")).toEqual({ ok: true, value: undefined });
  });

  it("hands on a problem with its details", () => {
    const text = '{"error":{"code":"stale-version","details":{"current":{"version":3}}}}';
    expect(readAnswer(409, text)).toEqual({
      ok: false,
      problem: { code: "stale-version", details: { current: { version: 3 } } },
    });
  });

  it.each([
    [502, "<html>bad gateway</html>", "server-error"],
    [500, '{"error":{"code":"made-up"}}', "server-error"],
    [503, "<html>maintenance</html>", "busy"],
    [429, "slow down", "busy"],
    [404, "not found", "unreadable-answer"],
    [200, "<html>a captive portal</html>", "unreadable-answer"],
    [403, '{"error":{"code":"toString"}}', "unreadable-answer"],
    [400, "null", "unreadable-answer"],
  ])("does not take %i %s for an answer of ours", (status, text, code) => {
    expect(readAnswer(status, text)).toEqual({ ok: false, problem: { code } });
  });
});

describe("call", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("answers `offline` when there is no connection", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await call("GET", "/api/projects")).toEqual({ ok: false, problem: { code: "offline" } });
  });

  it("tells how long a refusal asks to wait, whoever refuses", async () => {
    const date = "Sun, 22 Nov 2026 12:00:00 GMT";
    const answers = [
      Response.json({ error: { code: "busy" } }, { status: 503, headers: { "retry-after": "3" } }),
      new Response("later", { status: 429, headers: { "retry-after": "Sun, 22 Nov 2026 12:00:07 GMT", date } }),
      Response.json({ error: { code: "not-found" } }, { status: 404 }),
      Response.json([], { headers: { "retry-after": "3" } }),
    ];
    vi.stubGlobal("fetch", () => Promise.resolve(answers.shift()));
    const ask = () => call("GET", "/api/projects");
    expect(await ask()).toEqual({ ok: false, problem: { code: "busy", wait: 3000 } });
    expect(await ask()).toEqual({ ok: false, problem: { code: "busy", wait: 7000 } });
    expect(await ask()).toEqual({ ok: false, problem: { code: "not-found" } });
    expect(await ask()).toEqual({ ok: true, value: [] });
  });

  it("answers `cancelled` when the caller gave up", async () => {
    const giveUp = new AbortController();
    vi.stubGlobal("fetch", () => Promise.reject(new DOMException("aborted", "AbortError")));
    giveUp.abort();
    expect(await call("GET", "/api/projects", undefined, giveUp.signal)).toEqual({
      ok: false,
      problem: { code: "cancelled" },
    });
  });
});
