import { describe, expect, it } from 'vitest';
import { cellsOf, linesOfRows, onlyGrid, opened } from './opened.ts';

const answer = (more: Record<string, unknown>, status = 0): string =>
  JSON.stringify(
    {
      GET_STATS_DATA: {
        RESULT: { STATUS: status, ERROR_MSG: status === 0 ? '正常に終了しました。' : '認証に失敗しました。' },
        PARAMETER: { REPLACE_SP_CHARS: 0 },
        STATISTICAL_DATA: {
          RESULT_INF: { TOTAL_NUMBER: 2 },
          TABLE_INF: { STAT_NAME: { '@code': '00200553', $: '経済センサス' }, TITLE: { '@no': '6-1', $: '事業所数' }, SURVEY_DATE: 202106 },
          CLASS_INF: {
            CLASS_OBJ: [
              { '@id': 'tab', '@name': '表章項目', CLASS: { '@code': '101', '@name': '事業所数', '@level': '', '@unit': '事業所' } },
              { '@id': 'area', '@name': '地域', CLASS: [{ '@code': '01212', '@name': '留萌市' }, { '@code': '01206', '@name': '釧路市' }] },
            ],
          },
          DATA_INF: {
            NOTE: { '@char': '***', $: '当該数値がないもの' },
            VALUE: [{ '@tab': '101', '@area': '01212', '@unit': '事業所', $: '1041' }, { '@tab': '101', '@area': '01206', $: '-', '@annotation': '*' }],
          },
          ...more,
        },
      },
    },
    null,
    1,
  );

describe('an answer of the e-Stat API', () => {
  it('becomes the column-oriented form, codes joined with names', async () => {
    const text = answer({});
    const grid = await onlyGrid('a.json', text);
    expect(cellsOf(grid)).toEqual([
      ['tab_code', '表章項目', 'area_code', '地域', 'unit', 'value', 'annotation'],
      ['101', '事業所数', '01212', '留萌市', '事業所', '1041', ''],
      ['101', '事業所数', '01206', '釧路市', '事業所', '-', '*'],
    ]);
    const lines = text.split('\n');
    for (const line of linesOfRows(grid).slice(1)) expect(lines[line - 1]?.trim()).toBe('{');
    expect(lines[linesOfRows(grid)[1] ?? 0]).toContain('"@tab"');
  });

  it('keeps title, survey and legend', async () => {
    const grid = await onlyGrid('a.json', answer({}));
    expect(grid.name).toBe('事業所数');
    expect(grid.before.map(({ text }) => text)).toEqual(['統計名：経済センサス', '表番号：6-1', '表題：事業所数', '調査年月：202106', '***：当該数値がないもの']);
  });

  it('may hold one value, written without a list', async () => {
    const grid = await onlyGrid('a.json', answer({ DATA_INF: { VALUE: { '@tab': '101', '@area': '01212', $: '12.30' } }, RESULT_INF: { TOTAL_NUMBER: 1 } }));
    expect(cellsOf(grid)).toHaveLength(2);
    expect(grid.rows[1]?.cells[5]).toBe('12.30');
  });

  it('says when more of the table waits on the server', async () => {
    const grid = await onlyGrid('a.json', answer({ RESULT_INF: { TOTAL_NUMBER: 250000, NEXT_KEY: 3 } }));
    expect(grid.findings).toMatchObject([{ code: 'partial-table', held: 2, total: 250000 }]);
  });

  it('is refused with its own words when it is an error', async () => {
    await expect(opened('a.json', answer({}, 100))).rejects.toMatchObject({ code: 'bad-json', evidence: { reason: 'e-Stat API STATUS 100: 認証に失敗しました。' } });
  });

  it('is refused when it breaks off', async () => {
    await expect(opened('a.json', answer({}).slice(0, 500))).rejects.toMatchObject({ code: 'bad-json' });
    await expect(opened('no-extension', answer({}).slice(0, 500))).rejects.toMatchObject({ code: 'bad-json' });
  });
});

describe('JSON of open data sites', () => {
  it('is a table of fields and records', async () => {
    const dump = '{"fields":[{"id":"_id","type":"int"},{"id":"総数\\n（A～S）","type":"text"},{"id":"率"}],\n"records":[\n[1,"",null],\n[2,"44150.0",12.30]]}';
    const grid = await onlyGrid('a.json', dump);
    expect(cellsOf(grid)).toEqual([['総数\n（A～S）', '率'], ['', ''], ['44150.0', '12.30']]);
    expect(linesOfRows(grid)).toEqual([1, 3, 4]);
  });

  it('may wrap records of objects', async () => {
    const grid = await onlyGrid('a.json', '{"success":true,"result":{"fields":[{"id":"年"},{"id":"値"}],"records":[{"値":5,"年":"2021"}]}}');
    expect(cellsOf(grid)).toEqual([['年', '値'], ['2021', '5']]);
  });

  it('may be a list of flat objects, or one object per line', async () => {
    expect(cellsOf(await onlyGrid('a.json', '[{"year":2021,"value":1.50},{"year":2022,"note":true}]'))).toEqual([['year', 'value', 'note'], ['2021', '1.50', ''], ['2022', '', 'true']]);
    const lines = await onlyGrid('a.jsonl', '{"year":2021,"value":1}\n{"year":2022,"value":2}\n');
    expect([cellsOf(lines), linesOfRows(lines)]).toEqual([[['year', 'value'], ['2021', '1'], ['2022', '2']], [1, 1, 2]]);
  });

  it('without a table is refused', async () => {
    await expect(opened('a.json', '{"a":{"b":[1,2]}}')).rejects.toMatchObject({ code: 'not-a-table' });
  });
});
