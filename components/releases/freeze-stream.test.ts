import { afterEach, expect, test, vi } from "vitest";
import type { FreezeRequest, FreezeStep } from "@/lib/api/releases";
import { freeze } from "./freeze-stream";

const request: FreezeRequest = { requestId: "r", title: "春", notes: "", licence: null, texts: true, names: false };

afterEach(() => vi.unstubAllGlobals());

/** Answers with these bytes, cut in pieces of `size`. */
function answering(text: string, size: number, status = 200) {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
}

async function heard() {
  const steps: FreezeStep[] = [];
  const answer = await freeze("p", request, (step) => steps.push(step));
  return { steps, answer };
}

const step = { step: "facts", done: 1, total: 2 };

test.each([1, 3, 1000])("reads lines however they are cut (%i bytes at a time)", async (size) => {
  answering(`${JSON.stringify(step)}\n${JSON.stringify({ result: { title: "春季" } })}\n`, size);
  expect(await heard()).toEqual({ steps: [step], answer: { ok: true, value: { title: "春季" } } });
});

test("a refusal at the end or at once is one, and a line that breaks is a lost connection", async () => {
  answering(`${JSON.stringify(step)}\n${JSON.stringify({ error: { code: "nothing-approved" } })}\n`, 9);
  expect((await heard()).answer).toEqual({ ok: false, problem: { code: "nothing-approved" } });
  answering(JSON.stringify({ error: { code: "not-allowed" } }), 9, 403);
  expect((await heard()).answer).toEqual({ ok: false, problem: { code: "not-allowed" } });
  answering(`${JSON.stringify(step)}\n{"resu`, 9);
  expect(await heard()).toEqual({ steps: [step], answer: { ok: false, problem: { code: "offline" } } });
});
