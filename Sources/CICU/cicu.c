#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/udisplaycontext.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

// What the header calls its own is ICU's.
#define cicu_breaks UBreakIterator
#define cicu_text UText
#define cicu_normalizer UNormalizer2
#define cicu_regex URegularExpression
#define cicu_set USet
#define cicu_names ULocaleDisplayNames
#define cicu_enumeration UEnumeration
#include "CICU.h"

_Static_assert(sizeof(UErrorCode) == sizeof(cicu_status), "a status is an int");
_Static_assert(cicu_status_buffer_overflow == U_BUFFER_OVERFLOW_ERROR, "as in utypes.h");
_Static_assert(cicu_status_regex_stack_overflow == U_REGEX_STACK_OVERFLOW, "as in utypes.h");
_Static_assert(cicu_status_regex_time_out == U_REGEX_TIME_OUT, "as in utypes.h");
_Static_assert(cicu_sentence_aterm == U_SB_ATERM, "as in uchar.h");
_Static_assert(cicu_sentence_scontinue == U_SB_SCONTINUE, "as in uchar.h");
_Static_assert(cicu_word_number == UBRK_WORD_NUMBER, "as in ubrk.h");
_Static_assert(cicu_word_letters == UBRK_WORD_LETTER, "as in ubrk.h");

// Status

bool cicu_failed(cicu_status status) {
  return U_FAILURE(status);
}
const char *cicu_error_name(cicu_status status) {
  return u_errorName(status);
}

// Boundaries (ubrk.h)

cicu_breaks *cicu_break_open( cicu_break_unit unit, const char *locale, cicu_status *status) {
  UBreakIteratorType type = unit == cicu_break_words ? UBRK_WORD : UBRK_SENTENCE;
  return ubrk_open(type, locale, NULL, 0, (UErrorCode *)status);
}
cicu_breaks *cicu_break_clone(const cicu_breaks *breaks, cicu_status *status) {
  return ubrk_clone(breaks, (UErrorCode *)status);
}
void cicu_break_close(cicu_breaks *breaks) {
  ubrk_close(breaks);
}
void cicu_break_set_text(cicu_breaks *breaks, cicu_text *text, cicu_status *status) {
  ubrk_setUText(breaks, text, (UErrorCode *)status);
}
int32_t cicu_break_first(cicu_breaks *breaks) {
  return ubrk_first(breaks);
}
int32_t cicu_break_next(cicu_breaks *breaks) {
  return ubrk_next(breaks);
}
int32_t cicu_break_rule_status(cicu_breaks *breaks) {
  return ubrk_getRuleStatus(breaks);
}

// Text access over UTF-8 (utext.h)

cicu_text *cicu_text_open_utf8(
     cicu_text *text, const char *bytes, int64_t length, cicu_status *status) {
  return utext_openUTF8(text, bytes, length, (UErrorCode *)status);
}
cicu_text *cicu_text_close(cicu_text *text) {
  return utext_close(text);
}

// Strings (ustring.h)

uint16_t *cicu_utf16_from_utf8(
     uint16_t *target, int32_t capacity, int32_t *length, const char *bytes, int32_t byteCount,
    cicu_status *status) {
  return u_strFromUTF8WithSub(
      target, capacity, length, bytes, byteCount, 0xFFFD, NULL, (UErrorCode *)status);
}
char *cicu_utf8_from_utf16(
     char *target, int32_t capacity, int32_t *length, const uint16_t *units, int32_t unitCount,
    cicu_status *status) {
  return u_strToUTF8WithSub(
      target, capacity, length, units, unitCount, 0xFFFD, NULL, (UErrorCode *)status);
}
int32_t cicu_lowercased(
     uint16_t *target, int32_t capacity, const uint16_t *units, int32_t unitCount,
    const char *locale, cicu_status *status) {
  return u_strToLower(target, capacity, units, unitCount, locale, (UErrorCode *)status);
}
int32_t cicu_uppercased(
     uint16_t *target, int32_t capacity, const uint16_t *units, int32_t unitCount,
    const char *locale, cicu_status *status) {
  return u_strToUpper(target, capacity, units, unitCount, locale, (UErrorCode *)status);
}

// Characters (uchar.h, uscript.h)

int8_t cicu_category(int32_t scalar) {
  return u_charType(scalar);
}
bool cicu_has_property(int32_t scalar, int32_t property) {
  return u_hasBinaryProperty(scalar, property);
}
int32_t cicu_script(int32_t scalar, cicu_status *status) {
  return uscript_getScript(scalar, (UErrorCode *)status);
}
int32_t cicu_digit_value(int32_t scalar) {
  return u_charDigitValue(scalar);
}

int32_t cicu_sentence_break(int32_t scalar) {
  return u_getIntPropertyValue(scalar, UCHAR_SENTENCE_BREAK);
}

