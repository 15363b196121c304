/** In a frame on another website: as high as the content is, and the focus where somebody goes on. */
function tell(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ helferkreis: 'height', height }, '*');
}

if (parent !== window) {
  document.documentElement.classList.add('framed');
  new ResizeObserver(tell).observe(document.body);
  tell();
  // After a step the host page still shows the place of the button that was pressed. What opens of itself stays quiet.
  const reached = document.querySelector('form[data-form]:not([data-blank]), [data-sent]');
  const heading =
    document.querySelector<HTMLElement>('h2.kern-heading-medium') ?? document.querySelector('h1');
  if (reached && heading && !document.getElementById('errors')) {
    heading.tabIndex = -1;
    heading.focus();
  }
}
