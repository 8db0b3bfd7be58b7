#include "cli/commands/tokens.h"

#include "cli/input/input_file.h"
#include "cli/output/output_file.h"
#include "cli/run/same_files.h"
#include "cli/run/stop.h"
#include "cli/show/visible.h"
#include "vietmend/token.h"

namespace vietmend::cli {
namespace {

constexpr std::size_t kWriteSize = std::size_t{64} * 1024;

void append_token(std::string& out, const Token& token) {
  out += std::to_string(token.span.begin);
  out += '\t';
  out += std::to_string(token.span.end);
  out += '\t';
  append_visible(out, token.text);
  out += '\t';
  out += name(token.kind);
  out += '\t';
  const std::optional<Syllable> syllable = token.syllable();
  if (syllable) {
    out += syllable->onset();
    out += '\t';
    out += syllable->glide();
    out += '\t';
    out += syllable->nucleus();
    out += '\t';
    out += syllable->coda();
    out += '\t';
    out += name(syllable->tone());
  } else {
    out += "\t\t\t\t";
  }
  out += '\n';
}

}  // namespace

Exit tokens(const std::string& file) {
  Inputs inputs;
  inputs.add_named(file);
  refuse_same_files(ReadFiles(inputs, {}), {{"tokens", "-"}});
  const std::string text = InputFile(file).read_all();
  OutputFile output("-");
  std::string lines;
  for (const Token& token : tokenize(text)) {
    append_token(lines, token);
    if (lines.size() < kWriteSize) continue;
    if (stop::requested()) throw Stopped();
    output.write(lines);
    lines.clear();
  }
  output.write(lines);
  return Exit::done;
}

}  // namespace vietmend::cli
