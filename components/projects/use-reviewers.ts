"use client";
/** Who can be asked to review: members who may decide. Null until they are known. */
import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/client";
import type { MemberView, PersonView } from "@/lib/api/views";
import { can } from "@/lib/auth/can";

export function useReviewers(projectId: string): readonly PersonView[] | null {
  const members = useQuery({
    queryKey: ["members", projectId],
    queryFn: ({ signal }) => call<MemberView[]>("GET", `/api/projects/${projectId}/members`, undefined, signal),
    staleTime: 300_000,
  });
  if (!members.data?.ok) return null;
  return members.data.value
    .filter(({ role, disabled }) => !disabled && can(role, "fact.decide"))
    .map(({ user }) => user);
}
