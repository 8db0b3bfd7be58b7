#include "blocks/row_words.h"

#include <stdexcept>

namespace vietmend {
namespace {

using Words = RowWords::Words;

Words with_space(Words words) {
  for (std::string& word : words) word += ' ';
  return words;
}

Words both(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

Words syllables(const std::string& phrase) {
  Words parts;
  std::size_t begin = 0;
  for (std::size_t end = phrase.find(' '); end != std::string::npos; end = phrase.find(' ', begin)) {
    parts.push_back(phrase.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(phrase.substr(begin));
  return parts;
}

std::vector<Words> phrases(const Words& words) {
  std::vector<Words> all;
  for (const std::string& word : words) all.push_back(syllables(word));
  return all;
}

Words parts_of(const std::vector<Words>& phrases) {
  Words all;
  for (const Words& phrase : phrases) all.insert(all.end(), phrase.begin(), phrase.end());
  return all;
}

std::vector<std::pair<std::string, std::string>> pairs(const Words& words) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const std::string& word : words) {
    const Words two = syllables(word);
    if (two.size() != 2)
      throw std::invalid_argument("word-lists: '" + word + "' is not one word and another");
    all.emplace_back(two[0], two[1]);
  }
  return all;
}

}  // namespace

RowWords::RowWords(const WordLists& lists)
    : hanging(lists.list("hanging")),
      headings(lists.list("headings")),
      ordinal(lists.word("ordinal")),
      article(lists.word("article")),
      article_begins(with_space(lists.list("article-begins"))),
      bylines(lists.list("bylines")),
      offices(lists.list("offices")),
      recipients(lists.word("recipients")),
      date_words(lists.list("date-words")),
      day(lists.word("day")),
      month(lists.word("month")),
      year(lists.word("year")),
      bodies(phrases(lists.list("bodies"))),
      bodies_of_units(phrases(lists.list("bodies-of-units"))),
      units(phrases(lists.list("units"))),
      in_bodies(parts_of(bodies)),
      newer_tones(pairs(lists.list("newer-tones"))),
      gazette_head(lists.word("gazette-head")),
      gazette_date(lists.word("gazette-date") + ' '),
      stamp_begins(lists.list("stamp-begins")),
      stamp_goes_on(both(lists.list("stamp-labels"), lists.list("stamp-dates"))),
      page_numbers(lists.list("page-numbers")),
      credit(lists.word("credit")) {}

}  // namespace vietmend
