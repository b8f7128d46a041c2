#include "CShipped.h"

// The rules and each list of Sources/Segmentation/Rules/ stand here once, in order of name.

static const unsigned char segmentation[] = {
#embed "../Segmentation/Rules/segmentation.srx"
};
static const unsigned char de[] = {
#embed "../Segmentation/Rules/de.txt"
};
static const unsigned char en[] = {
#embed "../Segmentation/Rules/en.txt"
};
static const unsigned char fr[] = {
#embed "../Segmentation/Rules/fr.txt"
};
static const unsigned char nl[] = {
#embed "../Segmentation/Rules/nl.txt"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const cshipped_file abbreviations[] = {
    FILE_OF("de.txt", de),
    FILE_OF("en.txt", en),
    FILE_OF("fr.txt", fr),
    FILE_OF("nl.txt", nl),
};

cshipped_file cshipped_segmentation_rules(void) {
  return (cshipped_file)FILE_OF("segmentation.srx", segmentation);
}
size_t cshipped_abbreviations_count(void) { return sizeof abbreviations / sizeof abbreviations[0]; }
cshipped_file cshipped_abbreviations(size_t index) { return abbreviations[index]; }
