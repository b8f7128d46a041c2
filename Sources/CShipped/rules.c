#include "CShipped.h"

// The rules and each list of Sources/Segmentation/Rules/ stand here once, in order of name.

static const unsigned char segmentation[] = {
#embed "../Segmentation/Rules/segmentation.srx"
};
static const unsigned char be[] = {
#embed "../Segmentation/Rules/be.txt"
};
static const unsigned char bg[] = {
#embed "../Segmentation/Rules/bg.txt"
};
static const unsigned char cs[] = {
#embed "../Segmentation/Rules/cs.txt"
};
static const unsigned char da[] = {
#embed "../Segmentation/Rules/da.txt"
};
static const unsigned char de[] = {
#embed "../Segmentation/Rules/de.txt"
};
static const unsigned char el[] = {
#embed "../Segmentation/Rules/el.txt"
};
static const unsigned char en[] = {
#embed "../Segmentation/Rules/en.txt"
};
static const unsigned char es[] = {
#embed "../Segmentation/Rules/es.txt"
};
static const unsigned char et[] = {
#embed "../Segmentation/Rules/et.txt"
};
static const unsigned char fi[] = {
#embed "../Segmentation/Rules/fi.txt"
};
static const unsigned char fr[] = {
#embed "../Segmentation/Rules/fr.txt"
};
static const unsigned char hr[] = {
#embed "../Segmentation/Rules/hr.txt"
};
static const unsigned char hu[] = {
#embed "../Segmentation/Rules/hu.txt"
};
static const unsigned char it[] = {
#embed "../Segmentation/Rules/it.txt"
};
static const unsigned char lt[] = {
#embed "../Segmentation/Rules/lt.txt"
};
static const unsigned char lv[] = {
#embed "../Segmentation/Rules/lv.txt"
};
static const unsigned char mk[] = {
#embed "../Segmentation/Rules/mk.txt"
};
static const unsigned char nl[] = {
#embed "../Segmentation/Rules/nl.txt"
};
static const unsigned char no[] = {
#embed "../Segmentation/Rules/no.txt"
};
static const unsigned char pl[] = {
#embed "../Segmentation/Rules/pl.txt"
};
static const unsigned char pt[] = {
#embed "../Segmentation/Rules/pt.txt"
};
static const unsigned char ro[] = {
#embed "../Segmentation/Rules/ro.txt"
};
static const unsigned char ru[] = {
#embed "../Segmentation/Rules/ru.txt"
};
static const unsigned char sk[] = {
#embed "../Segmentation/Rules/sk.txt"
};
static const unsigned char sl[] = {
#embed "../Segmentation/Rules/sl.txt"
};
static const unsigned char sr[] = {
#embed "../Segmentation/Rules/sr.txt"
};
static const unsigned char sv[] = {
#embed "../Segmentation/Rules/sv.txt"
};
static const unsigned char tr[] = {
#embed "../Segmentation/Rules/tr.txt"
};
static const unsigned char uk[] = {
#embed "../Segmentation/Rules/uk.txt"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const cshipped_file abbreviations[] = {
    FILE_OF("be.txt", be),
    FILE_OF("bg.txt", bg),
    FILE_OF("cs.txt", cs),
    FILE_OF("da.txt", da),
    FILE_OF("de.txt", de),
    FILE_OF("el.txt", el),
    FILE_OF("en.txt", en),
    FILE_OF("es.txt", es),
    FILE_OF("et.txt", et),
    FILE_OF("fi.txt", fi),
    FILE_OF("fr.txt", fr),
    FILE_OF("hr.txt", hr),
    FILE_OF("hu.txt", hu),
    FILE_OF("it.txt", it),
    FILE_OF("lt.txt", lt),
    FILE_OF("lv.txt", lv),
    FILE_OF("mk.txt", mk),
    FILE_OF("nl.txt", nl),
    FILE_OF("no.txt", no),
    FILE_OF("pl.txt", pl),
    FILE_OF("pt.txt", pt),
    FILE_OF("ro.txt", ro),
    FILE_OF("ru.txt", ru),
    FILE_OF("sk.txt", sk),
    FILE_OF("sl.txt", sl),
    FILE_OF("sr.txt", sr),
    FILE_OF("sv.txt", sv),
    FILE_OF("tr.txt", tr),
    FILE_OF("uk.txt", uk),
};

cshipped_file cshipped_segmentation_rules(void) {
  return (cshipped_file)FILE_OF("segmentation.srx", segmentation);
}
size_t cshipped_abbreviations_count(void) { return sizeof abbreviations / sizeof abbreviations[0]; }
cshipped_file cshipped_abbreviations(size_t index) { return abbreviations[index]; }
