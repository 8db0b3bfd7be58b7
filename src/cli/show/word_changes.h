// What a repair changed, by whole words: what a reader of a diff wants to see.
#ifndef VIETMEND_SRC_CLI_SHOW_WORD_CHANGES_H_
#define VIETMEND_SRC_CLI_SHOW_WORD_CHANGES_H_

#include <string_view>
#include <vector>

#include "vietmend/edit.h"
#include "vietmend/repairer.h"
#include "vietmend/span.h"

namespace vietmend::cli {

// Some words of the source and what became of them. Edits within one word, or in words that touch, are one
// change.
struct WordChange {
  Span source;              // in the source
  Span text;                // in the repaired text
  std::vector<Edit> edits;  // that make it up; at least one
};

// The changes, in order, not overlapping. Between them source and repaired text are the same bytes.
std::vector<WordChange> word_changes(std::string_view source, const Repaired& repaired);

// The letters within a change that have other marks or were taken for others, as bytes of its words before
// and after.
struct ChangedLetters {
  std::vector<Span> before, after;  // as many of each
};
ChangedLetters changed_letters(const WordChange& change);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_WORD_CHANGES_H_
