/** Comments and mentions. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/comments";

export const comments: Words<typeof zh.comments> = {
  title: "Comments",
  loading: "Loading…",
  none: "No comments yet.",
  older: "Older comments",
  write: "Write a comment",
  placeholder: "Write a comment, @ names a member",
  keys: "Ctrl+Enter sends, Esc goes back to the table",
  membersLoading: "Loading the members…",
  membersFailed: "The members could not be loaded.",
  retry: "Try again",
  members: "Members",
  send: "Send",
  edit: "Edit",
  editLabel: "Edit the comment",
  save: "Save",
  edited: "edited",
  delete: "Delete",
  deleteAsk: "Delete this comment? Its words cannot be brought back.",
  deleted: "Comment deleted",
  cancel: "Cancel",
};

export const mentions: Words<typeof zh.mentions> = {
  open: "Comments that name you: {count, number} unread",
  title: "Comments that name you",
  none: "None unread",
  readAll: "Mark all as read",
};
