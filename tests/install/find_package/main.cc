// Repairs the sentence it is given, or one of its own, and prints it.
#include <vietmend/vietmend.h>

#include <iostream>

int main(int argc, char** argv) {
  const std::string_view source = argc > 1 ? argv[1] : "nguồn nhân lực thiếuvề số lượng";
  const vietmend::Repairer repairer;
  const vietmend::Repaired repaired = repairer.repair(source);
  std::cout << repaired.text << '\n';
  return vietmend::apply(source, repaired.edits) == repaired.text ? 0 : 1;
}
