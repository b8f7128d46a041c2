#pragma once

// Where libxml2 was built with ICU, its header brings in ICU's types, which clash with those of the
// ICU that Foundation brings. Pont only passes pointers to libxml2's encoders, and needs none of it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

static inline void pont_xml_say_nothing(void *context, const char *format, ...) {}

/// Keeps libxml2 from printing, in the thread that calls. Swift cannot make a variadic function.
static inline void pont_xml_silence(void) { xmlSetGenericErrorFunc(NULL, pont_xml_say_nothing); }
