#include "diacritics/network_part.h"

#include "core/utf8.h"

namespace vietmend::diacritics {
namespace {

void put(std::string& out, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

void put_random(std::string& out, std::size_t count, std::mt19937_64& random, int most = 127) {
  for (std::size_t i = 0; i < count; ++i) {
    out += static_cast<char>(static_cast<int>(random() % (2 * static_cast<unsigned>(most) + 1)) - most);
  }
}

void align(std::string& out) {
  out.resize((out.size() + 3) / 4 * 4);
}

void put_product(std::string& out, std::size_t outputs, std::size_t inputs, std::mt19937_64& random) {
  for (std::size_t i = 0; i < outputs; ++i) out += static_cast<char>(5 + random() % 6);
  align(out);
  for (std::size_t i = 0; i < outputs; ++i) put(out, static_cast<std::uint32_t>(random() % 4001) - 2000, 4);
  put_random(out, outputs * inputs, random);
  align(out);
}

std::pair<std::uint64_t, std::uint64_t> spelled(std::string_view text) {
  std::uint64_t base = 0, marks = 0;
  int shift = 0;
  for (std::size_t i = 0; i < text.size(); shift += kLetterBits) {
    const utf8::CodePoint c = utf8::at(text, i);
    base |= std::uint64_t{marked_letter(c.code).letter} << shift;
    marks |= std::uint64_t{marked_letter(c.code).marks} << shift;
    i += c.size;
  }
  return {base, marks};
}

}  // namespace

std::string network_part(const NetworkShape& shape, std::mt19937_64& random) {
  std::string out;
  for (const std::size_t size :
       {std::size_t{1}, shape.width, shape.hidden, shape.distances.size(), shape.inputs, shape.outputs}) {
    put(out, static_cast<std::uint32_t>(size), 4);
  }
  for (std::size_t i = 0; i < 16; ++i)
    out += static_cast<char>(i < shape.distances.size() ? shape.distances[i] : 0);
  put_random(out, (shape.inputs + kRunShapes + kBetweens) * shape.width, random);
  align(out);
  for (std::size_t i = 0; i < shape.distances.size(); ++i) {
    put_product(out, shape.hidden, 3 * shape.width, random);
    put_product(out, shape.width, shape.hidden, random);
  }
  put_product(out, shape.width, 3 * shape.width, random);
  for (std::size_t i = 0; i < shape.outputs; ++i)
    put(out, static_cast<std::uint32_t>(random() % 4001) - 2000, 4);
  put_random(out, shape.outputs * shape.width, random);
  return out;
}

ModelContents small_contents(std::mt19937_64& random) {
  const std::vector<std::vector<std::string_view>> words = {{"tỉnh", "tính", "tình", "tinh"},
                                                            {"của", "cửa", "cua"},
                                                            {"hòa", "hoa", "hóa"},
                                                            {"bình", "binh"},
                                                            {"các"},
                                                            {"ubnd"},
                                                            {"nhân", "nhận", "nhan"}};
  ModelContents contents;
  NetworkShape shape;
  shape.inputs = Vocabulary::kFirstInput + words.size();
  for (const auto& forms : words) {
    ModelContents::Base base{spelled(forms[0]).first, {}};
    for (const std::string_view form : forms) {
      base.marks.push_back(spelled(form).second);
      contents.own.push_back(8.0F - static_cast<float>(base.marks.size()));
    }
    if (forms.size() > 1) shape.outputs += forms.size();
    contents.bases.push_back(std::move(base));
  }
  shape.inputs += shape.outputs;
  for (std::uint64_t i = 0; i < 40; ++i)
    contents.weights.emplace_back(random(), static_cast<float>(i % 9) - 4.0F);
  for (std::uint64_t i = 0; i < 40; ++i) contents.usual.push_back(random() % (std::uint64_t{1} << 33));
  contents.usual_log = 10;
  contents.network = network_part(shape, random);
  return contents;
}

}  // namespace vietmend::diacritics
