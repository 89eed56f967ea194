/** 历史与动态：谁在什么时候做了什么。句子前面是人名。 */

export const history = {
  did: {
    propose: "提出了这条事实",
    create: "新建了这条事实",
    approve: "通过了这条事实",
    reject: "驳回了这条事实",
    reopen: "把这条事实重新打开",
    correct: "修改了{fields}",
    link: "重新选定了原文",
    "not-fact": "标为不是事实",
    undo: "撤销了一项决定",
  },
  rejectedFor: "驳回了这条事实，理由：{reason}",
  undid: "撤销了{name}的“{what}”",
  undone: "后来撤销",
  undoneBy: "后来由{name}撤销",
  inBatch: "批量",
  inBatchHow: "一次批量处理中的一条",
  openAgain: "因此重新待审",
  from: "原为",
  to: "改为",
  older: "更早的历史",
} as const;
