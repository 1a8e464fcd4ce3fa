//! The layout of a RON file: indentation, spaces, commas and blank lines are the program's, line breaks between things
//! are the author's. What stands on one line and is too long for it is broken.
//!
//! Only the space between tokens changes, and the comma after the last thing of a bracket: every token and every comment
//! stays, in its order. Laying out a second time changes nothing.

use unicode_width::UnicodeWidthStr;

use super::lexer::Lexer;
use super::token::Token;
use super::tree::Span;

/// Longest line that a bracket may make, columns.
pub const WIDTH: usize = 120;

/// A bracket of figures this narrow is never broken, columns.
const POINT: usize = 40;

/// Fields this narrow share a line with others, columns.
const SHORT: usize = 60;

/// Columns of one level.
const INDENT: usize = 4;

/// A well-formed text in its layout.
pub fn laid_out(text: &str) -> String {
    let mut pieces = pieces(text);
    commas(&mut pieces);
    let partners = partners(&pieces);
    Page::default().print(&mut pieces, &partners)
}

/// True when two texts have the same tokens and the same comments in the same order; commas do not count.
pub fn says_the_same(one: &str, other: &str) -> bool {
    let essence = |text: &str| -> Vec<String> {
        let pieces = pieces(text).into_iter();
        let essential = pieces.filter(|piece| piece.kind != Kind::Comma);
        essential.map(|piece| piece.text.to_owned()).collect()
    };
    essence(one) == essence(other)
}

/// A token or a comment.
#[derive(Debug, Clone, Copy)]
struct Piece<'t> {
    kind: Kind,
    text: &'t str,
    /// Line breaks before it, two at most: one blank line stays.
    breaks: u8,
    /// True when there was a space or a line break before it.
    apart: bool,
    /// True when a comma follows that the text does not have: its bracket is broken.
    comma: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Comma,
    Colon,
    Word,
    Value,
    Other,
    LineComment,
    BlockComment,
}

impl Kind {
    fn of(token: Token) -> Self {
        match token {
            Token::Open(_) => Self::Open,
            Token::Close(_) => Self::Close,
            Token::Comma => Self::Comma,
            Token::Colon => Self::Colon,
            Token::Word => Self::Word,
            Token::Number | Token::Text | Token::Letter | Token::Bytes => Self::Value,
            Token::Other | Token::End => Self::Other,
        }
    }

    fn is_comment(self) -> bool {
        matches!(self, Self::LineComment | Self::BlockComment)
    }
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut lexer = Lexer::new(text);
    let mut tokens: Vec<(Kind, Span)> = Vec::new();
    loop {
        let (token, span) = lexer.next_token();
        if token == Token::End {
            break;
        }
        tokens.push((Kind::of(token), span));
    }
    let comments = lexer.comments().iter().map(|&span| {
        let line = text[span.range()].starts_with("//");
        (
            if line {
                Kind::LineComment
            } else {
                Kind::BlockComment
            },
            span,
        )
    });
    tokens.extend(comments);
    tokens.sort_by_key(|(_, span)| span.start);
    let mut end = 0;
    tokens
        .into_iter()
        .map(|(kind, span)| {
            let between = &text[end..span.range().start];
            end = span.range().end;
            Piece {
                kind,
                text: text[span.range()].trim_end(),
                breaks: between.matches('\n').count().min(2) as u8,
                apart: !between.is_empty(),
                comma: false,
            }
        })
        .collect()
}

/// Puts a comma after the last thing of a bracket that closes on a line of its own, and nowhere before a bracket that
/// closes on the same line; every comma directly after what it follows.
fn commas(pieces: &mut Vec<Piece<'_>>) {
    let comma = Piece {
        kind: Kind::Comma,
        text: ",",
        breaks: 0,
        apart: false,
        comma: false,
    };
    let mut placed: Vec<Piece<'_>> = Vec::with_capacity(pieces.len() + pieces.len() / 8);
    // Line breaks before a comma belong before what comes next.
    let mut carried = 0;
    for piece in pieces.drain(..) {
        if piece.kind == Kind::Comma {
            carried = carried.max(piece.breaks);
            let after = last_token(&placed).map_or(0, |last| last + 1);
            placed.insert(after, comma);
            continue;
        }
        let piece = Piece {
            breaks: piece.breaks.max(carried),
            ..piece
        };
        carried = 0;
        if piece.kind == Kind::Close
            && let Some(last) = last_token(&placed)
        {
            let own_line = piece.breaks > 0;
            match placed[last].kind {
                Kind::Comma if !own_line => {
                    placed.remove(last);
                }
                Kind::Comma | Kind::Open => {}
                _ if own_line => placed.insert(last + 1, comma),
                _ => {}
            }
        }
        placed.push(piece);
    }
    *pieces = placed;
}

