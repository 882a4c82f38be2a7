// Turns of phrase among the words that nothing has taken: what is left besides names a subject that was not understood.

/** Words of a follow-up that name no subject. */
const TURNS_OF_PHRASE =
  /\b(already|true|theyd|managed?|running|runs?|through|done|do|even|yet|still|far|where|stand|stood|stands|on|milestone|mark|interim|mhm|hmm+|uh|er|well|btw|tally|count|reality|status|progress|outcome|situation|there|before|after|earlier|prior|add|adding|plus|include|versus|compared?|later|meant|mean|sorry|no|yes|sure|really|exactly|precisely|again|instead|rather|else|actually|ok|okay|same|more|detail(s|ed)?|elaborate|overall|whole|region|place|one|ones|thing|stuff|correction|wait|oops|wrong|typo|misread|mistake|figure|period|terms|real|correct)\b|[看说弄搞打写问记]错|口误|抱歉|不好意思|不对|具体|详细|准确|确切|整体|总体|对应|同样|一样|同期|刚才|当时|上面|换成|改问|加上|相比|对比|超过|突破|已经|早就|里程碑|节点|情况|进展|进度|结果|成绩|落实|现状|真正|真实|正确/g;

/** Whether words that nothing has taken name something. */
export function saysMore(left: string): boolean {
  return left.replace(TURNS_OF_PHRASE, '').trim() !== '';
}
