//! Bounds on any file that is read, so that no file, however made, costs more than a moment and a little memory.

/// Bytes of a scenario, a pack or a script (design.md section 7: at most 8 MiB).
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Brackets inside each other. A scenario needs ten (a trait of a sign of a device of a site); 32 leaves room and stays
/// far from where recursion would exhaust a thread's stack.
pub const MOST_NESTING: usize = 32;

/// Names, numbers, texts and brackets together. The largest scenario we can think of (3,000 things, 1,000 signs) has
/// fewer than 100,000; half a million of them take less than 50 MB while they are read.
pub const MOST_PARTS: usize = 500_000;

/// Letters of one text. A briefing has a few thousand; a text longer than a page of small print helps nobody.
pub const MOST_LETTERS: usize = 20_000;

/// Letters of all texts together: thousands of things with words in several languages. Each is held against the word
/// lists of the content line, which takes longer than reading it.
pub const MOST_LETTERS_TOGETHER: usize = 400_000;

/// Entries of one map in curly brackets: words by language. There are some two hundred languages that anybody prints in.
pub const MOST_LANGUAGES: usize = 200;

/// Problems shown at once. Whoever has a hundred mends some of them first.
pub const MOST_PROBLEMS: usize = 100;
