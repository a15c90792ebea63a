// node duckdb-ingest.mjs IN OUT — the same tidy table as `ingest` writes, one figure a record; the ending of OUT decides CSV or Parquet
import { DuckDBInstance } from '@duckdb/node-api';
const [inp, out] = process.argv.slice(2);
const c = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
await c.run('SET preserve_insertion_order=false');
const cols = ['集計年:SMALLINT', '都道府県コード', '都道府県名', '市区町村コード', '市区町村名', '産業大分類コード', '産業大分類名', '産業中分類コード', '産業中分類名', '事業所数（事業所）', '従業者数（人）', '年間商品販売額（百万円）']
  .map((s) => { const [n, t = 'VARCHAR'] = s.split(':'); return `'${n}':'${t}'`; }).join(',');
const src = `read_csv('${inp}', auto_detect=false, header=true, delim=',', quote='"', escape='"', new_line='\\n', columns={${cols}})`;
const quoted = (column) => `"${column}"`;
const part = (measure, unit, column, at) => `SELECT "市区町村コード" AS area_code, "市区町村名" AS area_name, "産業中分類コード" AS industry_code, "産業中分類名" AS industry_name, '${measure}' AS measure, '${unit}' AS unit,
  'unstated' AS "scope", '' AS survey, 集計年 AS "year", 集計年 AS period, TRY_CAST(${quoted(column)} AS BIGINT) AS "value", CASE ${quoted(column)} WHEN 'X' THEN 'suppressed' WHEN '-' THEN 'nil' ELSE 'number' END AS status,
  '' AS "text", CASE WHEN ${quoted(column)} NOT IN ('X', '-') THEN 0 END AS decimals, '${inp}' AS file, '' AS sheet, line AS "row", ${at} AS "column" FROM t`;
const format = out.endsWith('.parquet') ? 'FORMAT parquet' : 'HEADER, DELIMITER \',\'';
await c.run(`COPY (WITH t AS (SELECT *, row_number() OVER () + 1 AS line FROM ${src}) ${part('事業所数', '事業所', '事業所数（事業所）', 10)} UNION ALL ${part('従業者数', '人', '従業者数（人）', 11)} UNION ALL ${part('年間商品販売額', '百万円', '年間商品販売額（百万円）', 12)}) TO '${out}' (${format})`);
