// What is done with a digest, as it is asked for in either language and as we would ask for it.
import type { Language, Wording } from '../language.ts';

const VERBS = {
  add: /^(add|new|create|make|subscribe|添加|新建|创建|订阅|新增)(?!\p{L})/iu,
  list: /^(list|all|ls|列表|全部|有哪些)$/iu,
  show: /^(show|view|info|查看|详情)(?!\p{L})/iu,
  edit: /^(edit|change|update|set|修改|更改|编辑)(?!\p{L})/iu,
  preview: /^(preview|预览)(?!\p{L})/iu,
  send: /^(send( now)?|post|run|立即发送|发送)(?!\p{L})/iu,
  pause: /^(pause|stop|mute|暂停)(?!\p{L})/iu,
  resume: /^(resume|continue|start|unmute|恢复|继续)(?!\p{L})/iu,
  remove: /^(remove|delete|cancel|rm|删除|取消|退订)(?!\p{L})/iu,
  log: /^(log|history|deliveries|记录|日志)(?!\p{L})/iu,
  changes: /^(changes|news|变化)(?!\p{L})/iu,
} as const;

/** What can be done with digests. */
export type DigestVerb = keyof typeof VERBS;

/** What is asked for, and the words behind it. A word of Chinese needs no blank behind it: 暂停d3. */
export function readVerb(text: string): { readonly verb: DigestVerb; readonly rest: string } {
  if (text === '') return { verb: 'list', rest: '' };
  for (const verb of Object.keys(VERBS) as DigestVerb[]) {
    // the keys of VERBS, whose type Object.keys() forgets
    const found = VERBS[verb].exec(text);
    if (found !== null) return { verb, rest: text.slice(found[0].length).trim() };
  }
  return { verb: ID.test(text) ? 'show' : 'add', rest: text };
}

const ID = /^d\d+$/i;

const VERB_WORDS: Record<DigestVerb, Wording> = {
  add: { en: 'add', zh: '添加' },
  list: { en: 'list', zh: '列表' },
  show: { en: 'show', zh: '查看' },
  edit: { en: 'edit', zh: '修改' },
  preview: { en: 'preview', zh: '预览' },
  send: { en: 'send', zh: '发送' },
  pause: { en: 'pause', zh: '暂停' },
  resume: { en: 'resume', zh: '恢复' },
  remove: { en: 'remove', zh: '删除' },
  log: { en: 'log', zh: '记录' },
  changes: { en: 'changes', zh: '变化' },
};

/** The words that begin such an order: "digest add", 简报 添加. */
export function orderWords(verb: DigestVerb, language: Language): string {
  return `${language === 'zh' ? '简报' : 'digest'} ${VERB_WORDS[verb][language]}`;
}
