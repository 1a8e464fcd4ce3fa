//! Parser: tokens to a tree, recovering after a mistake wherever the intent is plain.

use std::borrow::Cow;

use super::lexer::Lexer;

use super::limits::MOST_NESTING;
use super::problem::{Problem, syntax};
use super::token::Token;
use super::tree::{Extensions, Field, Kind, Node, Span, Tree};
use super::twins;

mod number;

/// Result of parsing.
#[derive(Debug)]
pub struct Parsed<'t> {
    /// The document; none when there is no value at all.
    pub tree: Option<Tree<'t>>,
    /// Syntax problems.
    pub problems: Vec<Problem>,
    /// True when the structure was lost: it is unknown which value belongs where, and the content cannot be judged.
    pub broken: bool,
}

/// Parses a whole text.
pub fn parse(text: &str) -> Parsed<'_> {
    let mut parser = Parser::new(text);
    let extensions = parser.attributes();
    let root = parser.document();
    parser.blame_brackets();
    let mut problems = parser.lexer.finish();
    problems.append(&mut parser.problems);
    problems.sort_by_key(|problem| problem.span.start);
    // Findings beyond the point where the structure was lost would be wrong.
    if let Some(lost) = parser.lost_at {
        let suspect = problems
            .first()
            .map_or(lost, |first| first.span.start.max(lost));
        problems.retain(|problem| problem.span.start <= suspect);
    }
    Parsed {
        tree: root.map(|root| Tree { root, extensions }),
        problems,
        broken: parser.lost_at.is_some(),
    }
}

/// After this many syntax errors the rest is not read: further findings would be wrong.
const MOST_MISTAKES: usize = 20;

/// A bracket pair over several lines whose ends are indented differently.
struct Askew {
    open: Span,
    close: Span,
}

