#include "cli/input/html/parsed_page.h"

#include <cstdlib>
#include <exception>

namespace vietmend {

// Gumbo asks no allocation whether it was made, and no exception may pass through it.
void* ParsedPage::allocate(void* page, std::size_t size) {
  Block& first = static_cast<ParsedPage*>(page)->blocks_;
  void* const memory = std::malloc(sizeof(Block) + size);
  if (memory == nullptr) std::terminate();
  auto* const block = static_cast<Block*>(memory);
  *block = {&first, first.after};
  first.after->before = block;
  first.after = block;
  return block + 1;
}

void ParsedPage::deallocate(void* /*page*/, void* memory) {
  if (memory == nullptr) return;
  Block* const block = static_cast<Block*>(memory) - 1;
  block->before->after = block->after;
  block->after->before = block->before;
  std::free(block);
}

ParsedPage::ParsedPage(std::string markup) : markup_(std::move(markup)) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = this;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, markup_.data(), markup_.size());
}

ParsedPage::~ParsedPage() {
  while (blocks_.after != &blocks_) deallocate(nullptr, blocks_.after + 1);
}

const char* attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* const found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? nullptr : found->value;
}

}  // namespace vietmend
