/** How a host's page is made: its head's rules and the frame around what its editors wrote. */
export interface Look {
  readonly css: string;
  /** Puts blocks of content into the theme's own elements. */
  readonly frame: (title: string, blocks: readonly string[], footer: string) => string;
}

const paper = `body{font:17px/1.6 Georgia,'Noto Serif',serif;max-width:64rem;margin:0 auto;padding:1rem 1rem 3rem;background:#fdf8ef;color:#2b2118}
h1,h2{color:#7a2e1d;line-height:1.2}h2{margin:2.5rem 0 1rem;border-bottom:2px solid #e3c9b4}
helferkreis-form{display:block;padding:1.25rem;background:#fff;border-radius:8px}
body{--helferkreis-accent:#7a2e1d;--helferkreis-line:#d9c3b0;--helferkreis-radius:10px}`;

/** As themes of WordPress have it: rules for all headings, links, buttons and inputs, and for everything below the content. */
const wordpress = `*,::before,::after{box-sizing:border-box}html{font-size:18px}body{margin:0;font-family:system-ui,sans-serif;color:#1e1e1e;background:#fff}
.wp-site-blocks{padding:0 1rem}.entry-content>*{max-width:645px;margin-inline:auto!important;margin-block:1.5rem}.entry-content>.alignwide{max-width:1340px}
h1,h2,h3,h4,h5,h6{font-weight:400;text-transform:none;letter-spacing:-.01em}h2{font-size:2.25rem}
a{color:#d1345b;text-decoration:underline}a:hover{text-decoration:none}ul,ol{padding-left:2.5em;list-style:square}li{margin:.5em 0}
input,select,textarea,button,.button{border:1px solid #949494;border-radius:0;padding:.667em 1.333em;width:100%;font:inherit;text-transform:uppercase;background:#32373c;color:#fff}
label,legend,p,span,div{line-height:1.75}img,iframe,video{max-width:100%;height:auto}iframe{aspect-ratio:16/9}table{border-collapse:collapse}td,th{border:1px solid;padding:.5em}`;

/** As sites made with TYPO3 have it: frames around each element of content, Bootstrap's resets, a sticky header. */
const typo3 = `*{box-sizing:border-box}html{font-size:62.5%}body{margin:0;font:1.6rem/1.5 'Source Sans Pro',Arial,sans-serif;color:#313131;background:#f4f4f4}
.navbar{position:sticky;top:0;z-index:1030;background:#004f9f;color:#fff;padding:1.5rem 2rem;font-size:2rem}
.frame{padding:2rem 0}.frame-container{max-width:1140px;margin:0 auto;padding:0 1.5rem}.frame-background-light{background:#fff}
.ce-bodytext ul{list-style:none;padding:0;margin:0}.ce-bodytext li::before{content:'»';color:#004f9f;margin-right:1rem}
.ce-bodytext a{color:#004f9f;text-decoration:none;border-bottom:1px dotted}.ce-bodytext h3{font-size:1.8rem;color:#004f9f}
fieldset{border:0;min-width:0}legend{display:block;width:100%;border-bottom:1px solid #e5e5e5}label{display:inline-block;max-width:100%;font-weight:bold}
input[type=checkbox],input[type=radio]{margin:4px 0 0;appearance:none}button,input{line-height:1}address{font-style:italic}`;

/** What nobody should write, and somebody has. */
const hostile = `*{all:revert!important;color:#888!important;font-size:9px!important;float:left!important;position:relative!important;opacity:.2!important}
:not(html,head,body,style,script,main,helferkreis-offers,helferkreis-form){display:none!important}
main,body,html,helferkreis-offers,helferkreis-form{opacity:1!important;float:none!important;font-size:16px!important;color:#222!important;display:block!important}`;

const plainFrame: Look['frame'] = (title, blocks, footer) =>
  `<main><h1>${title}</h1>${blocks.join('')}</main><footer><p>${footer}</p></footer>`;

/** The kinds of hosts that there are. */
export const looks = {
  club: { css: paper, frame: plainFrame },
  wordpress: {
    css: wordpress,
    frame: (title, blocks, footer) =>
      `<div class="wp-site-blocks"><header class="wp-block-template-part"><p>${title}</p></header><main class="wp-block-group"><h1 class="wp-block-post-title">${title}</h1><div class="entry-content wp-block-post-content is-layout-constrained">${blocks.map((one) => `<div class="wp-block-group alignwide">${one}</div>`).join('')}</div></main><footer><p>${footer}</p></footer></div>`,
  },
  typo3: {
    css: typo3,
    frame: (title, blocks, footer) =>
      `<header class="navbar">${title}</header><main><div class="frame"><div class="frame-container"><h1>${title}</h1></div></div>${blocks
        .map(
          (one, at) =>
            `<div id="c${at + 100}" class="frame frame-type-html ${at % 2 ? 'frame-background-light' : ''}"><div class="frame-container"><div class="frame-inner ce-bodytext">${one}</div></div></div>`,
        )
        .join('')}</main><footer class="frame"><p class="frame-container">${footer}</p></footer>`,
  },
  hostile: { css: hostile, frame: plainFrame },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;
