#include "cli/show/outline_json.h"

#include "cli/records/json_text.h"

namespace vietmend::cli {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += name;
  out += "\":";
  append_json_string(out, value);
}

void append_list(std::string& out, std::string_view name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  out += ",\"";
  out += name;
  out += "\":[";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, values[i]);
  }
  out += ']';
}

void append_span(std::string& out, Span span) {
  out += "\"begin\":";
  out += std::to_string(span.begin);
  out += ",\"end\":";
  out += std::to_string(span.end);
}

void append_reference(std::string& out, const Outline& outline, const Reference& reference) {
  out += '{';
  append_span(out, reference.span);
  append_field(out, "citation", reference.citation);
  append_field(out, "document", reference.document);
  if (reference.node) {
    const Span node = outline.nodes[*reference.node].span;
    out += ",\"node\":[" + std::to_string(node.begin) + ',' + std::to_string(node.end) + ']';
  }
  out += '}';
}

// All of a node but its children and what closes it.
void append_node(std::string& out, const Outline& outline, std::size_t at) {
  const OutlineNode& node = outline.nodes[at];
  out += "{\"kind\":\"";
  out += name(node.kind);
  out += '"';
  if (at == 0) {
    append_field(out, "type", outline.type);
    append_field(out, "number", outline.number);
    append_field(out, "issuer", outline.issuer);
    append_field(out, "place", outline.place);
    append_field(out, "date", outline.date);
    append_field(out, "signer", outline.signer);
    append_field(out, "office", outline.office);
    append_list(out, "grounds", outline.grounds);
    append_list(out, "recipients", outline.recipients);
  } else {
    append_field(out, "number", node.number);
  }
  append_field(out, "title", node.title);
  append_field(out, "text", node.text);
  out += ',';
  append_span(out, node.span);
}

}  // namespace

void append_outline(std::string& out, const Outline& outline, std::span<const Reference> references) {
  std::vector<std::vector<std::size_t>> of(references.empty() ? 0 : outline.nodes.size());
  for (std::size_t i = 0; i < references.size(); ++i) of[references[i].from].push_back(i);
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at <= outline.nodes.size(); ++at) {
    while (!open.empty() && outline.nodes[open.back()].behind <= at) {
      if (outline.nodes[open.back()].behind > open.back() + 1) out += ']';
      out += '}';
      open.pop_back();
    }
    if (at == outline.nodes.size()) break;
    if (!open.empty()) out += open.back() + 1 == at ? ",\"children\":[" : ",";
    append_node(out, outline, at);
    if (!of.empty() && !of[at].empty()) {
      out += ",\"references\":[";
      for (const std::size_t& i : of[at]) {
        if (&i != of[at].data()) out += ',';
        append_reference(out, outline, references[i]);
      }
      out += ']';
    }
    open.push_back(at);
  }
}

void append_chunk(std::string& out, const Chunk& chunk, std::string_view id) {
  out += '{';
  if (!id.empty()) {
    out += "\"id\":";
    out += id;
    out += ',';
  }
  out += "\"citation\":";
  append_json_string(out, chunk.citation);
  append_list(out, "path", chunk.path);
  append_field(out, "title", chunk.title);
  out += ",\"text\":";
  append_json_string(out, chunk.text);
  out += '}';
}

}  // namespace vietmend::cli
