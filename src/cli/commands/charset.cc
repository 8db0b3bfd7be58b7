#include "cli/commands/charset.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string_view>

#include "cli/input/input_file.h"
#include "cli/output/output_file.h"
#include "cli/run/repaired_batch.h"
#include "cli/run/same_files.h"
#include "cli/show/visible.h"
#include "vietmend/charset.h"

namespace vietmend::cli {
namespace {

// The columns that say what it is, and the line feed.
std::string shown(const Charset& charset) {
  char confidence[16];
  std::snprintf(confidence, sizeof confidence, "%.2f", charset.confidence);
  std::string out(charset.name);
  out += '\t';
  out += confidence;
  if (charset.misread) out += "\tmisread as windows-1252";
  out += '\n';
  return out;
}

bool is_ascii(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A stretch of lines in one charset.
struct Stretch {
  std::size_t first, last;  // lines, from 1
  Charset charset;
  bool ascii;

  bool takes(const Charset& next, bool next_is_ascii) const {
    const bool same = charset.name == next.name && charset.misread == next.misread;
    return same || ascii || next_is_ascii;
  }
};

std::vector<Stretch> stretches(std::string_view text) {
  std::vector<Stretch> out;
  std::size_t number = 0;
  for (const auto& [line, found] : detect_line_charsets(text)) {
    ++number;
    const bool ascii = is_ascii(text.substr(line.begin, line.size())) && found.name == "UTF-8";
    if (out.empty() || !out.back().takes(found, ascii)) {
      out.push_back({number, number, found, ascii});
      continue;
    }
    Stretch& stretch = out.back();
    stretch.last = number;
    if (ascii) continue;
    const double least =
        stretch.ascii ? found.confidence : std::min(stretch.charset.confidence, found.confidence);
    stretch.charset = found;
    stretch.charset.confidence = least;
    stretch.ascii = false;
  }
  return out;
}

std::string shown_by_line(const std::string& text, const std::string& name) {
  std::string out;
  for (const Stretch& s : stretches(text)) {
    const bool utf16 = s.charset.name.starts_with("UTF-16");
    out += name + std::to_string(s.first) + "-" + (utf16 ? "" : std::to_string(s.last)) + "\t" +
           shown(s.charset);
  }
  return out;
}

}  // namespace

Exit charset(const CharsetRequest& request) {
  const std::vector<std::string> files =
      request.files.empty() ? std::vector<std::string>{"-"} : request.files;
  Inputs inputs;
  for (const std::string& file : files) inputs.add_named(file);
  refuse_same_files(ReadFiles(inputs, {}), {{"charset", "-"}});
  Exit exit = Exit::done;
  for (const std::string& file : files) {
    try {
      const std::string text = InputFile(file).read_all();
      const std::string name = files.size() == 1 ? "" : visible_cell(shown_name(file)) + "\t";
      OutputFile("-").write(request.by_line ? shown_by_line(text, name) : name + shown(detect_charset(text)));
    } catch (const FileError& error) {
      complain(error.what());
      exit = Exit::failed;
    }
  }
  return exit;
}

}  // namespace vietmend::cli
