//! A text walked token by token beside its format: for each token, what it stands in and what may stand there. Half-written
//! files are walked as far as they make sense, which is why no tree is needed.

use std::ops::Range;

use crate::scenario::shape::{Field, Holds, Shape, Variant};
use crate::source::lexer::Lexer;
use crate::source::limits::MOST_NESTING;
use crate::source::token::Token;
use crate::source::tree::{Span, plain_name};

/// A text with every token's meaning.
pub(super) struct Spots<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Tokens in order; the last is the end of the text.
    pub(super) spots: Vec<Spot>,
    /// Brackets in the order in which they open; the first is the text itself.
    pub(super) brackets: Vec<Bracket<'t>>,
}

/// A token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Its place.
    pub(super) span: Span,
    /// What it is.
    pub(super) token: Token,
    /// The bracket in which it stands, by index.
    pub(super) bracket: usize,
    /// What may stand here.
    pub(super) wanted: Wanted,
    /// What may be put before it.
    pub(super) before: Wanted,
    /// What it turned out to be.
    pub(super) role: Role,
}

/// What may stand at a place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted {
    /// A field's name, of the bracket's fields.
    Field(Shape),
    /// A value.
    Value(Shape),
    /// Nothing known.
    Unknown,
}

/// What a token is in its format.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role {
    /// The name of a field.
    Field(Field),
    /// A choice.
    Variant(Variant),
    /// A value, or a part of it.
    Value(Shape),
    /// Nothing known.
    Unknown,
}

/// A bracket, its name included.
#[derive(Debug, Clone)]
pub(super) struct Bracket<'t> {
    /// The bracket around it; none for the text itself.
    pub(super) around: Option<usize>,
    /// All of it, as far as it goes.
    pub(super) bytes: Range<usize>,
    /// The field whose value it is.
    pub(super) field: Option<Span>,
    /// Names of its fields, as far as they are written.
    pub(super) fields: Vec<&'t str>,
    open: u8,
    inside: Inside,
    at: At,
    index: usize,
}

/// What a bracket holds.
#[derive(Debug, Clone, Copy)]
enum Inside {
    /// What its shape says.
    Shape(Shape),
    /// One value.
    One(Shape),
    Unknown,
}

/// How far the present part of a bracket is written.
#[derive(Debug, Clone, Copy)]
enum At {
    /// Nothing is written of it.
    Start,
    /// The name of a field or an entry, and its colon.
    Named(Option<Shape>, Span),
    /// Its value.
    Filled,
}

impl<'t> Spots<'t> {
    /// Walks a text of this format.
    pub(super) fn of(text: &'t str, shape: Option<Shape>) -> Self {
        let mut walk = Walk {
            spots: Self {
                text,
                spots: Vec::new(),
                brackets: vec![Bracket {
                    around: None,
                    bytes: 0..text.len(),
                    field: None,
                    fields: Vec::new(),
                    open: 0,
                    inside: shape.map_or(Inside::Unknown, Inside::One),
                    at: At::Start,
                    index: 0,
                }],
            },
            here: 0,
            depth: 0,
            named: None,
        };
        let mut lexer = Lexer::new(text);
        let mut token = lexer.next_token();
        while token.0 != Token::End {
            let next = lexer.next_token();
            // What is nested deeper is refused by the loaders, and not worth a walk.
            if matches!(token.0, Token::Open(_)) && walk.depth >= MOST_NESTING {
                break;
            }
            walk.step(token, next.0);
            token = next;
        }
        walk.end(token.1);
        walk.spots
    }

    /// The token at a byte: the one it is in or, between two, the word or text that ends there.
    pub(super) fn at(&self, byte: usize) -> Option<&Spot> {
        let touching =
            |spot: &&Spot| spot.span.range().start <= byte && byte <= spot.span.range().end;
        let mut near = self.spots.iter().filter(touching);
        let first = near.next()?;
        let worded = |spot: &Spot| {
            matches!(
                spot.token,
                Token::Word | Token::Text | Token::Number | Token::Letter
            )
        };
        match near.next() {
            Some(second) if !worded(first) => Some(second),
            _ => Some(first),
        }
    }

    /// The first token that begins at a byte or after it.
    pub(super) fn after(&self, byte: usize) -> Option<&Spot> {
        let first = self
            .spots
            .partition_point(|spot| spot.span.range().start < byte);
        self.spots.get(first)
    }

    /// The words of a token.
    pub(super) fn words(&self, spot: &Spot) -> &'t str {
        &self.text[spot.span.range()]
    }
}