fn last_token(pieces: &[Piece<'_>]) -> Option<usize> {
    pieces.iter().rposition(|piece| !piece.kind.is_comment())
}

/// For each opening bracket the index of its closing one, else its own index.
fn partners(pieces: &[Piece<'_>]) -> Vec<usize> {
    let mut partners: Vec<usize> = (0..pieces.len()).collect();
    let mut open = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece.kind {
            Kind::Open => open.push(index),
            Kind::Close => {
                if let Some(opened) = open.pop() {
                    partners[opened] = index;
                }
            }
            _ => {}
        }
    }
    partners
}

#[derive(Default)]
struct Page {
    text: String,
    column: usize,
    /// Level of the line being written.
    level: usize,
    open: Vec<Bracket>,
}

/// A bracket that is open.
struct Bracket {
    /// Level of the line that it opened on.
    level: usize,
    /// True when it closes on a line of its own.
    several_lines: bool,
}

impl Page {
    fn print(mut self, pieces: &mut [Piece<'_>], partners: &[usize]) -> String {
        for index in 0..pieces.len() {
            self.wrap_if_long(pieces, index);
            self.go_to(pieces, index);
            let piece = pieces[index];
            if piece.kind == Kind::Open {
                break_if_long(pieces, index, partners[index], self.column, self.level);
                let several_lines = pieces[partners[index]].breaks > 0;
                self.open.push(Bracket {
                    level: self.level,
                    several_lines,
                });
            } else if piece.kind == Kind::Close {
                self.open.pop();
            }
            self.write(piece.text);
            if piece.comma {
                self.write(",");
            }
        }
        self.text.push('\n');
        self.text
    }

    /// Begins a line before a thing that does not fit on this one, in a bracket that has several.
    fn wrap_if_long(&self, pieces: &mut [Piece<'_>], index: usize) {
        let begins = index > 0 && pieces[index - 1].kind == Kind::Comma;
        let several_lines = self
            .open
            .last()
            .is_some_and(|bracket| bracket.several_lines);
        if !begins || !several_lines || pieces[index].breaks > 0 || pieces[index].kind.is_comment()
        {
            return;
        }
        let mut depth = 0;
        let end = (index..pieces.len()).find(|&next| {
            match pieces[next].kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                _ => {}
            }
            let ends = depth < 0 || (depth == 0 && pieces[next].kind == Kind::Comma);
            ends || (next > index && pieces[next].breaks > 0)
        });
        // The space before it and the comma after it.
        let width = 2 + flat_width(pieces, index, end.unwrap_or(pieces.len()));
        if self.column + width > WIDTH {
            pieces[index].breaks = 1;
        }
    }

    /// Goes to where a piece begins: a line of its own, or after what stands before it.
    fn go_to(&mut self, pieces: &[Piece<'_>], index: usize) {
        let piece = pieces[index];
        let Some(before) = index.checked_sub(1).map(|before| pieces[before]) else {
            return;
        };
        if piece.breaks == 0 {
            self.write(space_between(&before, &piece));
            return;
        }
        // No blank line just inside a bracket.
        let inside = before.kind == Kind::Open || piece.kind == Kind::Close;
        let lines = if inside { 1 } else { piece.breaks };
        self.level = match piece.kind {
            Kind::Close => self.open.last().map_or(0, |bracket| bracket.level),
            _ => self.open.last().map_or(0, |bracket| bracket.level + 1),
        };
        self.text
            .extend(std::iter::repeat_n('\n', usize::from(lines)));
        self.column = 0;
        let indent = " ".repeat(self.level * INDENT);
        self.write(&indent);
    }

    fn write(&mut self, text: &str) {
        self.text.push_str(text);
        self.column = match text.rfind('\n') {
            Some(last) => text[last + 1..].width(),
            None => self.column + text.width(),
        };
    }
}

fn space_between(before: &Piece<'_>, piece: &Piece<'_>) -> &'static str {
    let apart = if piece.apart { " " } else { "" };
    match (before.kind, piece.kind) {
        (_, Kind::LineComment) => "  ",
        (_, Kind::Comma | Kind::Colon) | (Kind::Open, _) | (_, Kind::Close) => "",
        (Kind::Word, Kind::Open) => "",
        (Kind::Other, _) | (_, Kind::Other) => apart,
        _ => " ",
    }
}

/// Breaks a bracket that is on one line and does not fit on it: one thing a line; short fields and points as many as fit.
fn break_if_long(pieces: &mut [Piece<'_>], open: usize, close: usize, column: usize, level: usize) {
    let on_one_line = pieces[open + 1..=close]
        .iter()
        .all(|piece| piece.breaks == 0);
    let multi_line =
        |piece: &Piece<'_>| piece.text.contains('\n') || piece.kind == Kind::LineComment;
    if close <= open + 1 || !on_one_line || pieces[open..close].iter().any(multi_line) {
        return;
    }
    // The comma after it belongs to its line.
    if column + flat_width(pieces, open, close + 1) < WIDTH {
        return;
    }
    let starts = things(pieces, open, close);
    let width = flat_width(pieces, open, close + 1);
    if width <= POINT && starts.iter().all(|&start| is_point(pieces, start)) {
        return;
    }
    // A bracket around one bracket: the inner one breaks.
    if let [only] = starts[..]
        && ends_with_bracket(pieces, only, close)
    {
        return;
    }
    let ends = starts.iter().skip(1).copied().chain([close]);
    let widths: Vec<usize> = starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| flat_width(pieces, start, end))
        .collect();
    let points = starts.iter().all(|&start| is_point(pieces, start));
    let short = pieces[open].text == "(" && widths.iter().all(|&width| width <= SHORT);
    let indent = (level + 1) * INDENT;
    let mut at = WIDTH;
    for (&start, width) in starts.iter().zip(widths) {
        if (points || short) && at + 1 + width <= WIDTH {
            at += 1 + width;
        } else {
            pieces[start].breaks = 1;
            at = indent + width;
        }
    }
    pieces[close].breaks = 1;
    // The last token that is no comment.
    let last = (open + 1..close).rfind(|&index| !pieces[index].kind.is_comment());
    if let Some(last) = last.filter(|&last| pieces[last].kind != Kind::Comma) {
        pieces[last].comma = true;
    }
}

/// First piece of each thing directly inside a bracket.
fn things(pieces: &[Piece<'_>], open: usize, close: usize) -> Vec<usize> {
    let mut starts = vec![open + 1];
    let mut depth = 0;
    for (index, piece) in pieces.iter().enumerate().take(close).skip(open + 1) {
        match piece.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth -= 1,
            Kind::Comma if depth == 0 && index + 1 < close => starts.push(index + 1),
            _ => {}
        }
    }
    starts
}

/// True when the thing from `start` on is a bracket, with or without a name, that ends at `close`.
fn ends_with_bracket(pieces: &[Piece<'_>], start: usize, close: usize) -> bool {
    let named = usize::from(pieces[start].kind == Kind::Word);
    pieces[start + named].kind == Kind::Open && pieces[close - 1].kind == Kind::Close
}

/// True for a number, or a bracket of numbers only.
fn is_point(pieces: &[Piece<'_>], start: usize) -> bool {
    let number = |piece: &Piece<'_>| {
        piece.kind == Kind::Value && !piece.text.starts_with(['"', '\'', 'r', 'b'])
    };
    match pieces[start].kind {
        Kind::Open => {
            let inside = pieces[start + 1..].iter();
            inside
                .take_while(|piece| piece.kind != Kind::Close)
                .all(|piece| piece.kind == Kind::Comma || number(piece))
        }
        _ => number(&pieces[start]),
    }
}

/// Width of some pieces on one line.
fn flat_width(pieces: &[Piece<'_>], from: usize, to: usize) -> usize {
    (from..to)
        .map(|index| {
            let space = match index.checked_sub(1).filter(|_| index > from) {
                Some(before) => space_between(&pieces[before], &pieces[index]).len(),
                None => 0,
            };
            space + pieces[index].text.width()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_commas_and_indentation_are_the_programs() {
        let rough = "(a:1 ,b :[ 1,2 , ] ,\n  c: Some( (x:1,\ny: 2) ),\n\n\n\n      d: \"x\"\n)";
        let tidy = "(a: 1, b: [1, 2],\n    c: Some((x: 1,\n        y: 2)),\n\n    d: \"x\",\n)\n";
        assert_eq!(laid_out(rough), tidy);
        assert_eq!(laid_out(tidy), tidy);
    }

    #[test]
    fn every_comment_stays_and_a_comma_stands_before_it() {
        let rough = "// first\n(\n  a: 1 // one\n  , b: /* two */ 2 // last\n  // alone\n) // end";
        let tidy = "// first\n(\n    a: 1,  // one\n    b: /* two */ 2,  // last\n    // alone\n)  // end\n";
        assert_eq!(laid_out(rough), tidy);
        assert_eq!(laid_out(tidy), tidy);
        assert!(says_the_same(rough, tidy));
        assert!(!says_the_same(rough, &tidy.replace("alone", "gone")));
    }

    #[test]
    fn a_long_line_is_broken_and_points_are_packed() {
        let many = |count: usize| vec!["(10, -20.5)"; count].join(", ");
        let rough = format!("(id: \"x\", line: [{}])", many(20));
        let tidy = laid_out(&rough);
        assert!(tidy.lines().all(|line| line.width() <= WIDTH), "{tidy}");
        assert!(tidy.lines().count() < 10, "{tidy}");
        assert_eq!(laid_out(&tidy), tidy);
        let nested = format!("Device((id: \"{}\", at: (1, 2), b: 3))", "x".repeat(110));
        let tidy = laid_out(&nested);
        assert_eq!(tidy.lines().next(), Some("Device(("));
        assert_eq!(tidy.lines().last(), Some("))"));
        assert_eq!(laid_out(&tidy), tidy);
    }
}
