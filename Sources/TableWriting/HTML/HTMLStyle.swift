/// The page's style sheet.
enum HTMLStyle {
  /// - Parameter printedColumns: after how many columns printed tables may end.
  static func sheet(font: ReportFont, printedColumns: Set<Int>) -> String {
    let printed = printedColumns.sorted().map {
      ".print\($0) tr>:nth-child(n+\($0 + 1)){display:none}"
    }
    return [
      ":root{--font:\(font.allFamilies)}", base, heat(dark: false),
      "@media screen and (prefers-color-scheme:dark){",
      dark, heat(dark: true), "}", "@media print{", print, printed.joined(separator: "\n"), "}",
    ].joined(separator: "\n")
  }

  /// The class of a heat map's cell: the nearest of a few shades, since a policy that allows no inline
  /// styles allows no shade of a cell's own.
  static func heatClass(of value: Double, on scale: HeatScale) -> String {
    let part = min(1, max(0, (value - scale.low) / (scale.high - scale.low)))
    return (scale.middle == nil ? "h" : "a") + String(Int((part * Double(shades)).rounded()))
  }

  /// The class of a cell with a bar, as long as a part of the cell.
  static func barClass(of part: Double) -> String {
    "b" + String(Int((min(1, max(0, part)) * Double(shades)).rounded()))
  }

  private static func heat(dark: Bool) -> String {
    let low = dark ? WorkbookColor.darkHeatLow : .heatLow
    let high = dark ? WorkbookColor.darkHeatHigh : .heatHigh
    let above = dark ? WorkbookColor.darkHeatAbove : .heatAbove
    let bar = (dark ? WorkbookColor.darkDataBar : .dataBar).css
    return (0...shades).map { shade in
      let part = Double(shade) / Double(shades)
      let rising = low.mixed(with: high, part)
      let around = part < 0.5 ? high.mixed(with: low, part * 2) : low.mixed(with: above, part * 2 - 1)
      let percent = SVGCanvas.number(part * 100)
      return ".h\(shade){background:\(rising.css)}.a\(shade){background:\(around.css)}"
        + ".b\(shade){background:linear-gradient(to right,\(bar) \(percent)%,transparent \(percent)%)}"
    }.joined(separator: "\n")
  }

  private static let shades = 20

  private static let base = """
    :root{--ink:#1c2126;--soft:#5a636d;--paper:#fff;--raised:#f4f7fa;--line:#d5dbe1;--accent:#1f4e79;--head:#1f4e79;--onhead:#fff;--link:#0b57a8;--warn:#8a2500;--warnpaper:#fdf1ec;--mark:#ffe9a8;--none:#e3e6e9}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--font);font-size-adjust:.52}
    a{color:var(--link)}
    a:focus-visible,button:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem;z-index:9}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    header{background:var(--head);color:var(--onhead);padding:1.5rem clamp(1rem,4vw,3rem)}
    header h1{margin:0;font-size:1.6rem;line-height:1.35}
    header p{margin:.25rem 0 0;opacity:.9}
    .frame{display:grid;grid-template-columns:minmax(11rem,15rem) minmax(0,1fr);gap:2rem;padding:1.5rem clamp(1rem,4vw,3rem)}
    nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}
    nav h2{font-size:1rem;margin:0 0 .5rem}
    nav ol{list-style:none;margin:0;padding:0}
    nav li{padding:.3rem 0;border-top:1px solid var(--line)}
    nav small{display:block;color:var(--soft);line-height:1.35}
    section{margin:0 0 3rem}
    .eyebrow{margin:0;color:var(--soft);font-size:.9rem}
    h2{font-size:1.35rem;line-height:1.4;margin:0 0 .75rem;color:var(--accent)}
    h3{font-size:1.1rem;margin:1.75rem 0 .5rem;color:var(--accent)}
    p{max-width:75ch}
    .caution{border-left:4px solid var(--warn);background:var(--warnpaper);color:var(--warn);padding:.5rem .75rem;font-weight:bold}
    dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.25rem;margin:.75rem 0}
    dt{font-weight:bold}
    dd{margin:0;overflow-wrap:anywhere}
    .back{font-size:.9rem}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));gap:1rem}
    figure{margin:1rem 0;padding:.25rem;border:1px solid var(--line);border-radius:.25rem;width:fit-content;max-width:100%}
    .charts figure{width:auto;margin:0}
    figure svg{display:block;max-width:100%;height:auto}
    figure .narrow{display:none}
    .table{margin:1rem 0 1.5rem}
    .js .tools~.scroll caption small{display:none}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;max-width:none;margin:.5rem 0;font-size:.9rem;color:var(--soft)}
    .tools input{font:inherit;min-width:min(100%,22rem);padding:.35rem .6rem;border:1px solid var(--soft);border-radius:.25rem;background:var(--paper);color:var(--ink)}
    .tools button{font:inherit;padding:.35rem .8rem;border:1px solid var(--accent);border-radius:.25rem;background:var(--paper);color:var(--link);cursor:pointer}
    [hidden]{display:none!important}
    .scroll{overflow:auto;max-height:85vh;border:1px solid var(--line);border-radius:.25rem}
    table{border-collapse:separate;border-spacing:0;min-width:100%;font-size:.9rem;line-height:1.45}
    caption{text-align:left;padding:.5rem .6rem;font-weight:bold}
    caption small{color:var(--soft);font-weight:normal}
    th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);min-width:4.5rem}
    tbody th,tbody td:not(.n){min-width:8rem}
    tbody th{font-weight:normal}
    thead th{position:sticky;top:0;z-index:2;background:var(--head);color:var(--onhead);vertical-align:bottom;font-weight:bold}
    tfoot th,tfoot td{position:sticky;bottom:0;background:var(--raised);border-top:2px solid var(--accent);font-weight:bold}
    .frozen tbody th{position:sticky;left:0;background:var(--paper);z-index:1;max-width:45vw}
    .frozen thead th:first-child{left:0;z-index:3}
    tbody tr:hover>*{box-shadow:inset 0 0 0 99rem rgba(31,78,121,.07)}
    .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .d{white-space:nowrap}
    tbody td.w{min-width:22rem}
    .left{text-align:left}.center{text-align:center}.right{text-align:right}.strong{font-weight:bold}
    .none{background:repeating-linear-gradient(135deg,var(--none) 0 4px,transparent 4px 8px)}
    mark{background:var(--mark);color:inherit;font-weight:bold;padding:0 .1em}
    .sort{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:inherit;cursor:pointer}
    .sort::after{content:" \\2195";opacity:.6}
    [aria-sort=ascending] .sort::after{content:" \\2191";opacity:1}
    [aria-sort=descending] .sort::after{content:" \\2193";opacity:1}
    thead th .sort:focus-visible{outline-color:var(--onhead)}
    .js .long tbody tr:nth-child(n+\(HTMLReport.rowsAtATime + 1)){display:none}
    footer{border-top:1px solid var(--line);padding:1rem clamp(1rem,4vw,3rem);color:var(--soft);font-size:.9rem}
    footer p{max-width:none}
    @media screen and (max-width:36rem){figure .wide{display:none}figure .narrow{display:block;width:100%}figure{width:auto}}
    @media screen and (max-width:52rem){.frame{display:block}nav{position:static;max-height:none;margin-bottom:2rem}header h1{font-size:1.3rem}dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}tbody td.w{min-width:16rem}.frozen tbody th{max-width:38vw}}
    """

