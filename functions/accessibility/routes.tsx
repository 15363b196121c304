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
    const lang = chooseLanguage(c.req.query('lang'), c.req.header('accept-language'));
    c.header('content-language', lang);
    c.header('cache-control', 'public, max-age=300');
    c.header('vary', 'Accept-Language');
    return c.html(<DeclarationPage deps={deps} lang={lang} />);
  });
  return app;
}
