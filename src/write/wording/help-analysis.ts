import { FILES, type CommandHelp } from './help-parts.ts';

/** Words of `--help` for the analyses (分析のコマンド). */
export const ANALYSIS_HELP = {
  trend: {
    summary: { ja: '3時点以上の推移を示す', en: 'Follow figures over several periods' },
    description: {
      ja: '時点ごとの値、前の時点からの増減、最初の時点からの増減と指数、年平均伸び率を示します。対象範囲・調査・分類が途中で変わるところは、断層として示します。対象範囲が違うなど、比べられない断層はまたいで計算しません。--per で、1事業所当たり従業者数などを加えます。',
      en: 'Values, changes from the previous period and from the first, index and annual growth. Where scope, survey or classification changes, the break is marked; no figure crosses one that forbids comparing, such as another scope. --per adds values per establishment, per person and the like.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats trend', shows: { ja: '見本データの推移', en: 'the sample data over time' } },
      { command: 'chamber-stats trend 図表1.tsv --measure 事業所 --industry 計', shows: { ja: '事業所の総数の推移', en: 'one line over time' } },
      { command: 'chamber-stats trend 商業.csv --per 従業者数', shows: { ja: '従業者1人当たりの販売額も', en: 'sales per person as well' } },
    ],
  },
  structure: {
    summary: { ja: '構成比・特化係数・集中度を示す', en: 'Shares, location quotients and concentration' },
    description: {
      ja: '計に占める構成比と2時点の差（ポイント）、順位、ハーフィンダール指数などを示します。--against で比べる地域を指定すると、特化係数を加えます。--area に複数の地域を指定すると、横に並べます。',
      en: 'Shares of the total and their change in points, ranks, Herfindahl and other indices. --against adds location quotients against the nation, the prefecture or other areas. Several areas in --area stand side by side.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats structure', shows: { ja: '見本データの構成比', en: 'shares in the sample data' } },
      { command: 'chamber-stats structure SSDSE-A-2026.csv --area 留萌市 --against 全国', shows: { ja: '全国と比べた特化係数', en: 'location quotients against the nation' } },
      { command: 'chamber-stats structure 従業者.csv --area 留萌市,稚内市,名寄市 -o 構成.xlsx', shows: { ja: '3市を横に並べて Excel に', en: 'three cities side by side' } },
    ],
  },
  decompose: {
    summary: { ja: '増減を寄与度や要因に分ける', en: 'Take a change apart: contributions, shift-share' },
    description: {
      ja: '計の増減率を内訳の寄与度に分けます。寄与度の和は、残差を含めて計の増減率に一致します。増加と減少が混じるとき、寄与率は示しません。--against で比べる地域を指定すると、全国成長・産業構造・地域特殊の要因に分けます（シフト・シェア分析）。',
      en: 'Splits the rate of change of a total into contributions of its parts, which add up to it exactly. --against adds the factors of shift-share analysis: national growth, industry mix and regional factor.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats decompose', shows: { ja: '見本データの寄与度', en: 'contributions in the sample data' } },
      { command: 'chamber-stats decompose 図表1.tsv --from 平成26 --to 令和3 --gross', shows: { ja: '減少計に占める割合も', en: 'with shares of the gross changes' } },
      { command: 'chamber-stats decompose SSDSE-A-2023.csv SSDSE-A-2026.csv --area 留萌市 --against 全国', shows: { ja: '全国との要因分解', en: 'shift-share against the nation' } },
    ],
  },
  accounts: {
    summary: { ja: '市民経済計算、経済循環、移出入、開廃業、小売の指標を示す', en: 'Regional accounts, circulation, trade, turnover of enterprises, retail' },
    description: {
      ja: '経済活動別総生産などの勘定の表から、増減率・構成比・寄与度を計算し、公表された値と合わないところを示します。生産と分配、移出と移入、開業と廃業、販売額と人口などの項目があれば、地域経済循環率、域際収支、開業率、小売吸引力指数なども示します。',
      en: 'Recomputes changes, shares and contributions of accounts tables and reports published figures that do not follow from them. From measures such as production and distribution, trade, openings and closures, or sales and population it derives circulation rate, balance of trade, opening rate, retail attraction and more.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats accounts', shows: { ja: '見本データ（釧路市の市民経済計算）', en: 'the accounts of the sample data' } },
      { command: 'chamber-stats accounts 市民経済計算.xlsx -o 勘定.html', shows: { ja: '結果を HTML に', en: 'the result as HTML' } },
      { command: 'chamber-stats accounts 小売.csv --against 北海道', shows: { ja: '北海道と比べた小売吸引力指数', en: 'retail attraction against the prefecture' } },
    ],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;
