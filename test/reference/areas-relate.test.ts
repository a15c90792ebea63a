import { describe, expect, it } from 'vitest';
import type { Area, AreaDate } from '../../src/reference/area.ts';
import type { AreaChange } from '../../src/reference/area-change.ts';
import { loadAreas } from '../../src/reference/areas.ts';

const areas = await loadAreas();
const day = (text: string): AreaDate => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return { year, month, day: date };
};

const list = (some: readonly Area[]): string => some.map(({ code, name }) => `${code}${name}`).join('+');
const events = (changes: readonly AreaChange[]): string[] => changes.map(({ date, kind, from, to }) => `${date} ${kind} ${list(from)} → ${list(to)}`);

/** The relation as one line and the events that go with it. */
function relation(code: string, from: string, to: string): [string, string[]] {
  const found = areas.relate(code, day(from), day(to));
  switch (found.is) {
    case 'same':
      return [`same ${list([found.area])}`, events(found.changes)];
    case 'renamed':
      return [`renamed ${list([found.earlier])} → ${list([found.later])}`, events(found.changes)];
    case 'merged':
      return [`merged ${list(found.earlier)} → ${list([found.later])}`, events(found.changes)];
    case 'divided':
      return [`divided ${list(found.earlier)} → ${list(found.later)}`, events(found.changes)];
    case 'unknown':
      return [`unknown ${found.because}`, []];
  }
}

/** 平成21年 基礎調査 and 令和3年 活動調査. */
const H21 = '2009-07-01';
const R3 = '2021-06-01';

describe('new codes and names for one territory, 平成21 → 令和3', () => {
  it.each([
    ['富谷町 became a city', ['04423', '04216'], 'renamed 04423富谷町 → 04216富谷市', ['2016-10-10 city 04423富谷町 → 04216富谷市']],
    ['那珂川町 (福岡県) became a city', ['40305', '40231'], 'renamed 40305那珂川町 → 40231那珂川市', ['2018-10-01 city 40305那珂川町 → 40231那珂川市']],
    ['相模原市 became a designated city', ['14209', '14150'], 'renamed 14209相模原市 → 14150相模原市', ['2010-04-01 designation 14209相模原市 → 14150相模原市']],
    ['篠山市 took the name 丹波篠山市', ['28221'], 'renamed 28221篠山市 → 28221丹波篠山市', ['2019-05-01 rename 28221篠山市 → 28221丹波篠山市']],
    ['三好町 was renamed and made a city on one day', ['23521', '23236'], 'renamed 23521三好町 → 23236みよし市', ['2010-01-04 city 23521三好町 → 23236みよし市']],
    ['野々市町 became a city', ['17344', '17212'], 'renamed 17344野々市町 → 17212野々市市', ['2011-11-11 city 17344野々市町 → 17212野々市市']],
    ['幌延町 went from one 支庁 to another', ['01488', '01520'], 'renamed 01488幌延町 → 01520幌延町', ['2010-04-01 county 01488幌延町 → 01520幌延町']],
  ])('%s', (_, codes, expected, changes) => {
    for (const code of codes) {
      expect(relation(code, H21, R3)).toEqual([expected, changes]);
      expect(relation(code, R3, H21)).toEqual([expected, changes]);
    }
  });

  it('leaves most municipalities as they were', () => {
    expect(relation('01212', H21, R3)).toEqual(['same 01212留萌市', []]);
    expect(relation('22130', R3, '2024-06-01')).toEqual(['same 22130浜松市', []]);
  });
});

