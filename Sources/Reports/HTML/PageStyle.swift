/// The style sheet of a report, which is part of the page.
enum PageStyle {
  static let sheet: Markup = """
    :root{color-scheme:light;--ink:#161616;--soft:#4a4a4a;--line:#c9c4b8;--paper:#fff;--link:#004a80}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",\
    Roboto,"Helvetica Neue",Arial,"Noto Sans Arabic",sans-serif;overflow-wrap:anywhere}
    header,main,footer{max-width:1220px;margin:0 auto;padding:0 20px}
    header{padding-top:20px}
    h1{font-size:1.7rem;line-height:1.25;margin:.2em 0}
    h2{font-size:1.3rem;margin:2.2em 0 .5em;border-bottom:2px solid var(--ink);padding-bottom:.15em}
    #claims h2{margin-top:1em}
    h3{font-size:1.05rem;line-height:1.4;margin:0}
    #method h3{margin:1.4em 0 .3em}
    h4{font-size:.95rem;margin:.8em 0 .2em}
    a{color:var(--link)}
    a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,\
    [tabindex]:focus-visible{outline:3px solid #000;outline-offset:2px}
    .skip{position:absolute;left:-999em}
    .skip:focus{position:static;display:block;padding:8px}
    .lead,.who,.note,.tally{color:var(--soft);margin:.3em 0}
    .note,.who,caption,figcaption{font-size:.9rem}
    .tally{color:var(--ink);line-height:2.1}
    .count{margin-inline-end:.6em;white-space:nowrap}
    .verdict{display:inline-block;padding:0 .5em;border-radius:3px;color:#fff;background:#4a4a4a;\
    font-weight:650;font-size:.95em;border:1px solid transparent}
    .verdict.supported{background:#00604a}
    .verdict.refuted{background:#9c2f00}
    .verdict.conflicting{background:#6b2d5c}
    .verdict.dependsOnDefinition{background:#6b4a00}
    .verdict.undetermined{background:#4a4a4a}
    .verdict.notEnoughEvidence{background:#fff;color:var(--ink);border-color:var(--ink)}
    .claims{list-style:none;margin:0;padding:0;display:grid;gap:14px;\
    grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));align-items:start}
    .claim{border:1px solid var(--line);border-inline-start:6px solid #4a4a4a;padding:10px 14px;\
    min-width:0;break-inside:avoid}
    .claim.supported{border-inline-start-color:#00604a}
    .claim.refuted{border-inline-start-color:#9c2f00}
    .claim.conflicting{border-inline-start-color:#6b2d5c}
    .claim.dependsOnDefinition{border-inline-start-color:#6b4a00}
    .claim.notEnoughEvidence{border-inline-start-style:double}
    .claim h3{font-weight:500}
    .number{font-variant-numeric:tabular-nums}
    .reason{margin:.4em 0}
    .intervals{width:100%;max-width:400px;height:auto;display:block;margin:.3em 0;font-size:13px}
    .intervals .key{fill:var(--soft)}
    .intervals .axis,.chart .axis{font-size:11px;fill:var(--soft)}
    details{font-size:.92rem}
    summary{cursor:pointer;color:var(--link);padding:.25em 0}
    details ul{margin:.2em 0;padding-inline-start:1.3em}
    figure{margin:0 0 1.5em}
    figcaption{margin:.4em 0}
    .definitions{position:absolute}
    .sheet{border:1px solid var(--line);position:relative}
    .map{display:block;width:100%;height:auto;max-height:92vh;background:#fff;font-size:14px;--k:1}
    .map .name,.map .mark,.map .bar{font-size:calc(14px / var(--k));fill:#222;paint-order:stroke;\
    stroke:#fff;stroke-width:calc(3px / var(--k));stroke-linejoin:round}
    .map .mark{font-weight:700;fill:#000}
    .map .narrow{display:none}
    .map use{stroke-width:calc(1px / var(--k))}
    .map .names{pointer-events:none}
    .region:hover use,.region:focus use{stroke:#000;stroke-width:calc(3.5px / var(--k));\
    fill:#fff;fill-opacity:.25}
    .region:focus{outline:none}
    .legend{list-style:none;margin:.6em 0;padding:0;display:flex;flex-wrap:wrap;gap:4px 22px;\
    font-size:.9rem}
    .swatch{vertical-align:-3px;flex:none}
    .detail{margin:0;padding:6px 10px;min-height:2.9em;background:#f3efe6;font-size:.92rem}
    .tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:.5em 0}
    .tools input[type=range]{flex:1 1 12rem;min-width:8rem}
    button{font:inherit;color:inherit;background:#fff;border:1px solid #555;border-radius:3px;\
    padding:.15em .7em;cursor:pointer;min-height:2rem}
    .wide-table{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    caption{text-align:start;color:var(--soft);padding:.3em 0}
    th,td{padding:.3em .45em;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;background:#fff}
    caption span{display:block;position:sticky;left:0;max-width:calc(100vw - 48px)}
    tbody th{font-weight:600;min-width:8.5rem}
    .words{min-width:11rem}
    th[scope=rowgroup]{background:#f3efe6;font-weight:500}
    th,td{overflow-wrap:break-word}
    bdi,q{overflow-wrap:anywhere}
    .sortable td:nth-child(2){min-width:8rem}
    nav ul{list-style:none;padding:0;margin:.5em 0;display:flex;flex-wrap:wrap;gap:2px 18px}
    small{font-size:.85em;color:var(--soft)}
    q b{font-weight:700}
    td.number,th.number{text-align:end;white-space:nowrap}
    time{white-space:nowrap}
    th button{border:0;padding:0;font-weight:inherit;text-align:inherit;min-height:0;\
    text-decoration:underline dotted}
    th[aria-sort=ascending] button::after{content:" ▲"}
    th[aria-sort=descending] button::after{content:" ▼"}
    tr:target{background:#fff3c4}
    .bar{width:110px;height:17px;display:block}
    .empty td{color:var(--soft)}
    .second{color:var(--soft);font-weight:400;margin-inline-start:.4em}
    .chart{width:100%;min-width:540px;max-width:860px;height:auto;font-size:13px}
    dt{font-weight:600}
    dd{margin:0 0 .5em}
    pre{background:#f3efe6;padding:10px;overflow-x:auto;white-space:pre-wrap}
    code{font-family:ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em}
    .hash{word-break:break-all;display:inline-block;min-width:17rem}
    footer{color:var(--soft);font-size:.85rem;margin-top:3em}
    @media (max-width:640px){
    header,main,footer{padding:0 12px}
    h1{font-size:1.3rem}
    .map .wide{display:none}
    .map .narrow{display:inline}
    .map .name,.map .mark,.map .bar{font-size:calc(30px / var(--k));stroke-width:calc(5px / var(--k))}
    .map use{stroke-width:calc(2px / var(--k))}
    .sheet{margin:0 -12px;border-inline:0}
    }
    @media print{
    body{font-size:10pt}
    .tools,.skip,.detail,nav{display:none}
    .wide-table{overflow:visible}
    .claims{display:block}
    .claim{margin-bottom:8pt}
    table{font-size:8pt}
    .map{max-height:160mm}
    a{color:inherit;text-decoration:none}
    figure,tr{break-inside:avoid}
    .verdict{border-color:#000;color:#000;background:#fff}
    }

    """
}
