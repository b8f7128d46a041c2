// The part of ICU that Pont uses, under names that stay: ICU renames its functions by version
// (`ubrk_open_72`), which Swift cannot follow, and Foundation brings an ICU of its own, whose types
// may not meet these. So this header names none of ICU's.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A UErrorCode: 0 is well, a negative number a warning, a positive one a failure.
typedef int32_t cicu_status;

enum {
  cicu_status_buffer_overflow = 15,
  cicu_status_regex_stack_overflow = 66321,
  cicu_status_regex_time_out = 66322,
};

typedef enum { cicu_break_words, cicu_break_sentences } cicu_break_unit;

// Rule statuses of word breaks below which a stretch is no number, and no letters.
enum { cicu_word_number = 100, cicu_word_letters = 200 };

typedef struct cicu_breaks cicu_breaks;
typedef struct cicu_text cicu_text;
typedef struct cicu_normalizer cicu_normalizer;
typedef struct cicu_transliterator cicu_transliterator;
typedef struct cicu_regex cicu_regex;
typedef struct cicu_set cicu_set;
typedef struct cicu_names cicu_names;
typedef struct cicu_enumeration cicu_enumeration;
typedef struct cicu_city_format cicu_city_format;

// Status

bool cicu_failed(cicu_status status);
const char *cicu_error_name(cicu_status status);

// Boundaries (ubrk.h)

cicu_breaks *cicu_break_open( cicu_break_unit unit, const char *locale, cicu_status *status);
cicu_breaks *cicu_break_clone(const cicu_breaks *breaks, cicu_status *status);
void cicu_break_close(cicu_breaks *breaks);
void cicu_break_set_text(cicu_breaks *breaks, cicu_text *text, cicu_status *status);
int32_t cicu_break_first(cicu_breaks *breaks);
int32_t cicu_break_next(cicu_breaks *breaks);
int32_t cicu_break_rule_status(cicu_breaks *breaks);

// Text access over UTF-8 (utext.h)

cicu_text *cicu_text_open_utf8(
     cicu_text *text, const char *bytes, int64_t length, cicu_status *status);
cicu_text *cicu_text_close(cicu_text *text);

// Strings (ustring.h)

uint16_t *cicu_utf16_from_utf8(
     uint16_t *target, int32_t capacity, int32_t *length, const char *bytes, int32_t byteCount,
    cicu_status *status);
char *cicu_utf8_from_utf16(
     char *target, int32_t capacity, int32_t *length, const uint16_t *units, int32_t unitCount,
    cicu_status *status);
int32_t cicu_lowercased(
     uint16_t *target, int32_t capacity, const uint16_t *units, int32_t unitCount,
    const char *locale, cicu_status *status);
int32_t cicu_uppercased(
     uint16_t *target, int32_t capacity, const uint16_t *units, int32_t unitCount,
    const char *locale, cicu_status *status);

// Characters (uchar.h, uscript.h)

int8_t cicu_category(int32_t scalar);
bool cicu_has_property(int32_t scalar, int32_t property);
int32_t cicu_script(int32_t scalar, cicu_status *status);
int32_t cicu_digit_value(int32_t scalar);

// Values of the property Sentence_Break of UAX #29.
enum {
  cicu_sentence_other = 0,
  cicu_sentence_aterm = 1,
  cicu_sentence_close = 2,
  cicu_sentence_format = 3,
  cicu_sentence_lower = 4,
  cicu_sentence_numeric = 5,
  cicu_sentence_oletter = 6,
  cicu_sentence_sep = 7,
  cicu_sentence_sp = 8,
  cicu_sentence_sterm = 9,
  cicu_sentence_upper = 10,
  cicu_sentence_cr = 11,
  cicu_sentence_extend = 12,
  cicu_sentence_lf = 13,
  cicu_sentence_scontinue = 14,
};
int32_t cicu_sentence_break(int32_t scalar);

// Sets of characters (uset.h)

cicu_set *cicu_set_open(const uint16_t *pattern, int32_t length, cicu_status *status);
cicu_set *cicu_set_open_empty(void);
void cicu_set_close(cicu_set *set);
void cicu_set_add(cicu_set *set, int32_t first, int32_t last);
void cicu_set_close_over_case(cicu_set *set);
int32_t cicu_set_range_count(const cicu_set *set);
bool cicu_set_range(const cicu_set *set, int32_t index, int32_t *first, int32_t *last);

// Normalisation (unorm2.h)

