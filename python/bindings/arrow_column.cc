#include "arrow_column.h"

#include <cerrno>
#include <memory>
#include <utility>

namespace vietmend::python {

namespace py = pybind11;

namespace {

using Shared = std::shared_ptr<const ArrowColumn>;

// What the structs point to: kept alive by the struct of the whole, of which those of the children are parts.
struct SchemaParts {
  Shared column;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

struct ArrayParts {
  Shared column;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

// Children that a consumer moved out of the struct release themselves.
template <typename Struct, typename Parts>
void release(Struct* whole) {
  const std::unique_ptr<Parts> parts(static_cast<Parts*>(whole->private_data));
  for (Struct& child : parts->children) {
    if (child.release != nullptr) child.release(&child);
  }
  whole->release = nullptr;
}

Shared child_of(const Shared& column, std::size_t i) {
  return {column, &column->children[i]};
}

void fill(const Shared& column, ArrowSchema* schema) {
  auto parts = std::make_unique<SchemaParts>();
  parts->column = column;
  parts->children.resize(column->children.size());
  for (std::size_t i = 0; i < parts->children.size(); ++i) {
    fill(child_of(column, i), &parts->children[i]);
    parts->pointers.push_back(&parts->children[i]);
  }
  *schema = {};
  schema->format = column->format.c_str();
  schema->name = column->name.c_str();
  schema->flags = ARROW_FLAG_NULLABLE;
  schema->n_children = static_cast<std::int64_t>(parts->children.size());
  schema->children = parts->pointers.data();
  schema->release = &release<ArrowSchema, SchemaParts>;
  schema->private_data = parts.release();
}

void fill(const Shared& column, ArrowArray* array) {
  auto parts = std::make_unique<ArrayParts>();
  parts->column = column;
  for (std::size_t i = 0; i < column->buffers.size(); ++i) {
    const std::string& buffer = column->buffers[i];
    parts->buffers.push_back(i == 0 && buffer.empty() ? nullptr : buffer.data());
  }
  parts->children.resize(column->children.size());
  for (std::size_t i = 0; i < parts->children.size(); ++i) {
    fill(child_of(column, i), &parts->children[i]);
    parts->pointers.push_back(&parts->children[i]);
  }
  *array = {};
  array->length = column->length;
  array->null_count = column->null_count;
  array->n_buffers = static_cast<std::int64_t>(parts->buffers.size());
  array->buffers = parts->buffers.data();
  array->n_children = static_cast<std::int64_t>(parts->children.size());
  array->children = parts->pointers.data();
  array->release = &release<ArrowArray, ArrayParts>;
  array->private_data = parts.release();
}

struct StreamParts {
  Shared type;
  std::vector<Shared> columns;
  std::size_t next = 0;
};

int next_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  try {
    fill(static_cast<StreamParts*>(stream->private_data)->type, out);
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

int next_array(ArrowArrayStream* stream, ArrowArray* out) {
  auto& parts = *static_cast<StreamParts*>(stream->private_data);
  *out = {};
  if (parts.next == parts.columns.size()) return 0;
  try {
    fill(parts.columns[parts.next], out);
    ++parts.next;
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

const char* last_error(ArrowArrayStream*) {
  return nullptr;
}

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<StreamParts*>(stream->private_data);
  stream->release = nullptr;
}

// A capsule that releases its struct unless a consumer moved it out.
template <typename Struct>
py::capsule capsule(std::unique_ptr<Struct> made, const char* name) {
  const py::capsule wrapped(made.get(), name, [](PyObject* object) {
    auto* const held = static_cast<Struct*>(PyCapsule_GetPointer(object, PyCapsule_GetName(object)));
    if (held->release != nullptr) held->release(held);
    delete held;
  });
  made.release();
  return wrapped;
}

}  // namespace

py::capsule schema_capsule(const Shared& column) {
  auto schema = std::make_unique<ArrowSchema>();
  fill(column, schema.get());
  return capsule(std::move(schema), "arrow_schema");
}

py::capsule array_capsule(const Shared& column) {
  auto array = std::make_unique<ArrowArray>();
  fill(column, array.get());
  return capsule(std::move(array), "arrow_array");
}

py::capsule stream_capsule(Shared type, std::vector<Shared> columns) {
  auto stream = std::make_unique<ArrowArrayStream>();
  *stream = {&next_schema, &next_array, &last_error, &release_stream,
             new StreamParts{std::move(type), std::move(columns)}};
  return capsule(std::move(stream), "arrow_array_stream");
}

}  // namespace vietmend::python
