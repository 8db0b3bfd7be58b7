#include "cli/show/page_style.h"

namespace vietmend::cli {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --page: #fff; --ink: #1c1e21; --faint: #6a737d; --rule: #d8dee4; --depth: 45%; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171a; --ink: #dfe3e7; --faint: #8b949e; --rule: #30363d; --depth: 62%; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--page); color: var(--ink);
       font: 1rem/1.65 system-ui, "Noto Sans", sans-serif; }
h1 { font-size: 1.25rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: .95rem; margin: 2rem 0 .5rem; color: var(--faint); overflow-wrap: anywhere; }
h1 + p { margin: 0; }
form { position: sticky; top: 0; z-index: 1; padding: .6rem 0; background: var(--page);
       border-bottom: 1px solid var(--rule); }
fieldset { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: 0; padding: 0; border: 0; }
legend { float: left; width: 7rem; padding: 0; color: var(--faint); }
label { white-space: nowrap; }
label mark { padding: 0 .3em; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; border-bottom: 1px solid var(--rule);
       padding: .5rem 0; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.row p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.row { scroll-margin-top: 7rem; }
.row.changed { display: none; }
.row.changed:focus-visible :is(del, ins)::after { content: " " attr(title); font-size: .7em; color: var(--faint); }
.same { color: var(--faint); }
summary { color: var(--faint); cursor: pointer; padding: .3rem 0; }
del b, ins b { font-weight: inherit; text-decoration: underline; text-underline-offset: .2em; }
del, ins, mark { text-decoration: none; background: none; color: inherit; border-radius: .2em; }
@media (max-width: 45rem) { .row { grid-template-columns: 1fr; gap: .25rem; } form { position: static; } }
@media print { form { display: none; } }
)css";

// The hue each kind of edit is marked with, in the order of EditKind.
constexpr std::array<int, kEditKinds> kHues = {285, 310, 190, 210, 165, 60, 20, 130, 95, 40, 0, 330, 260};

}  // namespace

std::size_t confidence_band(float confidence) {
  std::size_t band = kConfidenceBands.size() - 1;
  while (band > 0 && confidence < kConfidenceBands[band].from) --band;
  return band;
}

std::string filter_class(EditKind kind, std::size_t band) {
  return std::string(name(kind)) + std::to_string(band);
}

std::string page_style() {
  std::string css(kStyle);
  for (std::size_t i = 0; i < kHues.size(); ++i) {
    const auto kind = static_cast<EditKind>(i);
    const std::string hue = std::to_string(kHues[i]);
    const std::string colours = " { background: hsl(" + hue +
                                " 75% 50% / .22); box-shadow: inset 0 -2px hsl(" + hue +
                                " 70% var(--depth)); }\n";
    css += "mark." + std::string(name(kind)) + colours;
    for (std::size_t band = 0; band < kConfidenceBands.size(); ++band) {
      const std::string both = "body:has(#" + std::string(name(kind)) + ":checked):has(#band" +
                               std::to_string(band) + ":checked) ";
      const std::string filtered = "." + filter_class(kind, band);
      css += both + ":is(del, ins)" + filtered + colours;
      css += both + ".row" + filtered + " { display: grid; }\n";
    }
  }
  return css;
}

}  // namespace vietmend::cli
