(() => {
  try {
    if (CSS.supports("color", "light-dark(red, red)") && URL.canParse && [].toSorted && Intl.Segmenter)
      return;
  } catch (_) {}
  document.documentElement.setAttribute("data-old", "");
  var said = document.getElementById("old");
  if (said) said.removeAttribute("hidden");
})();
