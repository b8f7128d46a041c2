extension BeadPage {
  /// How the page looks: light or dark as the reader's screen, narrow columns one above the other.
  static let style = """
    :root { --ink: #23211d; --paper: #fdfcfa; --line: #e4e0d8; --faint: #8a857b; --card: #fff;
      --sure: #2f8a50; --likely: #c98a00; --unsure: #c0392b; --gap: #8a857b }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8e4dc; --paper: #1b1a18; --line: #36332e; --faint: #938d82; --card: #24221f;
        --sure: #55b87a; --likely: #e0ab3c; --unsure: #ec6f60 } }
    * { box-sizing: border-box }
    body { margin: 0 auto; max-width: 84rem; padding: 1.5rem; background: var(--paper);
      color: var(--ink); font: 16px/1.55 Charter, Georgia, serif }
    h1 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere }
    header p { color: var(--faint); margin: .3rem 0; font-size: .9rem }
    .keys span { border-left: .5rem solid var(--tone); padding: 0 .9rem 0 .4rem }
    .names, section { display: grid; grid-template-columns: minmax(0, 1fr) 6rem minmax(0, 1fr) }
    .names { position: sticky; top: 0; background: var(--paper); padding: .4rem 0; z-index: 1;
      border-bottom: 1px solid var(--line) }
    section { padding: .3rem 0; scroll-margin-top: 3rem }
    section div { display: flex; flex-direction: column; gap: .3rem }
    p { margin: 0 }
    section p { flex: 1; background: var(--card); border: 1px solid var(--line);
      border-radius: .3rem; padding: .35rem .7rem; overflow-wrap: anywhere }
    section div:first-child p { border-right: 4px solid var(--tone) }
    section div:last-child p { border-left: 4px solid var(--tone) }
    section p span { color: var(--faint); font: 11px ui-monospace, monospace;
      margin-right: .6rem; user-select: none }
    section a { position: relative; color: var(--tone); text-decoration: none; min-height: 1.8rem }
    svg { position: absolute; inset: 0; width: 100%; height: 100% }
    path { fill: none; stroke: currentColor; stroke-width: 2.5; opacity: .75;
      vector-effect: non-scaling-stroke }
    small { position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%);
      background: var(--paper); padding: 0 .3rem; font: 12px ui-monospace, monospace;
      white-space: nowrap }
    .sure { --tone: var(--sure) } .likely { --tone: var(--likely) }
    .unsure { --tone: var(--unsure) } .gap { --tone: var(--gap) }
    .gap p { border-style: dashed }
    .moved path { stroke-dasharray: 5 4 }
    .moved small::after { content: " moved" }
    :target p { outline: 2px solid var(--tone) }
    body:has(#filter:checked) section.sure:not(:target) { display: none }
    @media (max-width: 44rem) {
      section { grid-template-columns: 1fr } .names { display: none }
      section a { min-height: 1.4rem } svg { display: none } }
    @media print { .keys label { display: none } section { break-inside: avoid } }
    """
}
