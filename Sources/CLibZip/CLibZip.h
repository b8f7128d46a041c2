#pragma once

#include <zip.h>
#include <stdlib.h>

/// Memory that libzip can free, and its return where libzip does not take it.
static inline void *pont_zip_memory(size_t count) { return malloc(count); }
static inline void pont_zip_free(void *memory) { free(memory); }
