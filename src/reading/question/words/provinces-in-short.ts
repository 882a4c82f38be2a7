// 江浙沪, 苏皖: several provinces by one character each, without a mark between them, made names that can be spotted.
const SEVERAL_IN_SHORT =
  /(?<![\p{Script=Han}])(江浙沪?皖?|[苏浙沪皖粤湘鄂赣闽鲁豫冀陕川渝桂]{2,5})(?=[两三四]|的|20|合|加|新|汽|充|一共|总|哪|$|[^\p{Script=Han}])|(?<=年)(江浙沪?皖?|[苏浙沪皖粤湘鄂赣闽鲁豫冀陕川渝桂]{2,5})(?=[两三四]|的|合|加|新|汽|充|一共|总|哪)/gu;
const PROVINCES_IN_SHORT: Readonly<Record<string, string>> = {
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

/** 粤汽车制造业: one province at the head of what is asked of it. */
const HEADING =
  /(?<=^|[，,。;；\s])[苏浙沪皖粤湘鄂赣闽鲁豫冀陕川渝桂](?=新能源|汽车|充电|换电|氢能|加氢|动力电池|智能)/gu;

/** The text with each of them by its long name. */
export function withLongNames(text: string): string {
  return text
    .replace(SEVERAL_IN_SHORT, (run) =>
      [...run.replace('江浙', '苏浙')].map((one) => PROVINCES_IN_SHORT[one] ?? one).join('、'),
    )
    .replace(HEADING, (one) => PROVINCES_IN_SHORT[one] ?? one);
}
