// The files that Pont brings along, as bytes inside the program: there is no path to lose.
#pragma once

#include <stddef.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} cshipped_file;

// How many glossaries there are, and the one at an index below that.
size_t cshipped_glossary_count(void);
cshipped_file cshipped_glossary(size_t index);

// The shipped segmentation rules, an SRX file.
cshipped_file cshipped_segmentation_rules(void);

// How many lists of abbreviations there are, and the one at an index below that.
size_t cshipped_abbreviations_count(void);
cshipped_file cshipped_abbreviations(size_t index);

// How many tables of words of languages there are, and the one at an index below that.
size_t cshipped_words_count(void);
cshipped_file cshipped_words(size_t index);

// The everyday words of many languages, a table.
cshipped_file cshipped_everyday_words(void);

// How many tables of names there are, and the one at an index below that.
size_t cshipped_names_count(void);
cshipped_file cshipped_names(size_t index);
