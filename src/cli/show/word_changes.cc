#include "cli/show/word_changes.h"

#include <cstddef>

namespace vietmend::cli {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Whether a boundary between two bytes lies within a word; the text's ends lie in none.
bool in_word(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && !is_space(text[at - 1]) && !is_space(text[at]);
}

}  // namespace

std::vector<WordChange> word_changes(std::string_view source, const Repaired& repaired) {
  const std::string_view text = repaired.text;
  std::vector<WordChange> changes;
  std::size_t source_end = 0;  // of the last change
  std::size_t source_at = 0;   // behind the last edit
  std::size_t text_at = 0;     // the same place in the repaired text
  for (std::size_t i = 0; i < repaired.edits.size(); ++i) {
    const Edit& edit = repaired.edits[i];
    const std::size_t text_begin = text_at + (edit.source.begin - source_at);
    source_at = edit.source.end;
    text_at = text_begin + edit.replacement.size();

    // Left and right of the edit both texts are the same bytes, as far as the edits beside it.
    const std::size_t room_left = edit.source.begin - source_end;
    std::size_t left = 0;
    while (left < room_left &&
           (in_word(source, edit.source.begin - left) || in_word(text, text_begin - left))) {
      ++left;
    }
    const std::size_t next =
        i + 1 < repaired.edits.size() ? repaired.edits[i + 1].source.begin : source.size();
    std::size_t right = 0;
    while (source_at + right < next &&
           (in_word(source, source_at + right) || in_word(text, text_at + right))) {
      ++right;
    }
    const std::size_t begin = edit.source.begin - left;
    if (changes.empty() || changes.back().source.end != begin) {
      changes.push_back({{begin, begin}, {text_begin - left, text_begin - left}, {}});
    }
    changes.back().source.end = source_at + right;
    changes.back().text.end = text_at + right;
    changes.back().edits.push_back(edit);
    source_end = changes.back().source.end;
  }
  return changes;
}

ChangedLetters changed_letters(const WordChange& change) {
  ChangedLetters letters;
  std::size_t grown = 0, shrunk = 0;  // by the edits before
  for (const Edit& edit : change.edits) {
    const std::size_t begin = edit.source.begin - change.source.begin;
    if (edit.kind == EditKind::diacritic || edit.kind == EditKind::scan) {
      letters.before.push_back({begin, begin + edit.source.size()});
      letters.after.push_back({begin + grown - shrunk, begin + grown - shrunk + edit.replacement.size()});
    }
    grown += edit.replacement.size();
    shrunk += edit.source.size();
  }
  return letters;
}

}  // namespace vietmend::cli