// Sets of characters (uset.h)

cicu_set *cicu_set_open(const uint16_t *pattern, int32_t length, cicu_status *status) {
  return uset_openPattern(pattern, length, (UErrorCode *)status);
}
cicu_set *cicu_set_open_empty(void) {
  return uset_openEmpty();
}
void cicu_set_close(cicu_set *set) {
  uset_close(set);
}
void cicu_set_add(cicu_set *set, int32_t first, int32_t last) {
  uset_addRange(set, first, last);
}
void cicu_set_close_over_case(cicu_set *set) {
  uset_closeOver(set, USET_CASE_INSENSITIVE);
}
int32_t cicu_set_range_count(const cicu_set *set) {
  return uset_getItemCount(set);
}
bool cicu_set_range(const cicu_set *set, int32_t index, int32_t *first, int32_t *last) {
  UErrorCode status = U_ZERO_ERROR;
  return uset_getItem(set, index, first, last, NULL, 0, &status) == 0 && U_SUCCESS(status);
}

// Normalisation (unorm2.h)

const cicu_normalizer *cicu_nfc(cicu_status *status) {
  return unorm2_getNFCInstance((UErrorCode *)status);
}
const cicu_normalizer *cicu_nfd(cicu_status *status) {
  return unorm2_getNFDInstance((UErrorCode *)status);
}
const cicu_normalizer *cicu_nfkc_casefold(cicu_status *status) {
  return unorm2_getNFKCCasefoldInstance((UErrorCode *)status);
}
int32_t cicu_normalize(
     const cicu_normalizer *normalizer, const uint16_t *source, int32_t length, uint16_t *target,
    int32_t capacity, cicu_status *status) {
  return unorm2_normalize(normalizer, source, length, target, capacity, (UErrorCode *)status);
}

// Transliteration (utrans.h)

cicu_transliterator *cicu_transliterator_open(
     const uint16_t *identifier, int32_t length, const uint16_t *rules, int32_t rulesLength,
    cicu_status *status) {
  return (cicu_transliterator *)utrans_openU(
      identifier, length, UTRANS_FORWARD, rules, rulesLength, NULL, (UErrorCode *)status);
}
cicu_transliterator *cicu_transliterator_clone(
     const cicu_transliterator *transliterator, cicu_status *status) {
  return (cicu_transliterator *)utrans_clone(
      (const UTransliterator *)transliterator, (UErrorCode *)status);
}
void cicu_transliterator_close(cicu_transliterator *transliterator) {
  utrans_close((UTransliterator *)transliterator);
}
void cicu_transliterate(
     const cicu_transliterator *transliterator, uint16_t *text, int32_t *length, int32_t capacity,
    int32_t start, int32_t *limit, cicu_status *status) {
  utrans_transUChars(
      (const UTransliterator *)transliterator, text, length, capacity, start, limit, (UErrorCode *)status);
}

// Regular expressions (uregex.h)

cicu_regex *cicu_regex_open(
     const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *line, int32_t *offset,
    cicu_status *status) {
  UParseError where = {0};
  cicu_regex *regex =
      uregex_open(pattern, length, flags, &where, (UErrorCode *)status);
  *line = where.line;
  *offset = where.offset;
  return regex;
}
cicu_regex *cicu_regex_clone( const cicu_regex *regex, cicu_status *status) {
  return uregex_clone(regex, (UErrorCode *)status);
}
void cicu_regex_close(cicu_regex *regex) {
  uregex_close(regex);
}
void cicu_regex_set_text(
     cicu_regex *regex, const uint16_t *text, int32_t length, cicu_status *status) {
  uregex_setText(regex, text, length, (UErrorCode *)status);
}
void cicu_regex_set_utext( cicu_regex *regex, cicu_text *text, cicu_status *status) {
  uregex_setUText(regex, text, (UErrorCode *)status);
}
void cicu_regex_set_region( cicu_regex *regex, int64_t start, int64_t limit, cicu_status *status) {
  uregex_setRegion64(regex, start, limit, (UErrorCode *)status);
}
void cicu_regex_use_transparent_bounds( cicu_regex *regex, bool transparent, cicu_status *status) {
  uregex_useTransparentBounds(regex, transparent, (UErrorCode *)status);
}
void cicu_regex_use_anchoring_bounds( cicu_regex *regex, bool anchoring, cicu_status *status) {
  uregex_useAnchoringBounds(regex, anchoring, (UErrorCode *)status);
}
void cicu_regex_set_time_limit( cicu_regex *regex, int32_t limit, cicu_status *status) {
  uregex_setTimeLimit(regex, limit, (UErrorCode *)status);
}
void cicu_regex_set_stack_limit( cicu_regex *regex, int32_t limit, cicu_status *status) {
  uregex_setStackLimit(regex, limit, (UErrorCode *)status);
}
bool cicu_regex_find(cicu_regex *regex, int64_t start, cicu_status *status) {
  return uregex_find64(regex, start, (UErrorCode *)status);
}
bool cicu_regex_find_next(cicu_regex *regex, cicu_status *status) {
  return uregex_findNext(regex, (UErrorCode *)status);
}
bool cicu_regex_looking_at( cicu_regex *regex, int64_t start, cicu_status *status) {
  return uregex_lookingAt64(regex, start, (UErrorCode *)status);
}
bool cicu_regex_matches( cicu_regex *regex, int64_t start, cicu_status *status) {
  return uregex_matches64(regex, start, (UErrorCode *)status);
}
int64_t cicu_regex_start( cicu_regex *regex, int32_t group, cicu_status *status) {
  return uregex_start64(regex, group, (UErrorCode *)status);
}
int64_t cicu_regex_end( cicu_regex *regex, int32_t group, cicu_status *status) {
  return uregex_end64(regex, group, (UErrorCode *)status);
}
int32_t cicu_regex_group_count(cicu_regex *regex, cicu_status *status) {
  return uregex_groupCount(regex, (UErrorCode *)status);
}

