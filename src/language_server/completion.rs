//! What may be written at a place: names of fields, choices, short names.

use std::ops::Range;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, InsertTextFormat,
    MarkupContent, MarkupKind, TextEdit,
};

use super::hover;
use super::lines::Lines;
use super::names;
use super::open::OpenText;
use super::spots::{Spot, Spots, Wanted};
use crate::doctrine;
use crate::scenario::shape::{Field, Holds, Shape, Variant, plain};
use crate::source::kind::FileKind;
use crate::source::token::Token;

/// What the editor and the reader make of an offer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style<'s> {
    /// True when the editor can place the cursor within what is inserted.
    pub(super) snippets: bool,
    /// The word for a field that may not be left out.
    pub(super) required: &'s str,
}

/// What may be written at a byte of a text.
pub(super) fn at(open: &OpenText, byte: usize, style: Style<'_>) -> Vec<CompletionItem> {
    let spots = open.spots();
    let lines = Lines::of(&open.text);
    let Some(place) = Place::at(&spots, byte) else {
        return Vec::new();
    };
    let mut offers = match place.wanted {
        Wanted::Field(shape) if place.quotes.is_none() => fields(&spots, &place, shape, style),
        Wanted::Value(shape) => values(open, &spots, &place, shape, style),
        Wanted::Field(_) | Wanted::Unknown => Vec::new(),
    };
    for (index, offer) in offers.iter_mut().enumerate() {
        offer.sort_text = Some(format!("{index:04}"));
        let words = offer
            .insert_text
            .take()
            .unwrap_or_else(|| offer.label.clone());
        let range = lines.stretch(place.replaces.clone());
        offer.text_edit = Some(CompletionTextEdit::Edit(TextEdit::new(range, words)));
    }
    offers
}

/// Where something is being written.
struct Place<'s> {
    /// The token begun there, else the next.
    spot: &'s Spot,
    /// What may stand there.
    wanted: Wanted,
    /// What an offer replaces.
    replaces: Range<usize>,
    /// The bytes between the quotes that the place is in.
    quotes: Option<Range<usize>>,
}

impl<'s> Place<'s> {
    /// The place at a byte; none within a comment's or a number's letters.
    fn at(spots: &'s Spots<'_>, byte: usize) -> Option<Self> {
        let before = spots.at(byte).filter(|spot| spot.span.range().start < byte);
        match before {
            Some(spot) if spot.token == Token::Word => Some(Self {
                spot,
                wanted: spot.wanted,
                replaces: spot.span.range(),
                quotes: None,
            }),
            Some(spot) if spot.token == Token::Text && inside(spots, spot, byte) => {
                let start = spot.span.range().start + 1;
                // Quotes that close on a later line are those of another text.
                let words = names::quoted(spots, spot);
                let words = words.filter(|words| !spots.text[words.clone()].contains('\n'));
                let quotes = words.unwrap_or(start..byte);
                Some(Self {
                    spot,
                    wanted: spot.wanted,
                    replaces: quotes.clone(),
                    quotes: Some(quotes),
                })
            }
            Some(spot) if spot.token == Token::Number => None,
            _ => {
                let spot = spots.after(byte)?;
                Some(Self {
                    spot,
                    wanted: spot.before,
                    replaces: byte..byte,
                    quotes: None,
                })
            }
        }
    }
}

/// True between the quotes of a text, not behind the last.
fn inside(spots: &Spots<'_>, spot: &Spot, byte: usize) -> bool {
    let closed = names::quoted(spots, spot).is_some();
    !closed || byte < spot.span.range().end
}

/// Fields that a bracket has not yet.
fn fields(
    spots: &Spots<'_>,
    place: &Place<'_>,
    shape: Shape,
    style: Style<'_>,
) -> Vec<CompletionItem> {
    let written = &spots.brackets[place.spot.bracket].fields;
    let own = &spots.text[place.replaces.clone()];
    let colon = spots.text[place.replaces.end..]
        .trim_start()
        .starts_with(':');
    let free = |field: &Field| field.name == own || !written.contains(&field.name);
    let offers = shape.fields().into_iter().filter(free);
    offers
        .map(|field| CompletionItem {
            insert_text: (!colon).then(|| format!("{}: ", field.name)),
            detail: field.required.then(|| style.required.to_owned()),
            ..offer(
                field.name,
                CompletionItemKind::FIELD,
                hover::explained(field.shape),
            )
        })
        .collect()
}

/// Choices, and short names of things.
fn values(
    open: &OpenText,
    spots: &Spots<'_>,
    place: &Place<'_>,
    shape: Shape,
    style: Style<'_>,
) -> Vec<CompletionItem> {
    let mut offers = Vec::new();
    if place.quotes.is_none() {
        let variants = shape.variants();
        offers.extend(
            variants
                .into_iter()
                .map(|one| variant(spots, place, one, style)),
        );
        if shape.is_truth() {
            let truth = |word| offer(word, CompletionItemKind::VALUE, None);
            offers.extend(["true", "false"].map(truth));
        }
    }
    if shape.is_text() {
        offers.extend(
            things(open, spots, shape)
                .into_iter()
                .map(|(id, family)| CompletionItem {
                    insert_text: place.quotes.is_none().then(|| format!("\"{id}\"")),
                    detail: Some(family.to_owned()),
                    ..offer(&id, CompletionItemKind::REFERENCE, None)
                }),
        );
    }
    offers
}

fn variant(
    spots: &Spots<'_>,
    place: &Place<'_>,
    variant: Variant,
    style: Style<'_>,
) -> CompletionItem {
    let about = variant.about.map(plain);
    let kind = CompletionItemKind::ENUM_MEMBER;
    let bracket = spots.text[place.replaces.end..].starts_with('(');
    let holds = match variant.holds {
        Holds::Nothing => "",
        Holds::Fields(_) => "($0)",
        Holds::One(inner) if inner.has_fields() => "(($0))",
        Holds::One(_) => "($0)",
    };
    let snippet = style.snippets && !bracket && !holds.is_empty();
    CompletionItem {
        insert_text: snippet.then(|| format!("{}{holds}", variant.name)),
        insert_text_format: snippet.then_some(InsertTextFormat::SNIPPET),
        ..offer(variant.name, kind, about)
    }
}

/// Short names that may stand at a place, with what they name: of the file, of its doctrine pack, of the packs there are.
fn things(open: &OpenText, spots: &Spots<'_>, shape: Shape) -> Vec<(String, &'static str)> {
    let wants = shape.wants();
    if wants == ["pack"] {
        let packs = doctrine::load::packs_near(open.folder());
        return packs.into_iter().map(|name| (name, "pack")).collect();
    }
    let all = names::of(spots);
    let own = |(id, family): (&str, &'static str)| (id.to_owned(), family);
    let mut offered: Vec<_> = names::on_offer(&all, shape).into_iter().map(own).collect();
    if open.kind() == Some(FileKind::Scenario)
        && let Some(pack) = super::pack::of(spots.text, open.folder())
    {
        let spots = pack.spots();
        let all = names::of(&spots);
        offered.extend(names::on_offer(&all, shape).into_iter().map(own));
    }
    offered
}

fn offer(label: &str, kind: CompletionItemKind, about: Option<String>) -> CompletionItem {
    CompletionItem {
        label: label.to_owned(),
        kind: Some(kind),
        documentation: about.map(|value| {
            Documentation::MarkupContent(MarkupContent {
                kind: MarkupKind::Markdown,
                value,
            })
        }),
        ..CompletionItem::default()
    }
}