struct Walk<'t> {
    spots: Spots<'t>,
    /// The innermost bracket open.
    here: usize,
    /// Brackets open.
    depth: usize,
    /// A name that stands before a bracket, and what the bracket then holds.
    named: Option<(Span, Inside)>,
}

impl<'t> Walk<'t> {
    fn bracket(&mut self) -> &mut Bracket<'t> {
        &mut self.spots.brackets[self.here]
    }

    fn step(&mut self, (token, span): (Token, Span), next: Token) {
        match token {
            Token::Word if next == Token::Colon && self.bracket().open == b'(' => {
                self.field_name(span);
            }
            Token::Word => self.word(span, next),
            Token::Open(open) => self.open(span, open),
            Token::Close(close) => self.close(span, close),
            Token::Comma => {
                self.note(token, span, Role::Unknown);
                let bracket = self.bracket();
                bracket.at = At::Start;
                bracket.index += 1;
            }
            Token::Colon => {
                self.note(token, span, Role::Unknown);
                let entry = self.bracket().open == b'{';
                if entry && let Inside::Shape(shape) = self.bracket().inside {
                    self.bracket().at = At::Named(shape.entry(), span);
                }
            }
            _ => {
                let role = self.value();
                self.note(token, span, role);
                self.bracket().at = At::Filled;
            }
        }
    }

    /// What is open at the end of the text ends there.
    fn end(&mut self, span: Span) {
        self.note(Token::End, span, Role::Unknown);
        let end = self.spots.text.len();
        let mut here = Some(self.here);
        while let Some(open) = here {
            self.spots.brackets[open].bytes.end = end;
            here = self.spots.brackets[open].around;
        }
    }

    fn note(&mut self, token: Token, span: Span, role: Role) {
        self.note_behind(self.wanted(), token, span, role);
    }

    fn note_behind(&mut self, before: Wanted, token: Token, span: Span, role: Role) {
        let spot = Spot {
            span,
            token,
            bracket: self.here,
            wanted: self.wanted(),
            before,
            role,
        };
        self.spots.spots.push(spot);
    }

    fn wanted(&self) -> Wanted {
        let bracket = &self.spots.brackets[self.here];
        match (bracket.at, bracket.inside, bracket.open) {
            (At::Named(shape, _), _, _) => shape.map_or(Wanted::Unknown, Wanted::Value),
            (_, Inside::Shape(shape), b'(') if shape.has_fields() => Wanted::Field(shape),
            (At::Start, Inside::Shape(shape), b'(' | b'[') => {
                let item = shape.item(bracket.index);
                item.map_or(Wanted::Unknown, Wanted::Value)
            }
            (At::Start, Inside::One(shape), _) => Wanted::Value(shape),
            _ => Wanted::Unknown,
        }
    }

    fn value(&self) -> Role {
        match self.wanted() {
            Wanted::Value(shape) => Role::Value(shape),
            _ => Role::Unknown,
        }
    }

    fn field_name(&mut self, span: Span) {
        let name = plain_name(&self.spots.text[span.range()]);
        // A choice's value without a bracket of its own.
        if let Inside::One(shape) = self.bracket().inside
            && shape.has_fields()
        {
            self.bracket().inside = Inside::Shape(shape);
        }
        let before = self.wanted();
        self.bracket().at = At::Start;
        let field = match self.bracket().inside {
            Inside::Shape(shape) => shape.field(name),
            _ => None,
        };
        let role = field.map_or(Role::Unknown, Role::Field);
        self.note_behind(before, Token::Word, span, role);
        let bracket = self.bracket();
        bracket.fields.push(name);
        bracket.at = At::Named(field.map(|field| field.shape), span);
    }

    fn word(&mut self, span: Span, next: Token) {
        let name = plain_name(&self.spots.text[span.range()]);
        let wanted = self.wanted();
        let Wanted::Value(shape) = wanted else {
            self.note(Token::Word, span, Role::Unknown);
            self.named = matches!(next, Token::Open(_)).then_some((span, Inside::Unknown));
            return;
        };
        let variant = shape.variant(name);
        let role = variant.map_or(Role::Value(shape), Role::Variant);
        self.note(Token::Word, span, role);
        if matches!(next, Token::Open(_)) {
            let inside = match variant.map(|variant| variant.holds) {
                Some(Holds::Fields(inner)) => Inside::Shape(inner),
                Some(Holds::One(inner)) => Inside::One(inner),
                Some(Holds::Nothing) => Inside::Unknown,
                None if name == "Some" => Inside::One(shape),
                None => Inside::Shape(shape),
            };
            self.named = Some((span, inside));
        } else {
            self.bracket().at = At::Filled;
        }
    }

    fn open(&mut self, span: Span, open: u8) {
        let role = self.value();
        self.note(Token::Open(open), span, role);
        let (start, inside) = match (self.named.take(), role) {
            (Some((name, inside)), _) => (name.range().start, inside),
            (None, Role::Value(shape)) => (span.range().start, Inside::Shape(shape)),
            (None, _) => (span.range().start, Inside::Unknown),
        };
        let around = self.bracket();
        let field = match around.at {
            At::Named(_, name) if around.open == b'(' => Some(name),
            _ => None,
        };
        self.bracket().at = At::Filled;
        self.spots.brackets.push(Bracket {
            around: Some(self.here),
            bytes: start..span.range().end,
            field,
            fields: Vec::new(),
            open,
            inside,
            at: At::Start,
            index: 0,
        });
        self.here = self.spots.brackets.len() - 1;
        self.depth += 1;
    }

    /// Closes the innermost bracket of this kind, and what is left open in it. A bracket that closes nothing is passed over.
    fn close(&mut self, span: Span, close: u8) {
        self.note(Token::Close(close), span, Role::Unknown);
        let opener = match close {
            b')' => b'(',
            b']' => b'[',
            _ => b'{',
        };
        let mut matching = self.here;
        while self.spots.brackets[matching].open != opener {
            match self.spots.brackets[matching].around {
                Some(around) => matching = around,
                None => return,
            }
        }
        loop {
            let closed = self.here;
            self.bracket().bytes.end = span.range().end;
            self.here = self.bracket().around.unwrap_or(0);
            self.depth -= 1;
            if closed == matching {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::kind::FileKind;

    fn spots(text: &str) -> Spots<'_> {
        Spots::of(text, Shape::of(FileKind::Scenario))
    }

    /// What may stand at the mark `|` of a text.
    fn wanted(marked: &str) -> String {
        let byte = marked.find('|').expect("a mark");
        let text = marked.replace('|', "");
        let spots = spots(&text);
        match spots.after(byte).expect("an end").before {
            Wanted::Field(shape) => format!("field of {}", shape.fields().len()),
            Wanted::Value(shape) => {
                let variants: Vec<&str> = shape.variants().iter().map(|one| one.name).collect();
                format!("{} {}", shape.wants().join("+"), variants.join(" "))
            }
            Wanted::Unknown => "unknown".to_owned(),
        }
    }

    #[test]
    fn half_written_texts_are_walked_as_far_as_they_go() {
        assert_eq!(wanted("(weather: (light: |"), " Day Dull Dusk Twilight");
        assert_eq!(wanted("(weather: (visibility_m: 1.0, |"), "field of 5");
        assert_eq!(
            wanted("(weather: (light: |\n sky: Clear), id: \"x\")"),
            " Day Dull Dusk Twilight"
        );
        let device = "(sites: [(id: \"a\", may_hold: [(what: Device((";
        assert_eq!(wanted(&format!("{device}secondary_to: Some(|")), "device ");
        assert_eq!(wanted(&format!("{device}secondary_to: |")), "device ");
        assert_eq!(wanted("(sites: [(not_with: [\"a\", |"), "site ");
        assert_eq!(
            wanted("(sites: [(id: \"a\" |], weather: (light: Day)"),
            "field of 4"
        );
        assert_eq!(wanted("(objectives: [(criteria: [|"), "criterion ");
    }

    #[test]
    fn a_choice_may_leave_out_the_bracket_of_its_value() {
        let plain = "(sites: [(may_hold: [(what: Device(id: \"a\", placement: |";
        assert!(wanted(plain).contains("Verge"));
        let facing = "(sites: [(may_hold: [(what: Device((signs: [(lies: Facing(|";
        assert_eq!(wanted(facing), "field of 1");
    }

    #[test]
    fn brackets_end_where_they_close_or_are_lost() {
        let text = "(weather: (light: Day], sites: [(id: \"a\")])";
        let spots = spots(text);
        let ends: Vec<&str> = spots
            .brackets
            .iter()
            .map(|one| &text[one.bytes.clone()])
            .collect();
        assert_eq!(ends[0], text);
        assert!(ends.contains(&"(id: \"a\")"));
    }
}
