// Properties of Unicode that utf8proc does not have, out of data/character-properties.tsv.
#ifndef VIETMEND_SRC_TOKENIZER_PROPERTIES_H_
#define VIETMEND_SRC_TOKENIZER_PROPERTIES_H_

namespace vietmend {

// What ends or divides a sentence or a part of one, in any script: Terminal_Punctuation.
bool is_terminal_punctuation(char32_t code);

// Quotation_Mark.
bool is_quotation_mark(char32_t code);

// What is shown as a picture by itself: Emoji_Presentation.
bool is_shown_as_emoji(char32_t code);

}  // namespace vietmend

#endif  // VIETMEND_SRC_TOKENIZER_PROPERTIES_H_
