/** 审阅界面。 */
export const review = {
  title: "审阅",
} as const;
