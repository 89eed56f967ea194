import { describe, expect, test } from "vitest";
import { clientAddress } from "./address";
import { attachment } from "./attachment";
import { cookiesOf } from "./cookies";
import { isSameOrigin } from "./origin";
import { contentSecurityPolicy, pageHeaders } from "./page-headers";

describe("isSameOrigin", () => {
  const same = (headers: Record<string, string>, own?: string) => isSameOrigin(new Headers(headers), own);

  test("believes the browser's own word first", () => {
    expect(same({ "sec-fetch-site": "same-origin" })).toBe(true);
    for (const site of ["same-site", "cross-site", "none", ""]) {
      expect(same({ "sec-fetch-site": site, origin: "http://a.test", host: "a.test" })).toBe(false);
    }
  });

  test("else compares host and port, whatever the scheme that a proxy speaks", () => {
    expect(same({ origin: "https://a.test", host: "a.test" })).toBe(true);
    expect(same({ origin: "http://a.test:3000", host: "a.test:3000" })).toBe(true);
    expect(same({ origin: "http://a.test:3001", host: "a.test:3000" })).toBe(false);
    expect(same({ origin: "http://b.test", host: "a.test" })).toBe(false);
    expect(same({ origin: "https://a.test", host: "internal:3000" }, "https://a.test/")).toBe(true);
  });

  test("refuses what says nothing", () => {
    expect(same({})).toBe(false);
    expect(same({ host: "a.test" })).toBe(false);
    expect(same({ origin: "null", host: "a.test" })).toBe(false);
    expect(same({ origin: "file://", host: "" })).toBe(false);
  });
});

describe("clientAddress", () => {
  test.each([
    [null, 0, "unknown"],
    ["192.0.2.1", 0, "192.0.2.1"],
    ["forged, 192.0.2.1", 1, "192.0.2.1"],
    ["forged, 192.0.2.1, 10.0.0.1", 2, "192.0.2.1"],
    ["192.0.2.1", 2, "192.0.2.1"],
    [" , ", 1, "unknown"],
  ])("%s behind %i proxies: %s", (header, proxies, address) => {
    expect(clientAddress(header, proxies)).toBe(address);
  });
});

test("cookiesOf reads values with equals signs and encoded ones, and takes what is no encoding as it is", () => {
  const headers = new Headers({ cookie: 'a=b=c; t=x%7Cy ; bad=%zz; flag; ="' });
  expect(cookiesOf(headers)).toEqual({ a: "b=c", t: "x|y", bad: "%zz" });
});

test("attachment keeps any name, and no name can end the header", () => {
  const { headers } = attachment({
    fileName: '甲 "a"\\(1)\'*.csv',
    contentType: "text/csv",
    stream: new ReadableStream(),
  });
  expect(headers.get("content-disposition")).toBe(
    "attachment; filename=\"_ _a__(1)'*.csv\"; filename*=UTF-8''%E7%94%B2%20%22a%22%5C%281%29%27%2A.csv",
  );
});

describe("pageHeaders", () => {
  const safety = { nonce: "abc", https: false, development: false };

  test("runs no script and no style element without the nonce", () => {
    const policy = contentSecurityPolicy(safety);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src-elem 'self' 'nonce-abc';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    for (const none of ["default-src", "object-src", "base-uri", "frame-ancestors"]) {
      expect(policy).toContain(`${none} 'none'`);
    }
  });

  test("speaks of https only where there is https", () => {
    expect(pageHeaders(safety)).not.toHaveProperty("strict-transport-security");
    expect(contentSecurityPolicy(safety)).not.toContain("upgrade-insecure-requests");
    expect(pageHeaders({ ...safety, https: true })["strict-transport-security"]).toContain("max-age=");
    expect(contentSecurityPolicy({ ...safety, https: true })).toContain("upgrade-insecure-requests");
  });
});
