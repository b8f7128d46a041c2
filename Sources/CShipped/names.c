#include "CShipped.h"

// Each table of Sources/Terminology/Words/Names/ stands here once, in order of name; a test keeps
// the list whole.

static const unsigned char institutions[] = {
#embed "../Terminology/Words/Names/institutions.txt"
};
static const unsigned char names[] = {
#embed "../Terminology/Words/Names/names.txt"
};
static const unsigned char origins[] = {
#embed "../Terminology/Words/Names/origins.txt"
};
static const unsigned char places[] = {
#embed "../Terminology/Words/Names/places.txt"
};
static const unsigned char romanization[] = {
#embed "../Terminology/Words/Names/romanization.txt"
};
static const unsigned char sounds[] = {
#embed "../Terminology/Words/Names/sounds.txt"
};
static const unsigned char variants[] = {
#embed "../Terminology/Words/Names/variants.txt"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const cshipped_file tables[] = {
    FILE_OF("institutions.txt", institutions),
    FILE_OF("names.txt", names),
    FILE_OF("origins.txt", origins),
    FILE_OF("places.txt", places),
    FILE_OF("romanization.txt", romanization),
    FILE_OF("sounds.txt", sounds),
    FILE_OF("variants.txt", variants),
};

size_t cshipped_names_count(void) { return sizeof tables / sizeof tables[0]; }
cshipped_file cshipped_names(size_t index) { return tables[index]; }
