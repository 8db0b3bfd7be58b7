#include "cli/command.h"

int main(int argc, char** argv) {
  return vietmend::cli::command(argc, argv);
}
