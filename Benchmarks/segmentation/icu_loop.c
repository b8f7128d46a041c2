// The bare ICU sentence iterator: the floor under every segmenter that stands on ICU.
//
//   icu_loop LANGUAGE FILE time     prints bytes, boundaries and CPU seconds, lines cut apart
//   icu_loop LANGUAGE FILE          prints a sentence a line, an empty line after each line of FILE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static char *contents(const char *path, long *length) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  *length = ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (fread(bytes, 1, *length, file) != (size_t)*length) { perror(path); exit(1); }
  fclose(file);
  return bytes;
}

static void print(const UChar *text, int32_t start, int32_t end) {
  static char line[1 << 20];
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\n')) end--;
  u_strToUTF8(line, sizeof line - 1, &length, text + start, end - start, &status);
  if (length) printf("%.*s\n", length, line);
}

int main(int count, char **arguments) {
  if (count < 3) { fprintf(stderr, "usage: icu_loop LANGUAGE FILE [time]\n"); return 2; }
  long length;
  char *bytes = contents(arguments[2], &length);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_SENTENCE, arguments[1], NULL, 0, &status);
  clock_t begin = clock();
  UChar *text = malloc((length + 1) * sizeof(UChar));
  int32_t units = 0;
  u_strFromUTF8(text, length + 1, &units, bytes, length, &status);
  if (count > 3) {
    ubrk_setText(breaks, text, units, &status);
    long boundaries = 0;
    while (ubrk_next(breaks) != UBRK_DONE) boundaries++;
    printf("%ld %ld %f\n", length, boundaries, (double)(clock() - begin) / CLOCKS_PER_SEC);
    return 0;
  }
  for (int32_t start = 0; start < units;) {
    UChar *newline = u_memchr(text + start, '\n', units - start);
    int32_t end = newline ? (int32_t)(newline - text) : units;
    ubrk_setText(breaks, text + start, end - start, &status);
    int32_t last = 0, next;
    while ((next = ubrk_next(breaks)) != UBRK_DONE) { print(text + start, last, next); last = next; }
    printf("\n");
    start = end + 1;
  }
}
