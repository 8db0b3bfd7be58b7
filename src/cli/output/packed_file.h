// An output file that is compressed as its name says: .gz, .zst, .xz, .bz2; any other is written as it is.
#ifndef VIETMEND_SRC_CLI_OUTPUT_PACKED_FILE_H_
#define VIETMEND_SRC_CLI_OUTPUT_PACKED_FILE_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "cli/input/unpacked_file.h"
#include "cli/output/output_file.h"

namespace vietmend::cli {

// The compressed bytes come in frames that follow each other (members, in gzip's words): each can be read by
// itself, and together they are one file to every program. A run can begin behind a frame.
class PackedFile {
 public:
  // As OutputFile. With `as_it_is` the name says nothing, and the bytes are written as they are.
  explicit PackedFile(const std::filesystem::path& target, std::optional<std::uint64_t> resume_at = {},
                      bool as_it_is = false);
  ~PackedFile();

  // All of these throw as OutputFile does.
  void write(std::string_view bytes);
  void end_frame();
  // Ends the frame that is the last: size() is now that of the whole file, and commit() adds nothing.
  void end_last_frame();
  void sync();
  void commit();
  void keep() noexcept;

  // How many bytes went into the frame that is not yet ended; 0 for a file that is not compressed.
  std::uint64_t frame_size() const { return frame_size_; }

  // How many bytes the file itself has, without a frame that is not yet ended.
  std::uint64_t size() const { return size_; }

  int descriptor() const { return file_.descriptor(); }
  bool can_resume() const { return file_.can_resume(); }
  bool is_packed() const { return packing_ != Packing::none; }

 private:
  struct Frame;
  void write_to_frame(std::string_view bytes);

  OutputFile file_;
  Packing packing_;
  std::unique_ptr<Frame> frame_;
  std::uint64_t frame_size_ = 0;
  std::uint64_t size_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OUTPUT_PACKED_FILE_H_