const cicu_normalizer *cicu_nfc(cicu_status *status);
const cicu_normalizer *cicu_nfd(cicu_status *status);
const cicu_normalizer *cicu_nfkc_casefold(cicu_status *status);
int32_t cicu_normalize(
     const cicu_normalizer *normalizer, const uint16_t *source, int32_t length, uint16_t *target,
    int32_t capacity, cicu_status *status);

// Transliteration (utrans.h)

cicu_transliterator *cicu_transliterator_open(
     const uint16_t *identifier, int32_t length, const uint16_t *rules, int32_t rulesLength,
    cicu_status *status);
cicu_transliterator *cicu_transliterator_clone(
     const cicu_transliterator *transliterator, cicu_status *status);
void cicu_transliterator_close(cicu_transliterator *transliterator);
void cicu_transliterate(
     const cicu_transliterator *transliterator, uint16_t *text, int32_t *length, int32_t capacity,
    int32_t start, int32_t *limit, cicu_status *status);

// Regular expressions (uregex.h)

cicu_regex *cicu_regex_open(
     const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *line, int32_t *offset,
    cicu_status *status);
cicu_regex *cicu_regex_clone( const cicu_regex *regex, cicu_status *status);
void cicu_regex_close(cicu_regex *regex);
void cicu_regex_set_text(
     cicu_regex *regex, const uint16_t *text, int32_t length, cicu_status *status);
void cicu_regex_set_utext( cicu_regex *regex, cicu_text *text, cicu_status *status);
void cicu_regex_set_region( cicu_regex *regex, int64_t start, int64_t limit, cicu_status *status);
void cicu_regex_use_transparent_bounds( cicu_regex *regex, bool transparent, cicu_status *status);
void cicu_regex_use_anchoring_bounds( cicu_regex *regex, bool anchoring, cicu_status *status);
void cicu_regex_set_time_limit( cicu_regex *regex, int32_t limit, cicu_status *status);
void cicu_regex_set_stack_limit( cicu_regex *regex, int32_t limit, cicu_status *status);
bool cicu_regex_find(cicu_regex *regex, int64_t start, cicu_status *status);
bool cicu_regex_find_next(cicu_regex *regex, cicu_status *status);
bool cicu_regex_looking_at( cicu_regex *regex, int64_t start, cicu_status *status);
bool cicu_regex_matches( cicu_regex *regex, int64_t start, cicu_status *status);
int64_t cicu_regex_start( cicu_regex *regex, int32_t group, cicu_status *status);
int64_t cicu_regex_end( cicu_regex *regex, int32_t group, cicu_status *status);
int32_t cicu_regex_group_count(cicu_regex *regex, cicu_status *status);

// Names in languages (uldnames.h, uloc.h, ucurr.h)

cicu_names *cicu_names_open(const char *locale, cicu_status *status);
void cicu_names_close(cicu_names *names);
int32_t cicu_names_region(
     const cicu_names *names, const char *region, uint16_t *target, int32_t capacity,
    cicu_status *status);
int32_t cicu_names_language(
     const cicu_names *names, const char *language, uint16_t *target, int32_t capacity,
    cicu_status *status);
int32_t cicu_names_script(
     const cicu_names *names, const char *script, uint16_t *target, int32_t capacity,
    cicu_status *status);
const char *const *cicu_regions(void);
const char *const *cicu_languages(void);
cicu_enumeration *cicu_currencies(cicu_status *status);
const char *cicu_enumeration_next(cicu_enumeration *enumeration, cicu_status *status);
void cicu_enumeration_close(cicu_enumeration *enumeration);
const uint16_t *cicu_currency_name(
     const uint16_t *currency, const char *locale, bool symbol, int32_t *length,
    cicu_status *status);
const uint16_t *cicu_currency_plural_name(
     const uint16_t *currency, const char *locale, const char *pluralCount, int32_t *length,
    cicu_status *status);
cicu_names *cicu_names_open_short(const char *locale, cicu_status *status);

// Time zones, for the cities they are named after (ucal.h, udat.h)

cicu_enumeration *cicu_time_zones(cicu_status *status);
cicu_city_format *cicu_city_format_open(const char *locale, cicu_status *status);
void cicu_city_format_close(cicu_city_format *format);
int32_t cicu_city_of_zone(
    const cicu_city_format *format, const uint16_t *zone, int32_t zoneLength, uint16_t *target,
    int32_t capacity, cicu_status *status);
