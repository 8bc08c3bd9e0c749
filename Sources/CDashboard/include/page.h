#pragma once

#include <stddef.h>

// A file of the page: its name, and its bytes.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
} tally_page_file;

// Every file of the page.
extern const tally_page_file *_Nonnull const tally_page_files;
extern const size_t tally_page_file_count;
