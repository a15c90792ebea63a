/**
 * The page's style sheet (スタイル). Every rule is confined to .chamber-report, so that a fragment does not touch the page it is
 * put into. Colours keep 4.5 : 1 on white.
 */
export const STYLE = `.chamber-report{--ink:#1a1a1a;--soft:#4d4d4d;--line:#d0d0d0;--fall:#b3510a;--rise:#2166ac;--ground:#f5f7fa;
color:var(--ink);background:#fff;font-family:system-ui,-apple-system,"Hiragino Sans","Yu Gothic UI","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;line-height:1.75;max-width:60rem;margin-inline:auto;padding:0 1rem 2rem;overflow-wrap:anywhere;line-break:strict}
.chamber-report *{box-sizing:border-box}
.chamber-report a{color:#1a4f8b;text-underline-offset:.15em}
.chamber-report :focus-visible{outline:3px solid #1a4f8b;outline-offset:2px}
.chamber-report .skip{position:absolute;inset-inline-start:-999rem}
.chamber-report .skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
.chamber-report .masthead{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;border-block-end:3px solid var(--ink);padding-block:1rem .5rem;color:var(--soft);font-size:.95rem}
.chamber-report .masthead p{margin:0}
.chamber-report .page-title{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.4;margin-block:1.25rem .75rem;word-break:keep-all}
.chamber-report .section-title{font-size:1.35rem;line-height:1.4;margin-block:3rem 1rem;padding-block-end:.35rem;border-block-end:2px solid var(--line)}
.chamber-report .part-title{font-size:1.1rem;margin-block:2rem .5rem}
.chamber-report p{margin-block:.75rem;max-width:48em}
.chamber-report .contents{margin-block:2rem 0;font-size:.95rem}
.chamber-report .contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem .75rem;padding:0;margin:0}
.chamber-report .contents a{display:inline-block;padding:.2rem .7rem;border:1px solid var(--line);border-radius:1rem;text-decoration:none}
.chamber-report .contents a:hover{background:var(--ground);text-decoration:underline}
.chamber-report .key-figures{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12.5rem),1fr));gap:1rem;margin:1.25rem 0;padding:0}
.chamber-report .key-figures li{background:var(--ground);border-inline-start:.35rem solid var(--soft);padding:.8rem 1rem}
.chamber-report .key-figures .tone-fall{border-color:var(--fall)}
.chamber-report .key-figures .tone-rise{border-color:var(--rise)}
.chamber-report .key-label,.chamber-report .key-note{display:block;font-size:.95rem;line-height:1.5}
.chamber-report .key-value{display:block;font-size:2rem;line-height:1.3;font-weight:700;font-variant-numeric:tabular-nums}
.chamber-report .key-unit{font-size:1rem;font-weight:400;margin-inline-start:.25em;display:inline-block;overflow-wrap:normal;line-height:1.3}
.chamber-report figure{margin:1.75rem 0;break-inside:avoid}
.chamber-report figcaption{font-weight:700;margin-block-end:.5rem}
.chamber-report figure svg{display:block;width:100%;height:auto;max-width:45rem}
.chamber-report .chart-narrow{display:none!important}
.chamber-report .figure-note{font-size:.9rem;color:var(--soft);margin-block:.25rem 0;max-width:none}
.chamber-report data{font-variant-numeric:tabular-nums;white-space:nowrap}
.chamber-report sup{line-height:0}
.chamber-report details{margin-block:1rem}
.chamber-report summary{cursor:pointer;padding:.35rem 0;font-weight:600;color:#1a4f8b}
.chamber-report .chamber-table{overflow-x:auto;margin-block:1rem .25rem}
.chamber-report .chamber-table table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.95rem;line-height:1.5;min-width:min(100%,24rem)}
.chamber-report .chamber-table caption{text-align:start;font-weight:700;padding-block:.5rem}
.chamber-report .chamber-table th,.chamber-report .chamber-table td{padding:.3rem .6rem;border-block-end:1px solid var(--line)}
.chamber-report .chamber-table thead th{vertical-align:bottom;border-block-end:1px solid #595959;text-align:end;font-weight:600;word-break:keep-all;overflow-wrap:normal}
.chamber-report .chamber-table thead th:first-child{text-align:start}
.chamber-report .chamber-table thead th[scope=colgroup]{text-align:center;border-inline-start:.6rem solid transparent;background-clip:padding-box}
.chamber-report .chamber-table tbody th{text-align:start;font-weight:400;min-width:9em;overflow-wrap:anywhere}
.chamber-report .chamber-table td{text-align:end;white-space:nowrap}
.chamber-report .chamber-table td.text{text-align:start;white-space:normal}
.chamber-report .chamber-table tbody .depth-1{padding-inline-start:1.7em}
.chamber-report .chamber-table tbody .depth-2{padding-inline-start:2.9em}
.chamber-report .chamber-table tbody .depth-3{padding-inline-start:4.1em}
.chamber-report .chamber-table tbody .depth-4{padding-inline-start:5.3em}
.chamber-report .chamber-table .total th,.chamber-report .chamber-table .total td{font-weight:700;border-block-start:2px solid #595959}
.chamber-report .chamber-table .rise{color:var(--rise)}
.chamber-report .chamber-table .fall{color:var(--fall)}
.chamber-report .chamber-table .missing{color:#595959}
.chamber-report abbr{text-decoration:none}
.chamber-report .chamber-table .notes,.chamber-report .figure-note,.chamber-report .fine{font-size:.9rem}
.chamber-report .chamber-table .notes{padding-inline-start:1.2rem;margin-block:.5rem 0}
.chamber-report .points{padding-inline-start:1.3rem}
.chamber-report .points li{margin-block:.35rem;max-width:52em}
.chamber-report .fine li{margin-block:.25rem;max-width:52em}
.chamber-report .comment{border-inline-start:.35rem solid var(--line);padding-inline-start:1rem}
.chamber-report .files{columns:2 22rem;column-gap:2rem;font-size:.9rem}
.chamber-report .files li{break-inside:avoid}
.chamber-report footer{margin-block-start:3rem;border-block-start:3px solid var(--ink);padding-block-start:.75rem;font-size:.9rem;color:var(--soft)}
@media (max-width:40rem){.chamber-report .chart-wide{display:none!important}.chamber-report .chart-narrow{display:block!important;max-width:26rem}.chamber-report .key-value{font-size:1.75rem}}
@media print{.chamber-report{max-width:none;padding:0;font-size:10pt;line-height:1.6}.chamber-report .contents,.chamber-report .skip,.chamber-report summary,.chamber-report .data-links{display:none}
.chamber-report .chart-wide{display:block!important;max-width:16.5cm}.chamber-report .chart-narrow{display:none!important}
.chamber-report details::details-content{content-visibility:visible;display:block;height:auto}
.chamber-report .chamber-table{overflow:visible}.chamber-report .chamber-table table{font-size:8.5pt}.chamber-report .chamber-table th,.chamber-report .chamber-table td{padding:.12rem .4rem}
.chamber-report thead{display:table-header-group}.chamber-report tr,.chamber-report figure,.chamber-report .key-figures li{break-inside:avoid}
.chamber-report .section-title,.chamber-report .part-title,.chamber-report figcaption{break-after:avoid}.chamber-report .section-title{margin-block:1.5rem .5rem}
.chamber-report .key-figures{grid-template-columns:repeat(auto-fit,minmax(4.1cm,1fr));gap:.25cm}.chamber-report .key-figures li{border:1px solid var(--line);border-inline-start:.35rem solid var(--soft)}.chamber-report .key-value{font-size:16pt}.chamber-report .key-label,.chamber-report .key-note{font-size:8.5pt}.chamber-report .points{font-size:9.5pt}.chamber-report .fine,.chamber-report .figure-note,.chamber-report .chamber-table .notes,.chamber-report footer{font-size:8pt}.chamber-report .section-title{font-size:14pt}.chamber-report .part-title{font-size:11.5pt}.chamber-report .page-title{font-size:18pt}}
`;

/** What only a page of its own needs. */
export const PAGE_STYLE = `html{background:#fff;-webkit-text-size-adjust:100%}body{margin:0}@page{size:A4;margin:15mm 14mm}
`;
