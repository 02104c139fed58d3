/** One sheet for the operator's pages: the colours and the letters of the portal, and little else. */
export const style = `
:root{color-scheme:light dark;--paper:light-dark(#f5f1e7,#111823);--sheet:light-dark(#fdfbf6,#1a2432);--ink:light-dark(#1b1a17,#efe9dc);--ink-2:light-dark(#4b473f,#c3bfb4);
--rule:light-dark(#d5cdbb,#364256);--edge:light-dark(#847b6a,#7e8a9c);--accent:light-dark(#1b3f7d,#a3bff5);--on-accent:light-dark(#fdfbf6,#0f1a2e);--alert:light-dark(#a32a12,#ff9f86);--focus:light-dark(#1b3f7d,#ffd789);
--serif:"Newsreader Variable","Iowan Old Style",Georgia,serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Source Sans 3 Variable","Segoe UI",system-ui,sans-serif;font-variant-numeric:lining-nums tabular-nums}
main,header{max-width:77rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding-block:1rem;border-bottom:1px solid var(--rule)}
header b{font:500 1.25rem/1.2 var(--serif);margin-right:auto}
h1{font:500 clamp(2rem,1.6rem + 1.9vw,3.125rem)/1.06 var(--serif);margin:2.5rem 0 1rem;max-width:24ch}
h2{font:500 clamp(1.5rem,1.35rem + .6vw,1.875rem)/1.14 var(--serif);margin:3rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--ink)}
p{max-width:66ch;margin:.5rem 0 1rem}.small,small{font-size:.9375rem;color:var(--ink-2)}
.told{border-left:4px solid var(--accent);padding:.5rem 1rem;background:var(--sheet)}.wrong{border-left:4px solid var(--alert);padding:.5rem 1rem;background:var(--sheet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--rule)}
thead th{border-bottom:1px solid var(--ink);font-weight:600}tbody th{font-weight:600}
.n{text-align:right;white-space:nowrap}td.n,th.n{padding-right:1.5rem}time{white-space:nowrap}.late{color:var(--alert);font-weight:600}
code{font:.875rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
a{color:var(--accent)}
button,.button{min-height:2.75rem;padding:0 1rem;border:1px solid var(--ink);border-radius:3px;background:none;color:inherit;font:inherit;cursor:pointer}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}button.quiet{border-color:transparent;text-decoration:underline;padding:0 .25rem}
input{min-height:2.75rem;padding:0 .75rem;border:1px solid var(--edge);border-radius:3px;background:var(--sheet);color:inherit;font:inherit;max-width:100%}
label{display:block;font-weight:600;margin:1rem 0 .25rem}.sign-in input{width:20rem}.sign-in button{margin-top:1.5rem}
.row{padding:1rem 0;border-bottom:1px solid var(--rule)}.row h3{font:500 1.25rem/1.2 var(--serif);margin:0 0 .25rem}
.acts{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:end;margin-top:.75rem}.acts form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}.acts label{margin:0;font-weight:400;font-size:.9375rem}
@media(max-width:40em){header b{flex-basis:100%}}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`;
