#include "CShipped.h"

// Each table of Glossaries/ stands here once, in order of name; a test keeps the list whole.

static const unsigned char states[] = {
#embed "../../Glossaries/states.rec"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const cshipped_file glossaries[] = {
    FILE_OF("states.rec", states),
};

size_t cshipped_glossary_count(void) { return sizeof glossaries / sizeof glossaries[0]; }
cshipped_file cshipped_glossary(size_t index) { return glossaries[index]; }
