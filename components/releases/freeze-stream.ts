/**
 * Asks for a release to be frozen and hears how far that is. A connection that breaks before the end says nothing of the
 * freezing itself, which goes on: asked again with the same request, the same release is the answer.
 */
import { type Answer, readAnswer } from "@/components/api/client";
import type { FreezeRequest, FreezeStep, ReleaseView } from "@/lib/api/releases";

/** A line of the answer: how far it is, or what came of it. */
type Line = FreezeStep | { readonly result: ReleaseView } | { readonly error: unknown };

export async function freeze(
  projectId: string,
  request: FreezeRequest,
  onStep: (step: FreezeStep) => void,
): Promise<Answer<ReleaseView>> {
  try {
    const response = await fetch(`/api/projects/${projectId}/releases`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      credentials: "same-origin",
    });
    if (!response.ok || !response.body) return readAnswer(response.status, await response.text());
    for await (const line of linesOf(response.body)) {
      if ("step" in line) onStep(line);
      else if ("result" in line) return { ok: true, value: line.result };
      // The refusal as any other answer would carry it.
      else return readAnswer(500, JSON.stringify(line));
    }
  } catch {
    // Said below: what broke off is the line to the server.
  }
  return { ok: false, problem: { code: "offline" } };
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = `${rest}${value}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
