"use client";
/** The titles of a project's articles, to choose one by. Null until they are known. */
import { useQuery } from "@tanstack/react-query";
import { call } from "@/components/api/client";
import type { ArticleSummary, ProjectView } from "@/lib/api/views";

export function useProjectArticles(projectId: string, isWanted: boolean): readonly ArticleSummary[] | null {
  const project = useQuery({
    queryKey: ["project-articles", projectId],
    queryFn: ({ signal }) => call<ProjectView>("GET", `/api/projects/${projectId}`, undefined, signal),
    enabled: isWanted,
    staleTime: 300_000,
  });
  return project.data?.ok ? project.data.value.articleList : null;
}
