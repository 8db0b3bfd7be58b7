// The tokenizer: tokens tile the text, and are the same from a stream and on every kind of vectors.
#include <gtest/gtest.h>

#include <vector>

#include "fuzz.h"
#include "tokenizer/seen_tokens.h"
#include "tokenizer/tiling.h"
#include "vector_targets.h"
#include "vietmend/token.h"

using namespace vietmend;

namespace {

// Parts of 0 to `longest` bytes; which, the text itself decides.
std::vector<Seen> streamed(std::string_view text, std::size_t longest) {
  std::vector<Seen> tokens;
  TokenStream stream([&](const Token& token) { tokens.push_back(seen(token)); });
  std::size_t state = text.size(), turn = 0;
  while (!text.empty()) {
    // The turn keeps parts of no bytes from following one another for ever.
    state = state * 31 + static_cast<unsigned char>(text.front()) + ++turn;
    const std::size_t size = std::min(state % (longest + 1), text.size());
    stream.feed(std::string(text.substr(0, size)));
    text.remove_prefix(size);
  }
  stream.finish();
  return tokens;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const testing::AssertionResult tiled = tiles(text);
  fuzz::expect(tiled, "tokens tile the text", tiled.message());
  const std::vector<Seen> tokens = whole(text);
  fuzz::expect(streamed(text, 3) == tokens, "a stream in small parts has the tokens of the whole");
  fuzz::expect(streamed(text, 40) == tokens, "a stream has the tokens of the whole");
  fuzz::for_each_vector_target(
      [&] { fuzz::expect(whole(text) == tokens, "tokens are the same on every kind of vectors"); });
  return 0;
}
