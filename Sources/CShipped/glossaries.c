#include "CShipped.h"

// Each table of Glossaries/ stands here, in order of name; a test keeps the list whole.

static const unsigned char belgian_state[] = {
#embed "../../Glossaries/belgian-state.rec"
};

static const unsigned char cities[] = {
#embed "../../Glossaries/cities.rec"
};

static const unsigned char dutch_state[] = {
#embed "../../Glossaries/dutch-state.rec"
};

static const unsigned char european_union[] = {
#embed "../../Glossaries/european-union.rec"
};

static const unsigned char events[] = {
#embed "../../Glossaries/events.rec"
};

static const unsigned char foreign_bodies[] = {
#embed "../../Glossaries/foreign-bodies.rec"
};

static const unsigned char historical_names[] = {
#embed "../../Glossaries/historical-names.rec"
};

static const unsigned char international_institutions[] = {
#embed "../../Glossaries/international-institutions.rec"
};

static const unsigned char news_vocabulary[] = {
#embed "../../Glossaries/news-vocabulary.rec"
};

static const unsigned char persons[] = {
#embed "../../Glossaries/persons.rec"
};

static const unsigned char regions[] = {
#embed "../../Glossaries/regions.rec"
};

static const unsigned char states[] = {
#embed "../../Glossaries/states.rec"
};

static const unsigned char treaties_and_laws[] = {
#embed "../../Glossaries/treaties-and-laws.rec"
};

static const unsigned char waters_and_mountains[] = {
#embed "../../Glossaries/waters-and-mountains.rec"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}

static const cshipped_file glossaries[] = {
    FILE_OF("belgian-state.rec", belgian_state),
    FILE_OF("cities.rec", cities),
    FILE_OF("dutch-state.rec", dutch_state),
    FILE_OF("european-union.rec", european_union),
    FILE_OF("events.rec", events),
    FILE_OF("foreign-bodies.rec", foreign_bodies),
    FILE_OF("historical-names.rec", historical_names),
    FILE_OF("international-institutions.rec", international_institutions),
    FILE_OF("news-vocabulary.rec", news_vocabulary),
    FILE_OF("persons.rec", persons),
    FILE_OF("regions.rec", regions),
    FILE_OF("states.rec", states),
    FILE_OF("treaties-and-laws.rec", treaties_and_laws),
    FILE_OF("waters-and-mountains.rec", waters_and_mountains),
};

size_t cshipped_glossary_count(void) { return sizeof glossaries / sizeof glossaries[0]; }
cshipped_file cshipped_glossary(size_t index) { return glossaries[index]; }
