#include "tokenizer/syllable_grammar.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/alphabet.h"
#include "tokenizer/syllable_parts.h"

namespace vietmend {
namespace {

using syllable_parts::Coda;
using syllable_parts::Codas;
using syllable_parts::Glide;
using syllable_parts::Nucleus;
using syllable_parts::Onset;

constexpr Codas set(std::initializer_list<Coda> codas) {
  Codas all = 0;
  for (Coda coda : codas) all = static_cast<Codas>(all | 1U << static_cast<int>(coda));
  return all;
}

constexpr Codas kOpen = set({Coda::none});

// What may follow a nucleus that stands without glide and not after qu.
constexpr Codas after_plain(Nucleus nucleus) {
  using enum Coda;
  switch (nucleus) {
    case Nucleus::a:
      return set({none, c, ch, i, m, n, ng, nh, o, p, t, u, y});
    case Nucleus::aw:
      return set({c, m, n, ng, p, t});
    case Nucleus::aa:
      return set({c, m, n, ng, p, t, u, y});
    case Nucleus::e:
      return set({none, c, m, n, ng, o, p, t});
    case Nucleus::ee:
      return set({none, ch, m, n, nh, p, t, u});
    case Nucleus::i:
      return set({none, ch, m, n, nh, p, t, u});
    case Nucleus::o:
    case Nucleus::oo:
    case Nucleus::u:
      return set({none, c, i, m, n, ng, p, t});
    case Nucleus::ow:
      return set({none, i, m, n, p, t});
    case Nucleus::uw:
      return set({none, c, i, m, n, ng, t, u});
    case Nucleus::y:
    case Nucleus::ia:
    case Nucleus::ua:
    case Nucleus::uwa:
      return kOpen;
    case Nucleus::iee:
      return set({c, m, n, ng, p, t, u});
    case Nucleus::yee:
      return set({m, n, ng, t, u});
    case Nucleus::uoo:
      return set({c, i, m, n, ng, t});
    case Nucleus::uwow:
      return set({c, i, m, n, ng, p, t, u});
    case Nucleus::long_o:
    case Nucleus::long_oo:
      return set({c, ng});
    case Nucleus::ya:
      return 0;
  }
  return 0;
}

// What may follow a nucleus after the glide, or after qu, which holds the glide.
constexpr Codas after_glide(Nucleus nucleus, bool after_qu) {
  using enum Coda;
  switch (nucleus) {
    case Nucleus::a:
      return static_cast<Codas>(set({none, c, ch, i, m, n, ng, nh, o, p, t, y}) | (after_qu ? set({u}) : 0));
    case Nucleus::aw:
      return set({c, m, n, ng, p, t});
    case Nucleus::aa:
      return static_cast<Codas>(set({n, ng, t, y}) | (after_qu ? set({c, m, p, u}) : 0));
    case Nucleus::e:
      return set({none, c, m, n, ng, o, p, t});
    case Nucleus::ee:
      return set({none, ch, n, nh, t, u});
    case Nucleus::y:
      return set({none, ch, n, nh, p, t, u});
    case Nucleus::i:  // quí, quít: the older spelling of quý, quýt
      return after_qu ? set({none, ch, n, nh, p, t}) : Codas{0};
    case Nucleus::ow:
      return after_qu ? set({none, i, n}) : kOpen;
    case Nucleus::oo:  // quốc
      return after_qu ? set({c}) : Codas{0};
    case Nucleus::ya:
      return after_qu ? Codas{0} : kOpen;
    case Nucleus::yee:
      return set({n, t});
    default:
      return 0;
  }
}

// Whether a glide may stand before the nucleus, and which.
constexpr Glide glide_before(Nucleus nucleus) {
  switch (nucleus) {
    case Nucleus::a:
    case Nucleus::aw:
    case Nucleus::e:
      return Glide::o;
    case Nucleus::aa:
    case Nucleus::ee:
    case Nucleus::y:
    case Nucleus::ow:
    case Nucleus::ya:
    case Nucleus::yee:
      return Glide::u;
    default:
      return Glide::none;
  }
}

// e, ê, i and what begins with i or y: c, g and ng are written k, gh and ngh before them.
constexpr bool is_front(Nucleus nucleus) {
  switch (nucleus) {
    case Nucleus::e:
    case Nucleus::ee:
    case Nucleus::i:
    case Nucleus::y:
    case Nucleus::ia:
    case Nucleus::iee:
    case Nucleus::ya:
    case Nucleus::yee:
      return true;
    default:
      return false;
  }
}

constexpr Codas codas_after(Onset onset, Glide glide, Nucleus nucleus) {
  if (onset == Onset::qu) return glide == Glide::none ? after_glide(nucleus, true) : Codas{0};
  if (glide != Glide::none) {
    // The glide after the sound of c is written qu; k, gh and ngh stand before front vowels only.
    if (onset == Onset::c || onset == Onset::k || onset == Onset::gh || onset == Onset::ngh) return 0;
    if (onset == Onset::gi && glide == Glide::u) return 0;  // but gioăng is printed
    return glide == glide_before(nucleus) ? after_glide(nucleus, false) : Codas{0};
  }
  Codas codas = after_plain(nucleus);
  switch (onset) {
    case Onset::none:
      return nucleus == Nucleus::iee ? Codas{0} : codas;  // written yê
    case Onset::c:
    case Onset::g:
    case Onset::ng:
      return is_front(nucleus) ? Codas{0} : codas;
    case Onset::gh:
    case Onset::ngh:
      return is_front(nucleus) && nucleus != Nucleus::y && nucleus != Nucleus::yee ? codas : Codas{0};
    case Onset::k:
      return is_front(nucleus) && nucleus != Nucleus::yee ? codas : Codas{0};
    case Onset::gi:
      // gi and i are written with one i: gì, giếng. Then gia is gi + a, giu gi + u, and giên gi + iê + n.
      if (nucleus == Nucleus::i) return codas & static_cast<Codas>(~set({Coda::u}));
      if (nucleus == Nucleus::ee) return codas & static_cast<Codas>(~after_plain(Nucleus::iee));
      if (nucleus == Nucleus::ia || nucleus == Nucleus::y || nucleus == Nucleus::yee) return 0;
      return codas;
    default:
      return nucleus == Nucleus::yee ? Codas{0} : codas;  // written iê
  }
}

constexpr bool goes_with(Nucleus nucleus, Coda coda, Tone tone) {
  if (nucleus == Nucleus::ya) return tone == Tone::level;  // khuya, tuya: no word has it in another
  const bool stop = coda == Coda::c || coda == Coda::ch || coda == Coda::p || coda == Coda::t;
  return !stop || tone == Tone::acute || tone == Tone::dot_below;
}

constexpr std::uint32_t bits(std::size_t onset, std::size_t glide, std::size_t nucleus, std::size_t coda,
                             Tone tone) {
  return static_cast<std::uint32_t>(onset | nucleus << 8 | coda << 16 | glide << 24 |
                                    static_cast<std::size_t>(tone) << 28);
}

}  // namespace

SyllableGrammar::SyllableGrammar() {
  using namespace syllable_parts;
  syllables_.reserve(std::size_t{1} << 15);
  for (int onset = 0; onset < kOnsets; ++onset) {
    for (int glide = 0; glide < kGlides; ++glide) {
      for (int nucleus = 0; nucleus < kNuclei; ++nucleus) {
        const Codas codas = codas_after(Onset{onset}, Glide{glide}, Nucleus{nucleus});
        for (int coda = 0; coda < kCodas; ++coda) {
          if ((codas >> coda & 1) == 0) continue;
          for (int tone = 0; tone < kTones; ++tone) {
            if (!goes_with(Nucleus{nucleus}, Coda{coda}, Tone{static_cast<std::uint8_t>(tone)})) continue;
            Syllable syllable;
            syllable.parts_ = bits(static_cast<std::size_t>(onset), static_cast<std::size_t>(glide),
                                   static_cast<std::size_t>(nucleus), static_cast<std::size_t>(coda),
                                   Tone{static_cast<std::uint8_t>(tone)});
            syllables_.push_back(syllable);
          }
        }
      }
    }
  }
  make_onsets();
  make_rimes();
}

void SyllableGrammar::make_onsets() {
  using namespace syllable_parts;
  std::uint8_t written = 0;
  const auto enter = [&](int number, std::string_view text) {
    WrittenOnset& onset = onsets_[++written];
    onset.size = static_cast<std::uint8_t>(text.size());
    onset.number = static_cast<std::uint8_t>(number);
    if (Onset{number} == Onset::gi) onset.rime_mark = std::uint64_t{1} << 56;
    if (Onset{number} == Onset::g) onset.step = static_cast<int>(Onset::gi) - static_cast<int>(Onset::g);
    if (Onset{number} == Onset::ng) onset.step = static_cast<int>(Onset::ngh) - static_cast<int>(Onset::ng);
    for (std::size_t second = 0; second < 256; ++second) {
      if (text.size() == 2 && second != static_cast<unsigned char>(text[1])) continue;
      written_[static_cast<unsigned char>(text[0]) | second << 8] = written;
    }
  };
  // The longer ones after the shorter ones that they begin with. ngh is found as ng with a rime that begins
  // with h.
  for (std::size_t size : {1U, 2U}) {
    for (int i = 1; i < kOnsets; ++i) {
      const std::string_view text = kOnsetText[static_cast<std::size_t>(i)];
      if (text.size() == size) enter(i, text);
    }
  }
  enter(static_cast<int>(Onset::dd), alphabet::text<"DD">);
}

void SyllableGrammar::make_rimes() {
  using namespace syllable_parts;
  std::unordered_map<std::uint64_t, Rime> rimes;
  rimes.reserve(1U << 11);
  for (const Syllable& syllable : syllables_) {
    for (ToneStyle style : {ToneStyle::old_style, ToneStyle::new_style}) {
      // Only the tone of a glide before a vowel at the end has two places.
      if (style == ToneStyle::new_style && (Glide{static_cast<int>(glide_of(syllable))} == Glide::none ||
                                            Coda{static_cast<int>(coda_of(syllable))} != Coda::none))
        continue;
      SyllableSpelling spelling;
      for (LetterCode letter : spell(syllable, style)) spelling.add(letter);
      const RimeKey key = rime_key(spelling.bytes().data(), spelling.size());
      Rime& rime = rimes[key.bits];
      rime.key = key.bits;
      rime.onsets |= std::uint32_t{1} << key.onset->number;
      if (onset_of(syllable) != key.onset->number) rime.onsets |= std::uint32_t{1} << kOtherOnset;
      rime.parts.parts_ = syllable.parts_ & ~0xFFU;
    }
  }
  std::vector<Rime> all;
  for (const auto& [key, rime] : rimes) all.push_back(rime);
  std::sort(all.begin(), all.end(), [](const Rime& a, const Rime& b) { return a.key < b.key; });
  rimes_ = RimeTable(all);
}

std::optional<Syllable> SyllableGrammar::compose(std::size_t onset, std::size_t glide, std::size_t nucleus,
                                                 std::size_t coda, Tone tone) const {
  Syllable wanted;
  wanted.parts_ = bits(onset, glide, nucleus, coda, tone);
  SyllableSpelling spelling;
  for (LetterCode letter : spell(wanted, ToneStyle::old_style)) spelling.add(letter);
  Syllable found;
  const bool exists =
      spelling.valid() && find(spelling.bytes().data(), spelling.size(), found) && found == wanted;
  return exists ? std::optional(found) : std::nullopt;
}

Spelling SyllableGrammar::spell(const Syllable& syllable, ToneStyle style) {
  using namespace syllable_parts;
  std::u32string_view onset = kOnsetLetters[onset_of(syllable)];
  const std::u32string_view glide = kGlideLetters[glide_of(syllable)];
  const std::u32string_view nucleus = kNucleusLetters[nucleus_of(syllable)];
  const std::u32string_view coda = kCodaLetters[coda_of(syllable)];
  if (Onset{static_cast<int>(onset_of(syllable))} == Onset::gi && nucleus.front() == U'i')
    onset.remove_suffix(1);

  // The letter of the rime that bears the tone: the second of iê, yê, uô, ươ, oo and ôô, the first of ia, ya,
  // ua and ưa, the only one of the rest; in the old style the glide of oa, oe and uy without a coda.
  std::size_t bearer = glide.size();
  const Nucleus kind{static_cast<int>(nucleus_of(syllable))};
  if (nucleus.size() == 2 && Coda{static_cast<int>(coda_of(syllable))} != Coda::none) ++bearer;
  if (style == ToneStyle::old_style && Glide{static_cast<int>(glide_of(syllable))} != Glide::none &&
      coda.empty() && (kind == Nucleus::a || kind == Nucleus::e || kind == Nucleus::y)) {
    bearer = 0;
  }

  Spelling letters;
  for (char32_t letter : onset) letters.push_back(kLetterCodesOf.of(letter));
  std::size_t at = 0;
  for (std::u32string_view part : {glide, nucleus, coda}) {
    for (char32_t letter : part) {
      const LetterCode code = kLetterCodesOf.of(letter);
      letters.push_back(at++ == bearer ? with_tone(code, syllable.tone()) : code);
    }
  }
  return letters;
}

}  // namespace vietmend
