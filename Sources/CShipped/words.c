#include "CShipped.h"

// Each table of Sources/Terminology/Words/ stands here once, in order of name; a test keeps the
// list whole.

static const unsigned char de[] = {
#embed "../Terminology/Words/de.txt"
};
static const unsigned char en[] = {
#embed "../Terminology/Words/en.txt"
};
static const unsigned char fr[] = {
#embed "../Terminology/Words/fr.txt"
};
static const unsigned char given_names[] = {
#embed "../Terminology/Words/given-names.txt"
};
static const unsigned char nl[] = {
#embed "../Terminology/Words/nl.txt"
};

static const unsigned char numbers[] = {
#embed "../Terminology/Words/numbers.txt"
};

static const unsigned char everyday[] = {
#embed "../Alignment/Words/everyday.txt"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const cshipped_file tables[] = {
    FILE_OF("de.txt", de),
    FILE_OF("en.txt", en),
    FILE_OF("fr.txt", fr),
    FILE_OF("given-names.txt", given_names),
    FILE_OF("nl.txt", nl),
    FILE_OF("numbers.txt", numbers),
};

size_t cshipped_words_count(void) { return sizeof tables / sizeof tables[0]; }
cshipped_file cshipped_words(size_t index) { return tables[index]; }

cshipped_file cshipped_everyday_words(void) {
  return (cshipped_file)FILE_OF("everyday.txt", everyday);
}