describe('mergers: the parts add up to the later area', () => {
  it('follows 栃木市 through three mergers', () => {
    const together = 'merged 09203栃木市+09321西方町+09365大平町+09366藤岡町+09367岩舟町+09368都賀町 → 09203栃木市';
    const changes = [
      '2010-03-29 merger 09203栃木市+09365大平町+09366藤岡町+09368都賀町 → 09203栃木市',
      '2011-10-01 absorption 09321西方町 → 09203栃木市',
      '2014-04-05 absorption 09367岩舟町 → 09203栃木市',
    ];
    for (const code of ['09203', '09367', '09321', '09368']) expect(relation(code, H21, R3)).toEqual([together, changes]);
    expect(relation('09203', '2012-02-01', R3)).toEqual(['merged 09203栃木市+09367岩舟町 → 09203栃木市', changes.slice(2)]);
    expect(relation('09203', '2014-07-01', R3)).toEqual(['same 09203栃木市', []]);
    expect(relation('09367', '2010-04-01', '2011-10-01')).toEqual(['same 09367岩舟町', []]);
  });

  it('counts the day a merger takes effect as the first of the new state', () => {
    expect(relation('09203', '2014-04-04', '2014-04-05')[0]).toBe('merged 09203栃木市+09367岩舟町 → 09203栃木市');
    expect(relation('09203', '2014-04-05', '2014-04-06')[0]).toBe('same 09203栃木市');
    expect(relation('09203', '2014-04-03', '2014-04-04')[0]).toBe('same 09203栃木市');
  });

  it('adds 阿寒町 and 音別町 to 釧路市, 2004 → 2021, whose code and name did not change', () => {
    expect(relation('01206', '2004-06-01', R3)).toEqual([
      'merged 01206釧路市+01666阿寒町+01669音別町 → 01206釧路市', ['2005-10-11 merger 01206釧路市+01666阿寒町+01669音別町 → 01206釧路市'],
    ]);
    expect(relation('01206', H21, R3)).toEqual(['same 01206釧路市', []]);
  });

  it('follows a merger into a new code: 熊本市 took in two towns before it was designated', () => {
    for (const code of ['43201', '43100']) {
      expect(relation(code, H21, R3)).toEqual(['merged 43201熊本市+43341城南町+43385植木町 → 43100熊本市', [
        '2010-03-23 absorption 43341城南町 → 43201熊本市', '2010-03-23 absorption 43385植木町 → 43201熊本市', '2012-04-01 designation 43201熊本市 → 43100熊本市',
      ]]);
    }
    expect(relation('43201', '2012-02-01', R3)[0]).toBe('renamed 43201熊本市 → 43100熊本市');
  });

  it('follows two changes of one day in their order: 大野村 joined 鹿島町, which became 鹿嶋市', () => {
    expect(relation('08222', '1990-10-01', '2000-10-01')).toEqual(['merged 08404大野村+08405鹿島町 → 08222鹿嶋市', [
      '1995-09-01 absorption 08404大野村 → 08405鹿島町', '1995-09-01 city 08405鹿島町 → 08222鹿嶋市',
    ]]);
  });

  it('follows three changes of code: さいたま市', () => {
    expect(relation('11100', '2000-10-01', R3)[0]).toBe('merged 11204浦和市+11205大宮市+11213岩槻市+11220与野市 → 11100さいたま市');
  });

  it('crosses the border of a prefecture with 山口村, and notes it for both prefectures', () => {
    expect(relation('20431', '2004-06-01', H21)[0]).toMatch(/^merged .*20431山口村.* → 21206中津川市$/);
    const moved = ['2005-02-13 absorption 20431山口村 → 21206中津川市'];
    expect(relation('20000', '2004-06-01', H21)).toEqual(['same 20000長野県', moved]);
    expect(relation('21000', '2004-06-01', H21)).toEqual(['same 21000岐阜県', moved]);
    expect(relation('09000', '2004-06-01', H21)).toEqual(['same 09000栃木県', []]);
  });
});

