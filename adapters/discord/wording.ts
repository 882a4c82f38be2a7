// What the adapter itself says to people: labels of buttons, titles of forms, notices. Replies are the bot's.
import type { Wording } from '../../src/language.ts';

export const SAY = {
  sources: { en: 'Sources', zh: '来源' },
  back: { en: 'Back', zh: '上一页' },
  forward: { en: 'Next page', zh: '下一页' },
  moreRows: { en: 'More rows', zh: '更多' },
  share: { en: 'Share in channel', zh: '分享到频道' },
  wrong: { en: 'Something wrong?', zh: '内容有误？' },
  question: { en: 'Ask a question', zh: '提问' },
  choose: { en: 'Choose one', zh: '请选择' },
  restInFile: { en: 'The whole text is in the file below.', zh: '全文见下方附件。' },
  fileTooLarge: {
    en: 'A file was too large for this server and was left out.',
    zh: '附件超出本服务器的大小限制，未能发送。',
  },
  expired: {
    en: 'This button is too old, and I no longer know what it stands for. Please ask again.',
    zh: '按钮已过期，无法还原当时的问题，请重新提问。',
  },
  noText: {
    en: 'There is no text in that message that I could check.',
    zh: '这条消息里没有可核对的文字。',
  },
  unknownCommand: {
    en: 'I do not know this command any more. Close and open Discord to see the current ones.',
    zh: '该命令已更新或移除，请重新打开 Discord 查看最新命令。',
  },
  mayNotWrite: {
    en: 'I may not write in the channel where you asked. Ask me here, use /nev, or have somebody give me “Send Messages” there.',
    zh: '我没有在该频道发言的权限。可以在这里提问，或使用 /nev，也可请管理员为我开启“发送消息”权限。',
  },
} satisfies Record<string, Wording>;

/** "Page 2 of 3" */
export function sayPart(part: number, parts: number): Wording {
  return { en: `Page ${part} of ${parts}`, zh: `第${part}页，共${parts}页` };
}

/** A mention shows the name; it wakes nobody, since no message of ours may. */
export function saySharedBy(person: string): Wording {
  return { en: `Shared by <@${person}>`, zh: `由<@${person}>分享` };
}

/** @param id stands in the log too. */
export function sayFault(id: string): Wording {
  return {
    en: `Sorry, something went wrong on my side. Please try again; if it happens again, tell whoever runs me this number: ${id}.`,
    zh: `抱歉，我这边出了点问题，请再试一次。如仍不行，请将编号 ${id} 告知管理员。`,
  };
}

const day = (en: string, zh: string, value: string) => ({
  label: { en: `Every ${en}`, zh: `每${zh}` },
  value: `weekly ${value}`,
});

/** Titles, labels and examples of forms. */
export const FORM = {
  ask: {
    title: { en: 'Ask a question', zh: '提问' },
    label: { en: 'Your question', zh: '问题' },
    placeholder: {
      en: 'How many NEVs did Anhui build in 2023?',
      zh: '安徽2023年新能源汽车产量是多少？',
    },
  },
  check: {
    title: { en: 'Check a claim', zh: '核对一句话' },
    label: { en: 'The sentence to check', zh: '要核对的句子' },
    placeholder: {
      en: 'Jiangsu wants to build 500,000 NEVs by 2025',
      zh: '江苏计划到2025年新能源汽车产量达到50万辆',
    },
  },
  words: {
    title: { en: 'Nevplan', zh: 'Nevplan' },
    label: { en: 'In your own words', zh: '内容' },
    placeholder: { en: 'Words to look for', zh: '关键词' },
  },
  report: {
    title: { en: 'Report a mistake', zh: '反馈错误' },
    fact: { en: 'Which figure', zh: '哪一条' },
    words: { en: 'What is wrong with it', zh: '有什么问题' },
    placeholder: { en: 'The page says 51,000, not 510,000 …', zh: '原文写的是5.1万，不是51万……' },
  },
  digest: {
    title: { en: 'A new digest for this channel', zh: '为本频道新建简报' },
    when: { en: 'How often', zh: '多久一次' },
    time: { en: 'At what time (HH:MM)', zh: '时间（HH:MM）' },
    zone: { en: 'Time zone', zh: '时区' },
    language: { en: 'Language', zh: '语言' },
    about: { en: 'About', zh: '内容' },
    aboutPlaceholder: {
      en: 'Anhui, Jiangsu, charging, BYD; empty for all',
      zh: '安徽，江苏，充电，比亚迪；留空为全部',
    },
    languages: [
      { label: { en: 'English', zh: '英文' }, value: 'en' },
      { label: { en: 'Chinese', zh: '中文' }, value: 'zh' },
    ],
    schedules: [
      { label: { en: 'Every day', zh: '每天' }, value: 'daily' },
      { label: { en: 'Monday to Friday', zh: '周一至周五' }, value: 'weekdays' },
      day('Monday', '周一', 'mon'),
      day('Tuesday', '周二', 'tue'),
      day('Wednesday', '周三', 'wed'),
      day('Thursday', '周四', 'thu'),
      day('Friday', '周五', 'fri'),
      day('Saturday', '周六', 'sat'),
      day('Sunday', '周日', 'sun'),
      { label: { en: 'On the first of each month', zh: '每月1日' }, value: 'monthly 1' },
    ],
  },
} as const;
