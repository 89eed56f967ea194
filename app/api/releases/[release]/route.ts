/** One release; publishing and withdrawing it. */
import { releaseAnswer } from "@/lib/api/answers/releases";
import { releaseChangeRequest } from "@/lib/api/releases";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { changeRelease } from "@/server/operations/change-release";
import { getRelease } from "@/server/operations/get-release";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "A release: what it holds, how it was reviewed, its hashes. For members; for everybody once it is public.",
  refusals: ["signed-out", "not-found"],
  params: releaseParams,
  answer: releaseAnswer,
  run: ({ actor, params }) => withReader(actor, (reader) => getRelease(reader, params.release)),
});

export const PATCH = route({
  access: "signed-in",
  role: "owner",
  summary: "Makes a release public or takes that back, or withdraws it for good with a reason.",
  refusals: ["wrong-status"],
  params: releaseParams,
  body: releaseChangeRequest,
  answer: releaseAnswer,
  run: ({ actor, params, body }) => changeRelease(actor, params.release, body),
});
