/* Tells a browser that the app cannot run in it. In words that any browser knows. */
(() => {
  try {
    if (CSS.supports("color", "light-dark(red, red)") && URL.canParse && [].toSorted && Intl.Segmenter)
      return;
  } catch (_) {
    // It lacks even these.
  }
  document.documentElement.setAttribute("data-old", "");
  var said = document.getElementById("old");
  if (said) said.removeAttribute("hidden");
})();
