#include "tokenizer/addresses.h"

#include <algorithm>
#include <array>

#include "tokenizer/address_names.h"
#include "tokenizer/byte_at.h"
#include "tokenizer/numbers.h"

namespace vietmend {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr auto kPackedDomains = packed(kTopLevelDomains);
constexpr auto kPackedExtensions = packed(kFileExtensions);
constexpr std::size_t kLongestLocal = 64;  // of a mail address, RFC 5321

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_ascii_letter(char c) {
  return is_small(c) || is_capital(c);
}
bool is_alphanumeric(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
bool is_separator(char c) {
  return c == '/' || c == '\\';
}

// Whether a character belongs to names: of files, hosts, users.
bool is_name_sign(char c) {
  return c == '.' || c == '_' || c == '-' || c == '~' || c == '%' || c == '+' || c == '@';
}

constexpr auto kNameBytes = [] {
  std::array<bool, 0x80> bytes{};
  for (const char c :
       std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-~%+@")) {
    bytes[static_cast<unsigned char>(c)] = true;
  }
  return bytes;
}();

// How many bytes the name character at `at` has; 0 where there is none.
std::size_t name_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return kNameBytes[static_cast<unsigned char>(c)] ? 1 : 0;
  const utf8::CodePoint next = utf8::at(text, at);
  const Character kind = next.valid ? Characters::get().of(next.code) : Character{0};
  return (kind & (character::kLetter | character::kCombining)) != 0 ? next.size : 0;
}

bool name_character_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const utf8::CodePoint last = utf8::before(text, at);
  return name_character(text, at - last.size) != 0;
}

// Whether no name goes on through `at`. One sign before it may be the dash of a list item, the dot of a
// sentence.
bool begins_name(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] == ' ' || !name_character_before(text, at)) return true;
  const char last = text[at - 1];
  return (last == '-' || last == '.' || last == '+') && !name_character_before(text, at - 1);
}

// As begins_name, and no path goes on through `at` either.
bool begins_path(std::string_view text, std::size_t at) {
  if (!begins_name(text, at)) return false;
  if (name_character_before(text, at)) --at;
  return at == 0 || !(is_separator(text[at - 1]) || text[at - 1] == ':' || text[at - 1] == '<');
}

// A name in small letters or in capitals, packed in small letters; 0 for another.
std::uint64_t packed_in_one_case(std::string_view name) {
  constexpr std::uint64_t kSmall = 0x20;
  bool small = false, capital = false;
  std::uint64_t number = packed(name);
  for (std::size_t i = 0; i < name.size() && number != 0; ++i) {
    small = small || is_small(name[i]);
    capital = capital || is_capital(name[i]);
    if (is_capital(name[i])) number |= kSmall << 8 * (sizeof number - 1 - i);
  }
  return small && capital ? 0 : number;
}

template <std::size_t size>
bool is_among(const std::array<std::uint64_t, size>& names, std::string_view name) {
  const std::uint64_t number = packed_in_one_case(name);
  return number != 0 && std::binary_search(names.begin(), names.end(), number);
}

// The end of the last ".ext" in [at, end) after which no letter or digit follows, or npos.
std::size_t extension_end(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t found = npos;
  for (std::size_t dot = at + 1; dot < end; ++dot) {
    if (text[dot] != '.' ||
        (name_character(text, dot - 1) == 0 && static_cast<unsigned char>(text[dot - 1]) < 0x80)) {
      continue;
    }
    std::size_t stop = dot + 1;
    while (stop < end && stop < dot + 6 && is_alphanumeric(text[stop])) ++stop;
    if (stop < text.size() && name_character(text, stop) != 0 && text[stop] != '.' && text[stop] != '-')
      continue;
    if (is_among(kPackedExtensions, text.substr(dot + 1, stop - dot - 1))) found = stop;
  }
  return found;
}

