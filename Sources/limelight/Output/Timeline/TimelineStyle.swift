/// How the HTML page of a timeline looks.
///
/// Text and links have a contrast of 7 and more against what is behind them (WCAG 2.2 asks for 4.5), in light and in dark. Nothing here may contain `<`
/// or `&`, so that the page is read alike as HTML and as XML.
enum TimelineStyle {
  static let sheet = """
    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1b; --soft: #595959; --link: #0b4fb3; --line: #d0d0d0; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #131316; --ink: #ececec; --soft: #b0b0b0; --link: #8ab8ff; --line: #44444a; }
    }
    body { margin: 0 auto; max-width: 44rem; padding: 1rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
    a { color: var(--link); }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { left: 0; }
    h1 { margin: 1rem 0 .25rem; line-height: 1.2; }
    h2 { margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
    .facts, .when, .sources { color: var(--soft); font-size: .9375rem; }
    .facts, .entries p { margin: 0; }
    .entries { list-style-type: ""; margin: 0; padding: 0 0 0 1rem; border-left: 3px solid var(--line); }
    .entries li { margin: 0 0 1.25rem; }
    .entries li:target, .sources li:target { outline: 2px solid var(--link); outline-offset: 4px; }
    .date { font-weight: 600; color: var(--ink); }
    .is-publication .words { font-style: italic; }
    sup { font-size: .8em; line-height: 1; }
    sup a, .back a { display: inline-block; min-width: 1.5em; text-align: center; }
    @media print {
      :root { --paper: #ffffff; --ink: #000000; --soft: #333333; --link: #000000; --line: #999999; }
      body { max-width: none; font-size: 11pt; }
      .skip, .back { display: none; }
      .entries li, .sources li { break-inside: avoid; }
      h2 { break-after: avoid; }
      .sources a[href]::after { content: " (" attr(href) ")"; }
    }
    """
}
