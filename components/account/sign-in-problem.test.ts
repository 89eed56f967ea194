import { describe, expect, it } from "vitest";
import { signInProblem } from "./sign-in-problem";

describe("signInProblem", () => {
  it("is none when the person is in", () => {
    expect(signInProblem({ ok: true, error: null, status: 200 })).toBeNull();
  });

  it("tells a wrong login or password from other failures", () => {
    expect(signInProblem({ ok: false, error: "CredentialsSignin", status: 401 })).toBe("wrong");
    expect(signInProblem({ ok: false, error: "Configuration", status: 500 })).toEqual({ code: "server-error" });
    expect(signInProblem({ ok: false, error: null, status: 500 })).toEqual({ code: "server-error" });
    expect(signInProblem(undefined)).toEqual({ code: "unreadable-answer" });
  });

  it("says how long to wait after too many attempts", () => {
    const answer = { ok: false, error: "too-many-attempts:540", status: 401 };
    expect(signInProblem(answer)).toEqual({ code: "too-many-attempts", details: { retryAfter: 540 } });
  });

  it("does without the time where it is missing", () => {
    const answer = { ok: false, error: "too-many-attempts:undefined", status: 401 };
    expect(signInProblem(answer)).toEqual({ code: "too-many-attempts" });
  });
});
