// How Chinese names are typed with Latin letters: 新能源 is found by "xinnengyuan" and by "xny".

/**
 * Each syllable with the first character that has it. GB 2312 (1980) keeps its 3,755 characters of level 1 in the order of their
 * sounds, so that a character's syllable is that of the last one here that does not stand behind it. ü is typed as v.
 */
const FIRST_OF_SYLLABLE =
  'a啊ai埃an鞍ang肮ao凹ba芭bai白ban斑bang邦bao苞bei杯ben奔beng崩bi逼bian鞭biao标bie鳖bin彬' +
  'bing兵bo玻bu捕ca擦cai猜can餐cang苍cao操ce厕ceng层cha插chai拆chan搀chang昌chao超che车chen郴' +
  'cheng撑chi吃chong充chou抽chu初chuai揣chuan川chuang疮chui吹chun春chuo戳ci疵cong聪cou凑cu粗' +
  'cuan蹿cui摧cun村cuo磋da搭dai呆dan耽dang当dao刀de德deng蹬di堤dian颠diao碉die跌ding丁diu丢' +
  'dong东dou兜du督duan端dui堆dun墩duo掇e蛾en恩er而fa发fan藩fang坊fei菲fen芬feng丰fo佛fou否fu夫' +
  'ga噶gai该gan干gang冈gao篙ge哥gei给gen根geng耕gong工gou钩gu辜gua刮guai乖guan棺guang光gui瑰' +
  'gun辊guo锅ha哈hai骸han酣hang夯hao壕he呵hei嘿hen痕heng哼hong轰hou喉hu呼hua花huai槐huan欢' +
  'huang荒hui灰hun荤huo豁ji击jia嘉jian歼jiang僵jiao蕉jie揭jin巾jing荆jiong炯jiu揪ju鞠juan捐' +
  'jue撅jun均ka喀kai开kan刊kang康kao考ke坷ken肯keng坑kong空kou抠ku枯kua夸kuai块kuan宽kuang匡' +
  'kui亏kun坤kuo括la垃lai莱lan蓝lang琅lao捞le勒lei雷leng棱li厘lia俩lian联liang粮liao撩lie列' +
  'lin琳ling玲liu溜long龙lou楼lu芦lv驴luan峦lve掠lun抡luo萝ma妈mai埋man瞒mang芒mao猫me么mei玫' +
  'men门meng萌mi眯mian棉miao苗mie蔑min民ming明miu谬mo摸mou谋mu拇na拿nai氖nan南nang囊nao挠ne呢' +
  'nei馁nen嫩neng能ni妮nian蔫niang娘niao鸟nie捏nin您ning柠niu牛nong脓nu奴nv女nuan暖nve虐nuo挪' +
  'o哦ou欧pa啪pai拍pan攀pang乓pao抛pei呸pen喷peng砰pi坯pian篇piao飘pie撇pin拼ping乒po坡pou剖' +
  'pu扑qi期qia掐qian牵qiang枪qiao橇qie切qin钦qing青qiong琼qiu秋qu趋quan圈que缺qun裙ran然rang瓤' +
  'rao饶re惹ren壬reng扔ri日rong戎rou揉ru茹ruan软rui蕊run闰ruo若sa撒sai腮san三sang桑sao搔se瑟' +
  'sen森seng僧sha莎shai筛shan珊shang墒shao梢she奢shen砷sheng声shi师shou收shu蔬shua刷shuai摔' +
  'shuan栓shuang霜shui谁shun吮shuo说si斯song松sou搜su苏suan酸sui虽sun孙suo蓑ta塌tai胎tan坍' +
  'tang汤tao掏te特teng藤ti梯tian天tiao挑tie贴ting厅tong通tou偷tu凸tuan湍tui推tun吞tuo拖wa挖' +
  'wai歪wan豌wang汪wei威wen瘟weng嗡wo挝wu巫xi昔xia瞎xian掀xiang相xiao萧xie楔xin薪xing星xiong兄' +
  'xiu休xu墟xuan轩xue靴xun勋ya压yan焉yang殃yao邀ye椰yi一yin茵ying英yo哟yong拥you幽yu迂yuan鸳' +
  'yue曰yun耘za匝zai栽zan咱zang赃zao遭ze责zei贼zen怎zeng增zha扎zhai摘zhan瞻zhang樟zhao招zhe遮' +
  'zhen珍zheng蒸zhi芝zhong中zhou舟zhu珠zhua抓zhuai拽zhuan专zhuang桩zhui椎zhun谆zhuo捉zi兹zong鬃' +
  'zou邹zu租zuan钻zui嘴zun尊zuo昨';

/** Characters of the field's names that are too rare for level 1 (锂电, 岚图, 深圳). */
const RARE = 'zhen圳li锂ke氪lan岚fu孚qi骐ji骥';

const SYLLABLE_AND_CHARACTER = /([a-z]+)(\P{ASCII})/gu;

/** Where level 1 stands: rows of 94 characters, the first byte from B0, the second from A1; the last row ends at F9. */
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;
const ROW_START = 0xa1;
const ROW_END = 0xfe;
const LAST_ROW_END = 0xf9;

let syllables: ReadonlyMap<string, string> | undefined;

export interface Pinyin {
  /** "xinnengyuan" */
  readonly full: string;
  /** "xny" */
  readonly initials: string;
}

/**
 * A folded text with each Chinese character made its syllable, without tones and blanks. A character with several sounds has its most
 * common one; rare characters are left out.
 */
export function toPinyin(text: string): Pinyin {
  syllables ??= readSyllables();
  let full = '';
  let initials = '';
  for (const character of text) {
    const syllable = /[a-z0-9]/.test(character) ? character : (syllables.get(character) ?? '');
    full += syllable;
    initials += syllable.charAt(0);
  }
  return { full, initials };
}

function readSyllables(): Map<string, string> {
  const starts = byCharacter(FIRST_OF_SYLLABLE);
  const found = byCharacter(RARE);
  let syllable = '';
  for (const character of levelOne()) {
    syllable = starts.get(character) ?? syllable;
    found.set(character, syllable);
  }
  return found;
}

function byCharacter(pairs: string): Map<string, string> {
  const matches = [...pairs.matchAll(SYLLABLE_AND_CHARACTER)];
  return new Map(matches.map(([, syllable = '', character = '']) => [character, syllable]));
}

function* levelOne(): Generator<string> {
  const decoder = new TextDecoder('gbk');
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    const end = row === LAST_ROW ? LAST_ROW_END : ROW_END;
    for (let at = ROW_START; at <= end; at++) yield decoder.decode(new Uint8Array([row, at]));
  }
}
