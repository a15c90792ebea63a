/** Tables whose figures were all worked out from one set of exact data and then rounded, each by itself: nothing in them is wrong. */

export type Random = (below: number) => number;

/** The same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const grouped = (value: number): string => (value < 0 ? `▲${Math.abs(value).toLocaleString('en-US')}` : value.toLocaleString('en-US'));
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

function rounded(value: number, decimals = 1): string {
  const text = (Math.round(Math.abs(value) * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `▲${text}` : text;
}

interface Row {
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

/** Rows of figures, in half of the tables much alike. */
function rowsOf(random: Random, least: number, most: number): readonly Row[] {
  const base = 50 + random(900);
  const spread = random(2) === 0 ? 20 + random(40) : base * 4;
  return Array.from({ length: least + random(most - least) }, (_, index) => ({ name: `業種${String.fromCharCode(0x3042 + (index % 60))}${String.fromCharCode(0x30a2 + ((index * 7) % 60))}`, a: base + random(spread), b: base + random(spread) }));
}

const lines = (head: readonly string[], body: readonly (readonly string[])[]): string => [head, ...body].map((cells) => cells.join('\t')).join('\n');

export const TABLES: Readonly<Record<string, (random: Random) => string>> = {
  'shares of two years and their difference': (random) => {
    const rows = rowsOf(random, 8, 70);
    const [A, B] = [sum(rows.map(({ a }) => a)), sum(rows.map(({ b }) => b))];
    const decimals = 1 + random(2);
    return lines(['産業', '平成28年構成比', '令和3年構成比', '増減'], [...rows.map(({ name, a, b }) => [name, rounded((100 * a) / A, decimals), rounded((100 * b) / B, decimals), rounded((100 * b) / B - (100 * a) / A, decimals)]), ['計', '100.0', '100.0', '0.0']]);
  },
  'establishments, persons and their shares': (random) => {
    const rows = rowsOf(random, 8, 70);
    const [A, B] = [sum(rows.map(({ a }) => a)), sum(rows.map(({ b }) => b * 3))];
    return lines(['産業', '事業所数', '構成比', '従業者数', '構成比', '1事業所当たり従業者数'], [['全産業', grouped(A), '100.0', grouped(B), '100.0', rounded(B / A)], ...rows.map(({ name, a, b }) => [name, grouped(a), rounded((100 * a) / A), grouped(b * 3), rounded((300 * b) / B), rounded((b * 3) / a)])]);
  },
  'amounts in a unit that rounds them': (random) => {
    const rows = rowsOf(random, 4, 25).map(({ name, a, b }) => ({ name, a: a * 1000 + random(1000), b: b * 1000 + random(1000) }));
    const [A, B] = [sum(rows.map(({ a }) => a)), sum(rows.map(({ b }) => b))];
    const thousands = (value: number): string => grouped(Math.round(value / 1000));
    return `${random(2) === 0 ? '（単位：百万円）\n' : ''}${lines(['款', '令和4年度', '令和5年度', '増減額', '増減率', '構成比'], [...rows.map(({ name, a, b }) => [name, thousands(a), thousands(b), thousands(b - a), rounded((100 * (b - a)) / a), rounded((100 * b) / B)]), ['合計', thousands(A), thousands(B), thousands(B - A), rounded((100 * (B - A)) / A), '100.0']])}`;
  },
  'answers in percent and their balance': (random) =>
    lines(['業種', '好転', '不変', '悪化', 'DI'], rowsOf(random, 4, 9).map(({ name }) => {
      const [up, same, down] = [5 + random(40), 10 + random(60), 5 + random(40)];
      const all = up + same + down;
      return [name, rounded((100 * up) / all), rounded((100 * same) / all), rounded((100 * down) / all), rounded((100 * (up - down)) / all)];
    })),
  'months with last year and running totals': (random) => {
    const months = Array.from({ length: 12 }, () => ({ a: 1000 + random(90_000), b: 1000 + random(90_000) }));
    const body = months.map(({ a, b }, index) => {
      const so = months.slice(0, index + 1);
      const [before, now] = [sum(so.map((each) => each.a)), sum(so.map((each) => each.b))];
      return [`${index + 1}月`, grouped(a), grouped(b), rounded((100 * b) / a), grouped(now), rounded((100 * now) / before)];
    });
    const [A, B] = [sum(months.map(({ a }) => a)), sum(months.map(({ b }) => b))];
    return lines(['月', '令和4年', '令和5年', '前年同月比', '累計', '累計前年比'], [...body, ['合計', grouped(A), grouped(B), rounded((100 * B) / A), '－', '－']]);
  },
  'years with an index and the rate of change': (random) => {
    const values = Array.from({ length: 8 + random(20) }, () => 900 + random(200));
    return lines(['年', '実数', '指数', '前年比'], values.map((value, index) => [`令和${index + 1}年`, grouped(value), rounded((100 * value) / (values[0] ?? 1)), index === 0 ? '－' : rounded((100 * (value - (values[index - 1] ?? 1))) / (values[index - 1] ?? 1))]));
  },
  'location quotients': (random) => {
    const rows = rowsOf(random, 12, 20).map((row) => ({ ...row, wide: 20_000 + random(500_000) }));
    const [A, B] = [sum(rows.map(({ a }) => a)), sum(rows.map(({ wide }) => wide))];
    return lines(['産業', '市従業者数', '市構成比', '県従業者数', '県構成比', '特化係数'], [...rows.map(({ name, a, wide }) => [name, grouped(a), rounded((100 * a) / A), grouped(wide), rounded((100 * wide) / B), rounded(a / A / (wide / B), 2)]), ['計', grouped(A), '100.0', grouped(B), '100.0', '1.00']]);
  },
  'thousands of persons by year': (random) => {
    const years = Array.from({ length: 6 }, (_, index) => `令和${index + 1}年`);
    const rows = rowsOf(random, 5, 14).map(({ name }) => ({ name, values: years.map(() => 5 + random(3000) / 10) }));
    return `（単位：千人）\n${lines(['区分', ...years], [...rows.map(({ name, values }) => [name, ...values.map((value) => rounded(value, 0))]), ['計', ...years.map((_, index) => rounded(sum(rows.map(({ values }) => values[index] ?? 0)), 0))]])}`;
  },
};
