// What stands beside a question in a chat and is no part of it: whom it is addressed to, and a passage that it quotes.

/** "@nevplan", at either end of the message. */
const MENTION = /^(?:<?@[^\s@<>]{1,40}>?[\s,，:：]+)+|(?:\s<?@[^\s@<>]{1,40}>?)+$/gu;

/** The words without the names of those they are addressed to. */
export function withoutMentions(words: string): string {
  const without = words.replace(MENTION, '').trim();
  return without === '' ? words : without;
}

/** A whole sentence in quotation marks: a title or a term is shorter. */
const PASSAGE = /[“"「][^”"」]{12,1500}[”"」]/gu;

/** The question beside a quoted passage; null where nothing is quoted, or nothing stands beside it. */
export function besidePassage(words: string): string | null {
  const last =
    words
      .split(/[”"」]/u)
      .at(-1)
      ?.replace(/^[\s.。,，:：]+/u, '') ?? '';
  if (last.length >= SHORTEST && PASSAGE_ONCE.test(words)) return last;
  const beside = words.replace(PASSAGE, ' ').replace(INTRODUCED, '').replace(/\s+/g, ' ').trim();
  return beside === words || beside.length < SHORTEST || !PASSAGE_ONCE.test(words) ? null : beside;
}

const PASSAGE_ONCE = /[“"「][^”"」]{12,1500}[”"」]/u;
/** "According to the paper, …", with nothing left behind it. */
const INTRODUCED =
  /^(?:according to|per|as) [a-z' ]{2,40}[,:]? {1,3}|^[^，。：0-9]{0,12}(?:报道|消息|文章|新闻)(?:里)?(?:说|称|写道)?[：:，, ]*[。.]?(?:那么)?/iu;
const SHORTEST = 8;

/** Lines that quote somebody, as chats mark them, put in quotation marks: white space is lost later. */
export function withQuotedLines(words: string): string {
  return words.replace(/^(ask |问 ?)?>[ \t]?([^\n“”]+)$/gmu, '$1“$2”');
}
