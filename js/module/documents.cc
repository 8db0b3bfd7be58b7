// What stands in a text: tokens, blocks, the tree of a law. Each of the request's text.
#include <stdexcept>
#include <string>
#include <vector>

#include "module/exports.h"
#include "module/reply.h"
#include "module/request.h"
#include "module/utf16.h"
#include "vietmend/blocks.h"
#include "vietmend/edit.h"
#include "vietmend/outline.h"
#include "vietmend/syllable.h"
#include "vietmend/token.h"
#include "vietmend/version.h"

namespace vietmend::js {
namespace {

void add_texts(Reply& reply, const std::vector<std::string>& texts) {
  reply.add(texts.size());
  for (const std::string& text : texts) reply.add_text(text);
}

template <typename Kind>
void add_names(Reply& reply, int count) {
  reply.add(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) reply.add_text(name(static_cast<Kind>(i)));
}

}  // namespace

// The version, and the names of the kinds of edits, tokens, blocks and nodes, and of the tones: for each how
// many, and their texts.
VIETMEND_EXPORT(vm_names) Failure vm_names() {
  return answer([](Reply& reply) {
    reply.add_text(version());
    add_names<EditKind>(reply, kEditKinds);
    add_names<TokenKind>(reply, kTokenKinds);
    add_names<BlockKind>(reply, kBlockKinds);
    add_names<NodeKind>(reply, kNodeKinds);
    add_names<Tone>(reply, 6);
  });
}

// Three numbers a token: begin, end, kind.
VIETMEND_EXPORT(vm_tokenize) Failure vm_tokenize() {
  return answer([](Reply& reply) {
    const std::string utf8 = utf8_of(request_text());
    CodeUnits units(utf8);
    for (const Token& token : tokenize(utf8)) {
      reply.add(units.before(token.span.begin));
      reply.add(units.before(token.span.end));
      reply.add(static_cast<std::size_t>(token.kind));
    }
  });
}

// The request's text as a syllable: the texts of onset, glide, nucleus and coda, and the tone; nothing where
// it is none.
VIETMEND_EXPORT(vm_parse_syllable) Failure vm_parse_syllable() {
  return answer([](Reply& reply) {
    const std::string utf8 = utf8_of(request_text());
    const auto syllable = parse_syllable(utf8);
    if (!syllable) return;
    for (const std::string_view part :
         {syllable->onset(), syllable->glide(), syllable->nucleus(), syllable->coda()}) {
      reply.add_text(part);
    }
    reply.add(static_cast<std::size_t>(syllable->tone()));
  });
}

// Three numbers a block: begin, end, kind.
VIETMEND_EXPORT(vm_blocks) Failure vm_blocks() {
  return answer([](Reply& reply) {
    const std::string utf8 = utf8_of(request_text());
    CodeUnits units(utf8);
    for (const Block& block : blocks(utf8)) {
      reply.add(units.before(block.span.begin));
      reply.add(units.before(block.span.end));
      reply.add(static_cast<std::size_t>(block.kind));
    }
  });
}

// The tree of a law. The texts of type, number, issuer, place, date, signer and office; grounds and
// recipients, how many and their texts; how many nodes, and for each kind, begin, end, parent and the texts
// of number, title, text and citation; how many references, and for each begin, end, the node that refers,
// the node that is meant and 1, or 0 and 0, and the texts of citation and document.
VIETMEND_EXPORT(vm_outline) Failure vm_outline() {
  return answer([](Reply& reply) {
    const std::string utf8 = utf8_of(request_text());
    const Outline outline = vietmend::outline(utf8);
    for (const std::string* said : {&outline.type, &outline.number, &outline.issuer, &outline.place,
                                    &outline.date, &outline.signer, &outline.office}) {
      reply.add_text(*said);
    }
    add_texts(reply, outline.grounds);
    add_texts(reply, outline.recipients);

    std::vector<Span> spans;
    for (const OutlineNode& node : outline.nodes) spans.push_back(node.span);
    to_code_units(utf8, spans);
    reply.add(outline.nodes.size());
    for (std::size_t i = 0; i < outline.nodes.size(); ++i) {
      const OutlineNode& node = outline.nodes[i];
      reply.add(static_cast<std::size_t>(node.kind));
      reply.add(spans[i].begin);
      reply.add(spans[i].end);
      reply.add(node.parent);
      reply.add_text(node.number);
      reply.add_text(node.title);
      reply.add_text(node.text);
      reply.add_text(citation(outline, i));
    }

    const std::vector<Reference> found = references(outline, utf8);
    spans.clear();
    for (const Reference& reference : found) spans.push_back(reference.span);
    to_code_units(utf8, spans);
    reply.add(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Reference& reference = found[i];
      reply.add(spans[i].begin);
      reply.add(spans[i].end);
      reply.add(reference.from);
      reply.add(reference.node.value_or(0));
      reply.add(reference.node.has_value());
      reply.add_text(reference.citation);
      reply.add_text(reference.document);
    }
  });
}

// Pieces of the outlined text, of `most` syllables at most, 0 for any number: how many texts the path has and
// those, and the texts of citation, title and text.
VIETMEND_EXPORT(vm_chunks) Failure vm_chunks(std::size_t most) {
  return answer([&](Reply& reply) {
    const Outline outline = vietmend::outline(utf8_of(request_text()));
    for (const Chunk& chunk : chunks(outline, most == 0 ? kAnyLength : most)) {
      add_texts(reply, chunk.path);
      reply.add_text(chunk.citation);
      reply.add_text(chunk.title);
      reply.add_text(chunk.text);
    }
  });
}

}  // namespace vietmend::js