describe('divisions: no comparison, and the event to name', () => {
  it('refuses the wards of 浜松市 redrawn in 2024, except 天竜区, which only got a new code', () => {
    const redrawn = 'divided 22131中区+22132東区+22133西区+22134南区+22135北区+22136浜北区 → 22138中央区+22139浜名区';
    for (const code of ['22131', '22135', '22136', '22138', '22139']) {
      const [line, changes] = relation(code, R3, '2024-06-01');
      expect(line).toBe(redrawn);
      expect(changes).toEqual([expect.stringMatching(/^2024-01-01 redraw /)]);
    }
    for (const code of ['22137', '22140']) expect(relation(code, R3, '2024-06-01')[0]).toBe('renamed 22137天竜区 → 22140天竜区');
  });

  it('refuses 上九一色村, of which parts went to two municipalities, and both of these', () => {
    for (const code of ['19341', '19201', '19430']) {
      const [line, changes] = relation(code, '2004-06-01', H21);
      expect(line).toMatch(/^divided .*19341上九一色村.* → 19201甲府市\+19430富士河口湖町$/);
      expect(changes).toEqual(['2006-03-01 split-absorption 19341上九一色村 → 19201甲府市+19430富士河口湖町']);
    }
  });

  it('refuses a ward against the time before there were wards, or before it gave off another', () => {
    expect(relation('14151', H21, R3)).toEqual(['divided 14209相模原市 → 14151緑区+14152中央区+14153南区', ['2010-04-01 wards 14209相模原市 → 14151緑区+14152中央区+14153南区']]);
    expect(relation('01104', '1985-10-01', '1990-10-01')[0]).toBe('divided 01104白石区 → 01104白石区+01108厚別区');
    expect(relation('01105', '1985-10-01', '1990-10-01')[0]).toBe('same 01105豊平区');
    expect(relation('01100', '1985-10-01', '1990-10-01')).toEqual(['same 01100札幌市', []]);
  });

  it('follows wards where they can be followed', () => {
    expect(relation('22103', '2006-10-01', H21)[0]).toBe('merged 22103清水区+22383由比町 → 22103清水区');
    expect(relation('11110', '2004-06-01', H21)[0]).toBe('renamed 11213岩槻市 → 11110岩槻区');
    expect(relation('11213', '2004-06-01', H21)[0]).toBe('merged 11100さいたま市+11213岩槻市 → 11100さいたま市');
    expect(relation('27128', '1985-10-01', '1990-10-01')[0]).toBe('merged 27105東区+27110南区 → 27128中央区');
  });

  it('refuses 市部, 郡部 and counties that hold other municipalities than before', () => {
    expect(relation('09360', H21, R3)[0]).toBe('divided 09360下都賀郡 → 09360下都賀郡');
    expect(relation('04002', H21, R3)).toEqual(['divided 04002郡部 → 04002郡部', expect.arrayContaining(['2016-10-10 city 04423富谷町 → 04216富谷市'])]);
    expect(relation('01001', H21, R3)).toEqual(['same 01001市部', []]);
    expect(relation('01330', H21, R3)[0]).toBe('renamed 01330渡島支庁 → 01330渡島総合振興局');
  });
});

describe('what the lists cannot say', () => {
  it('a code that never was, and days before 1970-04-01', () => {
    expect(relation('99999', H21, R3)).toEqual(['unknown no-such-code', []]);
    expect(relation('01212', '1969-10-01', R3)).toEqual(['unknown before-the-lists', []]);
  });

  it('a code that was valid on neither day, or had no counterpart', () => {
    expect(relation('11244', '2000-10-01', R3)).toEqual(['unknown not-valid-then', []]);
    expect(relation('47201', '1971-10-01', R3)).toEqual(['unknown not-valid-then', []]);
    expect(relation('01696', '1980-10-01', R3)).toEqual(['unknown not-valid-then', []]);
  });
});

describe('history', () => {
  it.each([
    ['09203', ['2010-03-29 merger', '2011-10-01 absorption', '2014-04-05 absorption']],
    ['04216', ['2016-10-10 city']],
    ['04423', ['2016-10-10 city']],
    ['28221', ['1999-04-01 merger', '2019-05-01 rename']],
    ['14150', ['2006-03-20 absorption', '2007-03-11 absorption', '2007-03-11 absorption', '2010-04-01 designation', '2010-04-01 wards']],
    ['22135', ['2007-04-01 wards', '2024-01-01 redraw']],
    ['19341', ['2006-03-01 split-absorption']],
    ['01666', ['2005-10-11 merger']],
    ['01212', []],
    ['99999', []],
  ])('%s', (code, expected) => {
    expect(areas.history(code).map(({ date, kind }) => `${date} ${kind}`).sort()).toEqual(expected);
  });
});