struct Parser<'t> {
    text: &'t str,
    lexer: Lexer<'t>,
    token: Token,
    span: Span,
    /// End of the last token passed.
    passed: u32,
    open: Vec<(u8, Span)>,
    askew: Vec<Askew>,
    unclosed: Option<Span>,
    problems: Vec<Problem>,
    lost_at: Option<usize>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        let mut lexer = Lexer::new(text);
        let (token, span) = lexer.next_token();
        Self {
            text,
            lexer,
            token,
            span,
            passed: 0,
            open: Vec::new(),
            askew: Vec::new(),
            unclosed: None,
            problems: Vec::new(),
            lost_at: None,
        }
    }

    fn advance(&mut self) -> (Token, Span) {
        let passed = (self.token, self.span);
        self.passed = self.span.end;
        (self.token, self.span) = self.lexer.next_token();
        if self.mistakes() > MOST_MISTAKES {
            self.stop();
        }
        passed
    }

    fn here(&self) -> &'t str {
        self.lexer.text(self.span)
    }

    fn complain(&mut self, problem: Problem) {
        if self.mistakes() < MOST_MISTAKES {
            self.problems.push(problem);
        } else {
            self.stop();
        }
    }

    fn mistakes(&self) -> usize {
        self.problems.len() + self.lexer.mistakes()
    }

    /// Marks the structure as lost from here on.
    fn lose(&mut self) {
        self.lost_at.get_or_insert(self.span.start as usize);
    }

    fn stop(&mut self) {
        self.lose();
        self.token = Token::End;
        self.span = Span::new(self.text.len(), self.text.len());
        self.lexer.skip_to_end();
    }

    /// `#![enable(…)]`, `#![type = "…"]` before the document.
    fn attributes(&mut self) -> Extensions {
        let mut extensions = Extensions::default();
        while self.token == Token::Other && self.here() == "#" {
            let mut depth = 0;
            loop {
                match self.token {
                    Token::Open(_) => depth += 1,
                    Token::Close(_) => depth -= 1,
                    Token::Word => match self.here() {
                        "unwrap_newtypes" => extensions.unwrap_newtypes = true,
                        "unwrap_variant_newtypes" => extensions.unwrap_variant_newtypes = true,
                        _ => {}
                    },
                    Token::End => return extensions,
                    _ => {}
                }
                let (token, _) = self.advance();
                if depth <= 0 && matches!(token, Token::Close(_)) {
                    break;
                }
            }
        }
        extensions
    }

    fn document(&mut self) -> Option<Node<'t>> {
        if self.token == Token::End {
            self.complain(syntax::empty());
            return None;
        }
        let root = self.value();
        while self.token != Token::End {
            let stray = matches!(self.token, Token::Close(_) | Token::Comma);
            self.complain(syntax::after_the_end(self.span.range(), self.here()));
            if !stray {
                break;
            }
            self.advance();
        }
        root
    }

    /// A value; none, with a complaint, when there is none here. Never consumes a comma or a closing bracket.
    fn value(&mut self) -> Option<Node<'t>> {
        let (token, whole) = (self.token, self.span);
        let span = whole;
        let text = self.lexer.text(span);
        // A caret under a string of several lines goes under its first.
        let first_line = text.find(['\r', '\n']).unwrap_or(text.len());
        let span = Span::new(span.start as usize, span.start as usize + first_line);
        let text = twins::plain_token(token, text);
        let leaf = |kind| {
            Some(Node {
                span,
                whole,
                text,
                kind,
            })
        };
        let node = match token {
            Token::Number => leaf(Kind::Number),
            Token::Text => leaf(Kind::Text),
            Token::Letter => leaf(Kind::Letter),
            Token::Bytes => leaf(Kind::Bytes),
            Token::Word => {
                let word = leaf(Kind::Word);
                self.advance();
                return match self.token {
                    Token::Open(b'(') => self.bracket(Some(span)),
                    _ => word,
                };
            }
            Token::Open(b'(') => return self.bracket(None),
            Token::Open(b'[') => return self.list(),
            Token::Open(_) => return self.map(),
            Token::Close(_) | Token::Comma | Token::Colon | Token::End => {
                self.complain(syntax::expected_value(self.span.range(), self.here()));
                return None;
            }
            Token::Other => {
                if let Some(number) = self.sign_of_a_fraction() {
                    return Some(number);
                }
                self.complain(syntax::unexpected(self.span.range(), self.here()));
                self.lose();
                self.advance();
                return None;
            }
        };
        self.advance();
        node.map(|node| self.with_what_follows(node))
    }

    fn list(&mut self) -> Option<Node<'t>> {
        let span = self.enter()?;
        let mut items = Vec::new();
        while self.inside(b']') {
            let before = self.span;
            items.extend(self.value());
            // A field's name among items: the list should have ended before it.
            if self.token == Token::Colon
                && items.last().is_some_and(|item| item.kind == Kind::Word)
            {
                self.forgotten_end(span, before);
            }
            self.after_item(before);
        }
        self.leave(b']');
        Some(self.made(span, "[", Kind::List(items)))
    }

    fn map(&mut self) -> Option<Node<'t>> {
        let span = self.enter()?;
        let mut entries = Vec::new();
        while self.inside(b'}') {
            let before = self.span;
            if let Some(key) = self.value() {
                let named = |(key, _): &(Node<'_>, Node<'_>)| key.kind == Kind::Text;
                if key.kind == Kind::Word && entries.last().is_some_and(named) {
                    self.forgotten_end(span, before);
                }
                self.colon();
                if let Some(value) = self.value() {
                    entries.push((key, value));
                }
            }
            self.after_item(before);
        }
        self.leave(b'}');
        Some(self.made(span, "{", Kind::Map(entries)))
    }

    fn bracket(&mut self, name: Option<Span>) -> Option<Node<'t>> {
        let opening = self.enter()?;
        let mut items = Vec::new();
        let mut fields: Vec<Field<'t>> = Vec::new();
        while self.inside(b')') {
            let before = self.span;
            match self.token {
                Token::Word => {
                    let (_, key) = self.advance();
                    let named = self.token == Token::Colon || self.is_equals();
                    let colon_forgotten = !named
                        && (!fields.is_empty() || items.is_empty())
                        && self.starts_value()
                        && self.token != Token::Open(b'(');
                    if named || colon_forgotten {
                        self.colon();
                        fields.extend(self.field(key));
                    } else if let Token::Open(b'(') = self.token {
                        items.extend(self.bracket(Some(key)));
                    } else {
                        items.push(self.made(key, self.lexer.text(key), Kind::Word));
                    }
                }
                Token::Text => {
                    let text = self.value();
                    if self.token == Token::Colon {
                        self.complain(syntax::quoted_field(
                            before.range(),
                            self.lexer.text(before),
                        ));
                        self.colon();
                        fields.extend(self.field(self.inside_quotes(before)));
                    } else {
                        items.extend(text);
                    }
                }
                Token::Number if self.goes_on_after_comma(&fields) => {
                    self.decimal_comma(&mut fields);
                }
                _ => items.extend(self.value()),
            }
            self.after_item(before);
        }
        self.leave(b')');
        if !fields.is_empty() {
            for stray in items.drain(..) {
                self.complain(syntax::nameless_field(stray.span.range()));
            }
        }
        let kind = if fields.is_empty() {
            Kind::Tuple(items)
        } else {
            Kind::Fields(fields)
        };
        Some(match name {
            Some(name) => self.made(name, self.lexer.text(name), kind),
            None => self.made(opening, "", kind),
        })
    }

    fn field(&mut self, key: Span) -> Option<Field<'t>> {
        let value = self.value()?;
        let name = super::tree::plain_name(self.lexer.text(key));
        Some(Field {
            key,
            name: twins::plain_token(Token::Word, name),
            value,
        })
    }

    /// The content of a string; to its end where the closing quote is missing.
    fn inside_quotes(&self, quoted: Span) -> Span {
        let text = self.lexer.text(quoted);
        let mut quotes = text
            .char_indices()
            .filter(|(_, letter)| twins::is_quote(*letter));
        let start = quotes.next().map_or(0, |(at, quote)| at + quote.len_utf8());
        let end = quotes.next().map_or(text.len(), |(at, _)| at);
        let first = quoted.start as usize;
        Span::new(first + start.min(end), first + end)
    }

    /// A node that begins with the token of `span` and ends with the last one passed.
    fn made(&self, span: Span, text: &'t str, kind: Kind<'t>) -> Node<'t> {
        Node {
            span,
            whole: Span {
                start: span.start,
                end: self.passed.max(span.end),
            },
            text: Cow::Borrowed(text),
            kind,
        }
    }

    fn is_equals(&self) -> bool {
        self.token == Token::Other && self.here() == "="
    }

    fn starts_value(&self) -> bool {
        matches!(
            self.token,
            Token::Open(_)
                | Token::Word
                | Token::Number
                | Token::Text
                | Token::Letter
                | Token::Bytes
        )
    }

    fn colon(&mut self) {
        if self.token == Token::Colon {
            self.advance();
        } else if self.is_equals() {
            self.complain(syntax::equals_for_colon(self.span.range()));
            self.advance();
        } else {
            self.complain(syntax::missing_colon(self.span.range(), self.here()));
        }
    }

    /// Consumes an opening bracket; none, and the end of parsing, when nested too deep.
    fn enter(&mut self) -> Option<Span> {
        let (token, span) = (self.token, self.span);
        if self.open.len() >= MOST_NESTING {
            self.complain(super::problem::over_limit::nesting(span.range()));
            self.stop();
            return None;
        }
        if let Token::Open(bracket) = token {
            self.open.push((closer(bracket), span));
        }
        self.advance();
        Some(span)
    }

    /// True while a list continues; false at its end, and where a closing bracket or the end of the text shows that
    /// its own was forgotten.
    fn inside(&mut self, closing: u8) -> bool {
        loop {
            match self.token {
                Token::End => return false,
                Token::Close(found) if found == closing => return false,
                Token::Close(found) => {
                    let outer = &self.open[..self.open.len().saturating_sub(1)];
                    if outer.iter().any(|(expected, _)| *expected == found) {
                        return false;
                    }
                    self.complain(syntax::wrong_closing(self.span.range(), found, closing));
                    self.lose();
                    self.advance();
                }
                _ => return true,
            }
        }
    }

    fn leave(&mut self, closing: u8) {
        let opened = self.open.pop().map(|(_, span)| span).unwrap_or(self.span);
        if self.token == Token::Close(closing) {
            self.note_askew(opened);
            self.advance();
        } else if let Token::Close(found) = self.token {
            self.complain(
                syntax::wrong_closing(self.span.range(), found, closing)
                    .hint(syntax::opened_at(self.line_of(opened))),
            );
            self.lose();
        } else if self.lost_at.is_none() {
            self.unclosed = Some(self.unclosed.map_or(opened, |other| other.min(opened)));
        }
    }

    /// After an item: consumes one comma, or complains that it is missing.
    fn after_item(&mut self, before: Span) {
        match self.token {
            Token::Comma => {
                self.advance();
            }
            Token::Close(_) | Token::End => {}
            _ if self.token == Token::Other && self.here() == ";" => {
                self.complain(syntax::semicolon(self.span.range()));
                self.advance();
            }
            _ if self.span == before || !self.starts_value() => {
                self.complain(syntax::unexpected(self.span.range(), self.here()));
                self.lose();
                self.advance();
            }
            _ => {
                self.complain(syntax::missing_comma(self.span.range(), self.here()));
            }
        }
    }

    /// The bracket opened at `opened` should have been closed before this.
    fn forgotten_end(&mut self, opened: Span, before: Span) {
        let line = self.line_of(before);
        self.complain(syntax::unclosed(opened.range()).hint(syntax::belongs_before(line)));
        self.stop();
    }

    fn line_of(&self, span: Span) -> usize {
        1 + self.text[..span.start as usize].matches('\n').count()
    }

    fn margin_of(&self, span: Span) -> usize {
        let before = &self.text[..span.start as usize];
        let line = &self.text[before.rfind('\n').map_or(0, |end| end + 1)..];
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    fn note_askew(&mut self, opened: Span) {
        let between = &self.text[opened.start as usize..self.span.start as usize];
        if self.askew.len() < MOST_MISTAKES
            && between.contains('\n')
            && self.margin_of(self.span) < self.margin_of(opened)
        {
            self.askew.push(Askew {
                open: opened,
                close: self.span,
            });
        }
    }

    /// The bracket found open at the end of the text is rarely the one left unclosed: that is the one whose pair is
    /// indented differently.
    fn blame_brackets(&mut self) {
        let Some(unclosed) = self.unclosed else {
            return;
        };
        let problem = match self.askew.iter().max_by_key(|askew| askew.open) {
            Some(askew) => syntax::unclosed(askew.open.range())
                .hint(syntax::closed_too_late(self.line_of(askew.close))),
            None => syntax::unclosed(unclosed.range()),
        };
        self.lost_at = Some(problem.span.start);
        self.problems.push(problem);
    }
}

fn closer(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}
