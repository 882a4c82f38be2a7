// 江浙沪, 苏皖, 皖去年: provinces and cities by one character each, without a mark between them and what follows, made names that can be
// spotted.
const LONG_NAMES: Readonly<Record<string, string>> = {
  苏: '江苏',
  浙: '浙江',
  沪: '上海',
  皖: '安徽',
  粤: '广东',
  湘: '湖南',
  鄂: '湖北',
  赣: '江西',
  闽: '福建',
  鲁: '山东',
  豫: '河南',
  冀: '河北',
  陕: '陕西',
  川: '四川',
  渝: '重庆',
  桂: '广西',
};

/** Those that stand for themselves only alone: 京津冀 is one region, and 吉 or 甘 may be a part of a longer name. */
const ALONE: Readonly<Record<string, string>> = {
  ...LONG_NAMES,
  京: '北京',
  津: '天津',
  黔: '贵州',
  琼: '海南',
  滇: '云南',
  晋: '山西',
  辽: '辽宁',
  吉: '吉林',
  陇: '甘肃',
  蓉: '成都',
  穗: '广州',
  甬: '宁波',
};

const RUN = Object.keys(LONG_NAMES).join('');
const ONE = Object.keys(ALONE).join('');

const SEVERAL_IN_SHORT = new RegExp(
  `(?<![\\p{Script=Han}])(江浙沪?皖?|[${RUN}]{2,5})(?=[两三四]|的|\\d|去年|今年|前年|十四五|合|加|新|汽|充|一共|总|哪|$|[^\\p{Script=Han}])|(?<=年)(江浙沪?皖?|[${RUN}]{2,5})(?=[两三四]|的|合|加|新|汽|充|一共|总|哪)`,
  'gu',
);

/** What may follow a province of one character: a time, or what is asked of it. */
const FOLLOWS =
  '\\d|去年|今年|明年|前年|十[三四五]五|上半年|下半年|全年|[前一二三四]季度|到20|新能源|汽车|整车|充电|换电|加氢|氢|动力电池|电池|燃料|公交|公桩|公共|出租|网约|私人|重卡|锂|电动|智能|智驾|自动驾驶|零部件|新车|出口|营收|产值|牌照|乡镇|高速|桩|渗透率|保有量|超充|目标|产量|产能|销量';
const ONE_IN_SHORT = new RegExp(
  `(?<![\\p{Script=Han}])([${ONE}])(?=${FOLLOWS})|(?<=[和与及、比查问]|看下|看看|请问)([${ONE}])(?=\\d\\d年|20\\d\\d|去年|今年|十[四五]五)`,
  'gu',
);

/** The text with each of them by its long name. */
export function withLongNames(text: string): string {
  return text
    .replace(SEVERAL_IN_SHORT, (run) =>
      [...run.replace('江浙', '苏浙')].map((one) => LONG_NAMES[one] ?? one).join('、'),
    )
    .replace(ONE_IN_SHORT, (one) => ALONE[one] ?? one);
}
