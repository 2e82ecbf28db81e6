#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

// ICU's functions are macros, which carry the number of its version; Swift cannot call those.

static inline UBreakIterator *icu_words_open(const char *locale, UErrorCode *error) {
  return ubrk_open(UBRK_WORD, locale, NULL, 0, error);
}

static inline void icu_words_close(UBreakIterator *words) { ubrk_close(words); }

/// How many words stand in a text of UTF-8: what lies between two breaks and has letters or digits; -1 where ICU fails.
static inline int64_t icu_words_count(
    UBreakIterator *words, const char *text, int64_t length, UErrorCode *error) {
  UText *source = utext_openUTF8(NULL, text, length, error);
  if (U_FAILURE(*error)) return -1;
  ubrk_setUText(words, source, error);
  int64_t count = 0;
  if (U_SUCCESS(*error)) {
    ubrk_first(words);
    while (ubrk_next(words) != UBRK_DONE) {
      if (ubrk_getRuleStatus(words) >= UBRK_WORD_NONE_LIMIT) count += 1;
    }
  }
  utext_close(source);
  return U_SUCCESS(*error) ? count : -1;
}