  private static let dark = """
    :root{--ink:#e6e9ec;--soft:#a3adb7;--paper:#14181c;--raised:#1e242a;--line:#343c44;--accent:#8fc1ea;--head:#1d3f5e;--onhead:#fff;--link:#8fc1ea;--warn:#ffb59a;--warnpaper:#35190e;--mark:#6b5200;--none:#2b3239}
    svg .ink{fill:#e6e9ec}svg .gray{fill:#a3adb7}svg .grid{stroke:#343c44}svg .axis{stroke:#8b96a1}svg .edge{stroke:#14181c}svg .ink-line{stroke:#e6e9ec}svg rect.axis{fill:#8b96a1}
    \(WorkbookColor.darkPalette.enumerated().map { index, color in
      "svg .s\(index).line{stroke:\(color.css)}svg .s\(index).fill,svg .s\(index).area{fill:\(color.css)}"
    }.joined(separator: "\n"))
    """

  private static let print = """
    @page{size:A4 portrait;margin:12mm}
    @page landscape{size:A4 landscape;margin:12mm}
    :root{--ink:#000;--soft:#444;--paper:#fff;--raised:#fff;--line:#bbb;--accent:#1f4e79;--head:#1f4e79;--onhead:#fff;--link:#000;--warn:#8a2500;--warnpaper:#fff;--mark:#ffe9a8;--none:#ddd}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{font-size:10pt}
    header{background:none;color:#000;padding:0 0 4mm}
    .frame{display:block;padding:0}
    nav{position:static;max-height:none;overflow:visible}
    .tools input,.tools button,.back,.skip,.sort::after,footer{display:none}
    .tools{break-after:avoid}
    .sort{display:contents}
    .landscape{page:landscape}
    section{break-before:page;margin:0}
    section:first-child{break-before:auto}
    h2,h3,h3+p,caption{break-after:avoid}
    p{max-width:none;margin:.5em 0}
    nav li{display:grid;grid-template-columns:12rem 1fr;gap:1rem}
    figure,dl,.caution{break-inside:avoid}
    figure{border:0;padding:0}
    .charts{grid-template-columns:1fr 1fr;gap:4mm}
    .scroll{overflow:visible;max-height:none;border:0}
    table{font-size:8pt;width:100%}
    thead{display:table-header-group;break-after:avoid}
    tbody tr:first-child{break-after:avoid}
    tfoot{display:table-row-group}
    thead th,tfoot th,tfoot td,.frozen tbody th,.frozen thead th:first-child{position:static}
    tr{break-inside:avoid}
    th,td{padding:1mm 1.5mm;overflow-wrap:break-word;min-width:0}
    thead th{white-space:normal}
    table.many{font-size:6.5pt}
    .many th,.many td{padding:.7mm 1mm}
    tbody th,tbody td:not(.n){min-width:0}
    tbody td.w{min-width:40mm;overflow-wrap:anywhere}
    .many tbody td.w{min-width:30mm}
    a{color:inherit}
    """
}