// The end of what may stand in a URL, without the marks that end a sentence or close a bracket around it.
std::size_t url_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  long open = 0;
  while (end < text.size()) {
    const char c = text[end];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (c <= ' ' || c == '\x7F' || std::string_view("<>\"`{}|^\\").find(c) != npos) break;
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      ++end;
    } else {
      const std::size_t size = name_character(text, end);
      if (size == 0) break;
      end += size;
    }
  }
  while (end > at) {
    const char c = text[end - 1];
    if (c == ')' && open >= 0) break;
    if (std::string_view(".,;:!?'*)]-").find(c) == npos) break;
    if (c == ')') ++open;
    --end;
  }
  return end;
}

// A host name: labels of letters, digits and hyphens with dots between them.
struct Host {
  std::size_t end;     // after the last label that may be a top-level domain; the begin where there is none
  bool known = false;  // that label is among kTopLevelDomains
  std::size_t labels = 0;  // up to there
};

// Whether every label could be a word of prose.
bool all_syllables(std::string_view labels) {
  for (;;) {
    const std::size_t dot = labels.find('.');
    if (!parse_syllable(labels.substr(0, dot)).has_value()) return false;
    if (dot == npos) return true;
    labels.remove_prefix(dot + 1);
  }
}

// `named`: whether what stands before shows already that this is a host, so that 163.com may be one.
Host read_host(std::string_view text, std::size_t at, bool named) {
  Host host{at};
  std::size_t labels = 0;
  bool small = false;
  for (std::size_t begin = at;;) {
    std::size_t end = begin;
    bool alphabetic = true;
    bool letters = false;
    while (is_alphanumeric(byte_at(text, end)) || byte_at(text, end) == '-') {
      alphabetic = alphabetic && is_ascii_letter(text[end]);
      letters = letters || is_ascii_letter(text[end]);
      small = small || is_small(text[end]);
      ++end;
    }
    if (end == begin) break;
    ++labels;
    const std::string_view label = text.substr(begin, end - begin);
    const bool dot = byte_at(text, end) == '.' && is_alphanumeric(byte_at(text, end + 1));
    const bool glued =
        end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80 && name_character(text, end) != 0;
    const bool underscore = byte_at(text, end) == '_';
    if (labels >= 2 && named && alphabetic && label.size() >= 2 && !underscore) {
      const bool known = (is_small(label.front()) || !small) && !(labels == 2 && begin - at < 4 && !small) &&
                         is_among(kPackedDomains, label) && !all_syllables(text.substr(at, end - at));
      // "dic.gov.vn.Sau": a capital after a known domain begins a sentence.
      const bool sentence = host.known && small && is_capital(label.front());
      if (sentence) break;
      if ((known || !host.known) && (known || !glued)) host = Host{end, known, labels};
    }
    named = named || letters;
    if (!dot || glued) break;
    begin = end + 1;
  }
  return host;
}

// The rest of a URL after its host: a port, a path, a query.
std::size_t after_host(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (byte_at(text, end) == ':') {
    const std::size_t port = digits_end(text, end + 1);
    if (port > end + 1 && port <= end + 6 && !is_alphanumeric(byte_at(text, port)) &&
        byte_at(text, port) != ':')
      end = port;
  }
  const char c = byte_at(text, end);
  if (c != '/' && c != '?' && c != '#') return at == end || byte_at(text, end) != '.' ? end : at;
  const std::size_t tail = url_end(text, end);
  return tail == end ? end : tail;
}

constexpr std::size_t kLongestScheme = 12;
constexpr auto kSchemes = std::to_array<std::string_view>({"ftp", "http", "https"});
constexpr auto kPackedSchemes = packed(kSchemes);

// Where in letters a known scheme begins that they end with, though they are more; 0 where none does.
std::size_t known_scheme_begin(std::string_view letters) {
  std::size_t begin = 0;
  for (std::string_view scheme : kSchemes) {
    if (letters.size() > scheme.size() && letters.ends_with(scheme)) begin = letters.size() - scheme.size();
  }
  return begin;
}

