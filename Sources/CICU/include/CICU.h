// ICU renames its functions by version (`ubrk_open_72`), which Swift cannot follow. Each function
// that Pont uses stands here once more, under a name that stays.
#pragma once

#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucurr.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uregex.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

static inline bool cicu_failed(UErrorCode status) { return U_FAILURE(status); }
static inline const char *cicu_error_name(UErrorCode status) { return u_errorName(status); }

// Boundaries (ubrk.h)

static inline UBreakIterator *cicu_break_open(
    UBreakIteratorType type, const char *locale, UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline UBreakIterator *cicu_break_clone(const UBreakIterator *breaks, UErrorCode *status) {
  return ubrk_clone(breaks, status);
}
static inline void cicu_break_close(UBreakIterator *breaks) { ubrk_close(breaks); }
static inline void cicu_break_set_text(UBreakIterator *breaks, UText *text, UErrorCode *status) {
  ubrk_setUText(breaks, text, status);
}
static inline int32_t cicu_break_first(UBreakIterator *breaks) { return ubrk_first(breaks); }
static inline int32_t cicu_break_next(UBreakIterator *breaks) { return ubrk_next(breaks); }
static inline int32_t cicu_break_rule_status(UBreakIterator *breaks) {
  return ubrk_getRuleStatus(breaks);
}

// Text access over UTF-8 (utext.h)

static inline UText *cicu_text_open_utf8(
    UText *text, const char *bytes, int64_t length, UErrorCode *status) {
  return utext_openUTF8(text, bytes, length, status);
}
static inline UText *cicu_text_close(UText *text) { return utext_close(text); }

// Strings (ustring.h)

static inline UChar *cicu_utf16_from_utf8(
    UChar *target, int32_t capacity, int32_t *length, const char *bytes, int32_t byteCount,
    UErrorCode *status) {
  return u_strFromUTF8WithSub(target, capacity, length, bytes, byteCount, 0xFFFD, NULL, status);
}
static inline char *cicu_utf8_from_utf16(
    char *target, int32_t capacity, int32_t *length, const UChar *units, int32_t unitCount,
    UErrorCode *status) {
  return u_strToUTF8WithSub(target, capacity, length, units, unitCount, 0xFFFD, NULL, status);
}
static inline int32_t cicu_lowercased(
    UChar *target, int32_t capacity, const UChar *units, int32_t unitCount, const char *locale,
    UErrorCode *status) {
  return u_strToLower(target, capacity, units, unitCount, locale, status);
}
static inline int32_t cicu_uppercased(
    UChar *target, int32_t capacity, const UChar *units, int32_t unitCount, const char *locale,
    UErrorCode *status) {
  return u_strToUpper(target, capacity, units, unitCount, locale, status);
}

// Characters (uchar.h, uscript.h)

static inline int8_t cicu_category(UChar32 scalar) { return u_charType(scalar); }
static inline bool cicu_has_property(UChar32 scalar, UProperty property) {
  return u_hasBinaryProperty(scalar, property);
}
static inline UScriptCode cicu_script(UChar32 scalar, UErrorCode *status) {
  return uscript_getScript(scalar, status);
}
static inline int32_t cicu_digit_value(UChar32 scalar) { return u_charDigitValue(scalar); }

// Normalisation (unorm2.h)

static inline const UNormalizer2 *cicu_nfc(UErrorCode *status) {
  return unorm2_getNFCInstance(status);
}
static inline const UNormalizer2 *cicu_nfd(UErrorCode *status) {
  return unorm2_getNFDInstance(status);
}
static inline const UNormalizer2 *cicu_nfkc_casefold(UErrorCode *status) {
  return unorm2_getNFKCCasefoldInstance(status);
}
static inline int32_t cicu_normalize(
    const UNormalizer2 *normalizer, const UChar *source, int32_t length, UChar *target,
    int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(normalizer, source, length, target, capacity, status);
}

// Transliteration (utrans.h)

static inline UTransliterator *cicu_transliterator_open(
    const UChar *identifier, int32_t length, const UChar *rules, int32_t rulesLength,
    UErrorCode *status) {
  return utrans_openU(
      identifier, length, UTRANS_FORWARD, rules, rulesLength, NULL, status);
}
static inline UTransliterator *cicu_transliterator_clone(
    const UTransliterator *transliterator, UErrorCode *status) {
  return utrans_clone(transliterator, status);
}
static inline void cicu_transliterator_close(UTransliterator *transliterator) {
  utrans_close(transliterator);
}
static inline void cicu_transliterate(
    const UTransliterator *transliterator, UChar *text, int32_t *length, int32_t capacity,
    int32_t start, int32_t *limit, UErrorCode *status) {
  utrans_transUChars(transliterator, text, length, capacity, start, limit, status);
}

// Regular expressions (uregex.h)

static inline URegularExpression *cicu_regex_open(
    const UChar *pattern, int32_t length, uint32_t flags, UParseError *where, UErrorCode *status) {
  return uregex_open(pattern, length, flags, where, status);
}
static inline URegularExpression *cicu_regex_clone(
    const URegularExpression *regex, UErrorCode *status) {
  return uregex_clone(regex, status);
}
static inline void cicu_regex_close(URegularExpression *regex) { uregex_close(regex); }
static inline void cicu_regex_set_text(
    URegularExpression *regex, const UChar *text, int32_t length, UErrorCode *status) {
  uregex_setText(regex, text, length, status);
}
static inline void cicu_regex_set_utext(
    URegularExpression *regex, UText *text, UErrorCode *status) {
  uregex_setUText(regex, text, status);
}
static inline void cicu_regex_set_region(
    URegularExpression *regex, int64_t start, int64_t limit, UErrorCode *status) {
  uregex_setRegion64(regex, start, limit, status);
}
static inline void cicu_regex_use_transparent_bounds(
    URegularExpression *regex, bool transparent, UErrorCode *status) {
  uregex_useTransparentBounds(regex, transparent, status);
}
static inline void cicu_regex_use_anchoring_bounds(
    URegularExpression *regex, bool anchoring, UErrorCode *status) {
  uregex_useAnchoringBounds(regex, anchoring, status);
}
static inline void cicu_regex_set_time_limit(
    URegularExpression *regex, int32_t limit, UErrorCode *status) {
  uregex_setTimeLimit(regex, limit, status);
}
static inline void cicu_regex_set_stack_limit(
    URegularExpression *regex, int32_t limit, UErrorCode *status) {
  uregex_setStackLimit(regex, limit, status);
}
static inline bool cicu_regex_find(URegularExpression *regex, int64_t start, UErrorCode *status) {
  return uregex_find64(regex, start, status);
}
static inline bool cicu_regex_find_next(URegularExpression *regex, UErrorCode *status) {
  return uregex_findNext(regex, status);
}
static inline bool cicu_regex_looking_at(
    URegularExpression *regex, int64_t start, UErrorCode *status) {
  return uregex_lookingAt64(regex, start, status);
}
static inline bool cicu_regex_matches(
    URegularExpression *regex, int64_t start, UErrorCode *status) {
  return uregex_matches64(regex, start, status);
}
static inline int64_t cicu_regex_start(
    URegularExpression *regex, int32_t group, UErrorCode *status) {
  return uregex_start64(regex, group, status);
}
static inline int64_t cicu_regex_end(
    URegularExpression *regex, int32_t group, UErrorCode *status) {
  return uregex_end64(regex, group, status);
}
static inline int32_t cicu_regex_group_count(URegularExpression *regex, UErrorCode *status) {
  return uregex_groupCount(regex, status);
}

// Names in languages (uldnames.h, uloc.h, ucurr.h)

static inline ULocaleDisplayNames *cicu_names_open(const char *locale, UErrorCode *status) {
  return uldn_open(locale, ULDN_STANDARD_NAMES, status);
}
static inline void cicu_names_close(ULocaleDisplayNames *names) { uldn_close(names); }
static inline int32_t cicu_names_region(
    const ULocaleDisplayNames *names, const char *region, UChar *target, int32_t capacity,
    UErrorCode *status) {
  return uldn_regionDisplayName(names, region, target, capacity, status);
}
static inline int32_t cicu_names_language(
    const ULocaleDisplayNames *names, const char *language, UChar *target, int32_t capacity,
    UErrorCode *status) {
  return uldn_languageDisplayName(names, language, target, capacity, status);
}
static inline int32_t cicu_names_script(
    const ULocaleDisplayNames *names, const char *script, UChar *target, int32_t capacity,
    UErrorCode *status) {
  return uldn_scriptDisplayName(names, script, target, capacity, status);
}
static inline const char *const *cicu_regions(void) { return uloc_getISOCountries(); }
static inline const char *const *cicu_languages(void) { return uloc_getISOLanguages(); }
static inline UEnumeration *cicu_currencies(UErrorCode *status) {
  return ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, status);
}
static inline const char *cicu_enumeration_next(UEnumeration *enumeration, UErrorCode *status) {
  return uenum_next(enumeration, NULL, status);
}
static inline void cicu_enumeration_close(UEnumeration *enumeration) { uenum_close(enumeration); }
static inline const UChar *cicu_currency_name(
    const UChar *currency, const char *locale, UCurrNameStyle style, int32_t *length,
    UErrorCode *status) {
  return ucurr_getName(currency, locale, style, NULL, length, status);
}
static inline const UChar *cicu_currency_plural_name(
    const UChar *currency, const char *locale, const char *pluralCount, int32_t *length,
    UErrorCode *status) {
  return ucurr_getPluralName(currency, locale, NULL, pluralCount, length, status);
}
