#include "cli/show/outline_anchors.h"

#include <string_view>
#include <unordered_set>

#include "shown_letters.h"
#include "words/few_words.h"

namespace vietmend::cli {
namespace {

std::string_view word(NodeKind kind) {
  switch (kind) {
    case NodeKind::document:
      return "van-ban";
    case NodeKind::regulation:
      return "kem-theo";
    case NodeKind::part:
      return "phan";
    case NodeKind::chapter:
      return "chuong";
    case NodeKind::section:
      return "muc";
    case NodeKind::subsection:
      return "tieu-muc";
    case NodeKind::article:
      return "dieu";
    case NodeKind::clause:
      return "khoan";
    case NodeKind::point:
      return "diem";
    case NodeKind::item:
      return "tiet";
    case NodeKind::appendix:
      return "phu-luc";
    case NodeKind::table:
      return "bang";
    case NodeKind::paragraph:
      return "doan";
  }
  return "";
}

// A number in small letters of ASCII; đ is dd.
std::string plain(std::string_view number) {
  std::string out;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const char c = number[i];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (begins_with_one(number.substr(i), words::kItemLetters)) {
      out += "dd";
      ++i;
    } else if (!out.empty() && out.back() != '-' && (c == '.' || c == '/' || c == '-' || c == ' ')) {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace

std::vector<std::string> outline_anchors(const Outline& outline, const std::string& prefix) {
  std::vector<std::string> anchors;
  std::unordered_set<std::string> taken;
  for (std::size_t i = 0; i < outline.nodes.size(); ++i) {
    const OutlineNode& node = outline.nodes[i];
    // Articles count through chapters: their name is theirs alone within what they stand in.
    std::size_t above = node.parent;
    if (node.kind == NodeKind::article) {
      while (above != 0 && outline.nodes[above].kind != NodeKind::regulation &&
             outline.nodes[above].kind != NodeKind::appendix) {
        above = outline.nodes[above].parent;
      }
    }
    std::string name = above == 0 ? prefix : anchors[above] + '-';
    name += word(node.kind);
    if (const std::string number = plain(node.number); !number.empty()) name += '-' + number;
    if (name.size() > 120) name = prefix + std::string(word(node.kind)) + '-' + std::to_string(i);
    const std::string wanted = name;
    for (std::size_t again = 2; !taken.insert(name).second; ++again) {
      // Where many are called the same, the node's place tells them apart.
      name = wanted + '-' + (again > 9 ? 'n' + std::to_string(i) : std::to_string(again));
    }
    anchors.push_back(std::move(name));
  }
  return anchors;
}

}  // namespace vietmend::cli
