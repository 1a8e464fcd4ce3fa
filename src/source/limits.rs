//! Limits of any file that is read, so that no file, however crafted, costs more than a moment and a little memory.

/// Bytes of a scenario, a pack or a script (design.md section 7: at most 8 MiB).
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Nesting depth of brackets. A scenario needs ten (a trait of a sign of a device of a site); 32 leaves room and
/// stays far from exhausting a thread's stack by recursion.
pub const MOST_NESTING: usize = 32;

/// Names, numbers, strings and brackets together. The largest conceivable scenario (3,000 things, 1,000 signs) has
/// fewer than 100,000; half a million take less than 50 MB while they are read.
pub const MOST_PARTS: usize = 500_000;

/// Characters of one string. A briefing has a few thousand.
pub const MOST_LETTERS: usize = 20_000;

/// Characters of all strings together: thousands of things with text in several languages. Each is checked against
/// the word lists of the content line, which takes longer than reading it.
pub const MOST_LETTERS_TOGETHER: usize = 400_000;

/// Entries of one map in curly brackets: text by language. About two hundred languages are printed at all.
pub const MOST_LANGUAGES: usize = 200;

/// Most problems shown at once.
pub const MOST_PROBLEMS: usize = 100;
