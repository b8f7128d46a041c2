#ifndef CZLIB_H
#define CZLIB_H

#include <string.h>
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see: a stream of gzip, or of zlib, is told by its
/// first bytes.
static inline int pont_inflate_init(z_stream *stream) {
  memset(stream, 0, sizeof *stream);
  return inflateInit2(stream, 15 + 32);
}

#endif