std::optional<Reading> read_www(std::string_view text, std::size_t at) {
  if (byte_at(text, at + 3) != '.' || !is_alphanumeric(byte_at(text, at + 4))) return std::nullopt;
  const std::string_view www = text.substr(at, 3);
  if (packed_in_one_case(www) != packed("www") && www != "Www") return std::nullopt;
  const Host host = read_host(text, at, true);
  return Reading{after_host(text, std::max(host.end, at + 5)), TokenKind::url};
}

std::optional<Reading> read_schemed(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < at + kLongestScheme && is_ascii_letter(byte_at(text, end))) ++end;
  if (end < at + 2 || text.substr(end, 3) != "://" || known_scheme_begin(text.substr(at, end - at)) != 0) {
    return std::nullopt;
  }
  if (name_character(text, end + 3) == 0 && byte_at(text, end + 3) != '/') return std::nullopt;
  const std::size_t host_begin = end + 3;
  const Host host = read_host(text, host_begin, true);
  const char after = byte_at(text, host.end);
  const bool whole = host.end == host_begin || !(after == '.' || static_cast<unsigned char>(after) >= 0x80);
  const std::size_t tail = whole ? url_end(text, host_begin) : after_host(text, host.end);
  if (tail <= host_begin) return std::nullopt;
  return Reading{tail, TokenKind::url};
}

std::optional<Reading> read_mail(std::string_view text, std::size_t at) {
  std::size_t local = at;
  while (local <= at + kLongestLocal && byte_at(text, local) != '@' &&
         (is_alphanumeric(byte_at(text, local)) || (local < text.size() && is_name_sign(text[local])))) {
    ++local;
  }
  if (local == at || byte_at(text, local) != '@' || !is_alphanumeric(byte_at(text, local + 1)))
    return std::nullopt;
  const Host host = read_host(text, local + 1, true);
  if (host.end == local + 1) return std::nullopt;
  return Reading{host.end, TokenKind::mail};
}

// "@host" with a known domain.
std::optional<Reading> read_mail_host(std::string_view text, std::size_t at) {
  if (!is_alphanumeric(byte_at(text, at + 1))) return std::nullopt;
  const Host host = read_host(text, at + 1, true);
  if (!host.known) return std::nullopt;
  return Reading{host.end, TokenKind::mail};
}

