//! Short names in a text: where things are named, and where their names are used.

use std::ops::Range;

use super::spots::{Role, Spot, Spots};
use crate::scenario::shape::Shape;
use crate::source::token::Token;

/// Families whose names hold only within their list: two devices may each have a sign of one name.
const OF_ONE_LIST: [&str; 2] = ["sign", "map-feature"];

/// A short name at one place of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name<'t> {
    /// The name.
    pub(super) id: &'t str,
    /// Its place, without the quotes.
    pub(super) bytes: Range<usize>,
    /// Families that it may belong to; of a thing that is named here, the only one.
    pub(super) families: Vec<&'static str>,
    /// True where the thing is named; else its name is used.
    pub(super) defines: bool,
    /// The bracket around the thing's list, where the name holds in it only.
    list: Option<usize>,
    /// The bracket in which it stands.
    pub(super) bracket: usize,
}

impl Name<'_> {
    /// True when this name, wherever it stands, means what `other` names.
    pub(super) fn means(&self, other: &Self) -> bool {
        let Some(family) = other.families.first().filter(|_| other.defines) else {
            return false;
        };
        self.id == other.id && self.families.contains(family) && self.list == other.list
    }
}

/// Every short name of a text, in order.
pub(super) fn of<'t>(spots: &Spots<'t>) -> Vec<Name<'t>> {
    let tokens = spots.spots.iter();
    tokens.filter_map(|spot| name_at(spots, spot)).collect()
}

fn name_at<'t>(spots: &Spots<'t>, spot: &Spot) -> Option<Name<'t>> {
    let Role::Value(shape) = spot.role else {
        return None;
    };
    let bytes = quoted(spots, spot)?;
    let (families, defines) = match shape.names() {
        Some(family) => (vec![family], true),
        None => (shape.wants(), false),
    };
    let family = families.first()?;
    let around = |bracket: usize| spots.brackets[bracket].around;
    Some(Name {
        id: &spots.text[bytes.clone()],
        bytes,
        defines,
        list: OF_ONE_LIST
            .contains(family)
            .then(|| around(spot.bracket))
            .flatten(),
        families,
        bracket: spot.bracket,
    })
}

/// What stands between the quotes of a text in simple quotes.
pub(super) fn quoted(spots: &Spots<'_>, spot: &Spot) -> Option<Range<usize>> {
    let inner = spots.words(spot).strip_prefix('"')?.strip_suffix('"')?;
    let start = spot.span.range().start + 1;
    (spot.token == Token::Text).then(|| start..start + inner.len())
}

/// The name at a byte.
pub(super) fn at<'n, 't>(names: &'n [Name<'t>], byte: usize) -> Option<&'n Name<'t>> {
    let mut names = names.iter();
    names.find(|name| name.bytes.start <= byte && byte <= name.bytes.end)
}

/// What a name means: the things of that name in its families.
pub(super) fn meant<'n, 't>(names: &'n [Name<'t>], name: &'n Name<'t>) -> Vec<&'n Name<'t>> {
    if name.defines {
        return vec![name];
    }
    names.iter().filter(|other| name.means(other)).collect()
}

/// Names of things that a text at a place may ask for, in order.
pub(super) fn on_offer<'t>(names: &[Name<'t>], shape: Shape) -> Vec<(&'t str, &'static str)> {
    let wanted = shape.wants();
    let things = names
        .iter()
        .filter(|name| name.defines && !name.id.is_empty());
    let mut offered: Vec<(&str, &'static str)> = things
        .filter(|name| wanted.contains(&name.families[0]))
        .map(|name| (name.id, name.families[0]))
        .collect();
    offered.dedup();
    offered
}
