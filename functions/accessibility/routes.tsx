import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { chooseLanguage } from '../language/language.ts';
import { pageHeaders } from '../pages/headers.ts';
import { DeclarationPage, declarationPath } from './page.tsx';

/** The declaration of accessibility at `/barrierefreiheit`; `/accessibility` leads there. */
export function accessibilityRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get('/accessibility', (c) => c.redirect(declarationPath + new URL(c.req.url).search, 301));
  app.get(declarationPath, pageHeaders(), (c) => {
    const asked = c.req.query('lang');
    const lang = chooseLanguage(asked, c.req.header('accept-language'));
    c.header('content-language', lang);
    // Not every cache in between heeds `Vary`: what the reader's browser has decided is nobody else's.
    c.header('cache-control', `${asked === lang ? 'public' : 'private'}, max-age=300`);
    c.header('vary', 'Accept-Language');
    return c.html(<DeclarationPage deps={deps} lang={lang} />);
  });
  return app;
}