// Names in languages (uldnames.h, uloc.h, ucurr.h)

cicu_names *cicu_names_open(const char *locale, cicu_status *status) {
  return uldn_open(locale, ULDN_STANDARD_NAMES, (UErrorCode *)status);
}
void cicu_names_close(cicu_names *names) {
  uldn_close(names);
}
int32_t cicu_names_region(
     const cicu_names *names, const char *region, uint16_t *target, int32_t capacity,
    cicu_status *status) {
  return uldn_regionDisplayName(names, region, target, capacity, (UErrorCode *)status);
}
int32_t cicu_names_language(
     const cicu_names *names, const char *language, uint16_t *target, int32_t capacity,
    cicu_status *status) {
  return uldn_languageDisplayName(names, language, target, capacity, (UErrorCode *)status);
}
int32_t cicu_names_script(
     const cicu_names *names, const char *script, uint16_t *target, int32_t capacity,
    cicu_status *status) {
  return uldn_scriptDisplayName(names, script, target, capacity, (UErrorCode *)status);
}
const char *const *cicu_regions(void) {
  return uloc_getISOCountries();
}
const char *const *cicu_languages(void) {
  return uloc_getISOLanguages();
}
cicu_enumeration *cicu_currencies(cicu_status *status) {
  return ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, (UErrorCode *)status);
}
const char *cicu_enumeration_next(cicu_enumeration *enumeration, cicu_status *status) {
  return uenum_next(enumeration, NULL, (UErrorCode *)status);
}
void cicu_enumeration_close(cicu_enumeration *enumeration) {
  uenum_close(enumeration);
}
const uint16_t *cicu_currency_name(
     const uint16_t *currency, const char *locale, bool symbol, int32_t *length,
    cicu_status *status) {
  UCurrNameStyle style = symbol ? UCURR_SYMBOL_NAME : UCURR_LONG_NAME;
  return ucurr_getName(currency, locale, style, NULL, length, (UErrorCode *)status);
}
const uint16_t *cicu_currency_plural_name(
     const uint16_t *currency, const char *locale, const char *pluralCount, int32_t *length,
    cicu_status *status) {
  return ucurr_getPluralName(currency, locale, NULL, pluralCount, length, (UErrorCode *)status);
}
cicu_names *cicu_names_open_short(const char *locale, cicu_status *status) {
  UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_LENGTH_SHORT};
  return uldn_openForContext(locale, contexts, 2, (UErrorCode *)status);
}

// Time zones, for the cities they are named after (ucal.h, udat.h)

cicu_enumeration *cicu_time_zones(cicu_status *status) {
  return ucal_openTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, (UErrorCode *)status);
}
cicu_city_format *cicu_city_format_open(const char *locale, cicu_status *status) {
  // The pattern VVV writes the exemplar city of a zone (UTS #35, part 4).
  static const UChar pattern[] = {'V', 'V', 'V'};
  return (cicu_city_format *)udat_open(
      UDAT_PATTERN, UDAT_PATTERN, locale, NULL, 0, pattern, 3, (UErrorCode *)status);
}
void cicu_city_format_close(cicu_city_format *format) {
  udat_close((UDateFormat *)format);
}
int32_t cicu_city_of_zone(
    const cicu_city_format *format, const uint16_t *zone, int32_t zoneLength, uint16_t *target,
    int32_t capacity, cicu_status *status) {
  UErrorCode *error = (UErrorCode *)status;
  UCalendar *calendar = ucal_open(zone, zoneLength, "en", UCAL_GREGORIAN, error);
  int32_t length = udat_formatCalendar(
      (const UDateFormat *)format, calendar, target, capacity, NULL, error);
  ucal_close(calendar);
  return length;
}