bool is_hexadecimal(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Groups of up to four hexadecimal digits with colons between them: eight, or fewer of which one gap of two
// colons stands for the rest (IPv6), or six of two (the address of a card). What has fewer colons may be a
// time or a ratio, what has no digit words.
std::optional<Reading> read_number_address(std::string_view text, std::size_t at) {
  constexpr std::size_t kGroups = 8, kCardGroups = 6, kFewestShortened = 4;
  std::size_t end = at, groups = 0;
  bool shortened = false, pairs = true, digit = false;
  for (;;) {
    const std::size_t begin = end;
    for (; end < begin + 5 && is_hexadecimal(byte_at(text, end)); ++end)
      digit = digit || is_ascii_digit(text[end]);
    if (end == begin || end == begin + 5) return std::nullopt;
    ++groups;
    pairs = pairs && end == begin + 2;
    std::size_t next = end;
    while (byte_at(text, next) == ':') ++next;
    const std::size_t colons = next - end;
    if (colons == 0 || colons > 2 || groups == kGroups || !is_hexadecimal(byte_at(text, next))) break;
    if (colons == 2 && shortened) return std::nullopt;
    shortened = shortened || colons == 2;
    end = next;
  }
  if (is_alphanumeric(byte_at(text, end)) || byte_at(text, end) == '_') return std::nullopt;
  const bool whole = shortened ? groups >= kFewestShortened && groups < kGroups
                               : groups == kGroups || (groups == kCardGroups && pairs);
  if (!whole || !digit) return std::nullopt;
  return Reading{end, TokenKind::url};
}

std::optional<Reading> read_path(std::string_view text, std::size_t at, std::size_t name_end) {
  std::size_t begin = at;
  bool drive = false;
  if (is_ascii_letter(byte_at(text, at)) && byte_at(text, at + 1) == ':' &&
      is_separator(byte_at(text, at + 2))) {
    begin = at + 2;
    drive = true;
  }
  const bool leading = begin != at || is_separator(text[at]) ||
                       (name_end < text.size() && is_separator(text[name_end]) &&
                        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                    text.begin() + static_cast<std::ptrdiff_t>(name_end),
                                    [](char c) { return c == '.' || c == '~'; }));
  std::size_t end = begin;
  std::size_t separators = 0;
  bool ascii = true;
  bool small = false;
  for (;;) {
    if (end < text.size() && is_separator(text[end])) {
      // Two separators in a row stand only at the head of a network path.
      if (end > begin && is_separator(text[end - 1]) && !(end == begin + 1 && text[end] == '\\')) break;
      ++separators;
      ++end;
    } else {
      const std::size_t size = name_character(text, end);
      if (size == 0) break;
      ascii = ascii && size == 1;
      small = small || is_small(text[end]);
      end += size;
    }
  }
  if (separators == 0 || (leading && name_character(text, begin) == 0 && end == begin + 1))
    return std::nullopt;
  if (const std::size_t extension = extension_end(text, begin, end); extension != npos) {
    if (text.substr(begin, extension - begin).find_first_of("/\\") != npos) {
      if (byte_at(text, extension) == '?') return Reading{url_end(text, extension), TokenKind::path};
      return Reading{extension, TokenKind::path};
    }
  }
  if (!leading || (separators < 2 && !drive) || !ascii || !small) return std::nullopt;
  while (end > begin + 1 && std::string_view("._-~%+@").find(text[end - 1]) != npos) --end;
  return Reading{end, TokenKind::path};
}

}  // namespace

std::optional<Reading> read_address(std::string_view text, std::size_t at) {
  if (auto url = read_www(text, at)) return url;
  if (auto url = read_schemed(text, at)) return url;
  if (!begins_name(text, at)) return std::nullopt;
  if (text[at] == '@') return read_mail_host(text, at);
  if (auto number = read_number_address(text, at)) return number;

  std::size_t end = at;
  std::size_t at_sign = npos;
  bool dot = false;
  bool digits = true;
  while (const std::size_t size = name_character(text, end)) {
    if (text[end] == '@' && at_sign == npos) at_sign = end;
    dot = dot || text[end] == '.';
    digits = digits && (is_ascii_digit(text[end]) || is_name_sign(text[end]));
    end += size;
  }
  const char after = byte_at(text, end);
  // Neither a domain nor an extension is without letters.
  if (digits && !is_separator(after) && after != ':') return std::nullopt;
  if (at_sign != npos) {
    if (auto mail = read_mail(text, at)) return mail;
  }
  if (dot) {
    const Host host = read_host(text, at, false);
    if (host.known) return Reading{after_host(text, host.end), TokenKind::url};
  }
  if ((is_separator(after) || after == ':') && begins_path(text, at)) {
    if (auto found = read_path(text, at, end)) return found;
  }
  if (dot && end > at) {
    if (const std::size_t extension = extension_end(text, at, end); extension != npos) {
      return Reading{extension, TokenKind::file_name};
    }
  }
  return std::nullopt;
}

std::size_t scheme_begin(std::string_view text, const LetterRun& run) {
  const std::string_view letters = text.substr(run.begin, run.end - run.begin);
  const std::size_t begin = known_scheme_begin(letters);
  return begin == 0 && !is_among(kPackedSchemes, letters) ? run.end : run.begin + begin;
}

}  // namespace vietmend
