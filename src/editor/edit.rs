//! What can be done to a scenario, as splices of its text.

use std::borrow::Cow;
use std::sync::Arc;

use bevy::math::Vec2;

use super::edited::{Edited, add};
use super::format::{at, content};
use super::palette::Piece;
use super::thing::{Thing, ThingKind};
use super::worded::bare;
use super::written::{Written, is_within, joined, point, quoted};
use super::{copies, rename, shift};
use crate::scenario::RawScenario;
use crate::source::splice::{NoPlace, Splices};
use crate::units::Point;
use crate::units::along::along_m;
use crate::units::place::{nearest_on_segment, point_along};

/// An edit. Things are named by [`Thing::path`].
#[derive(Debug, Clone)]
pub enum Edit {
    /// Moves things, or single points of lines.
    Move {
        /// What.
        things: Vec<String>,
        /// Metres to the east.
        east_m: f32,
        /// Metres to the north.
        north_m: f32,
    },
    /// Turns things about their common middle.
    Rotate {
        /// What.
        things: Vec<String>,
        /// Degrees clockwise.
        by_deg: f32,
    },
    /// Makes a second one of each thing beside it; of a waypoint, one on the leg that it begins.
    Duplicate {
        /// What.
        things: Vec<String>,
    },
    /// Takes things away.
    Delete {
        /// What.
        things: Vec<String>,
    },
    /// Gives a thing another short name, and tells everything that refers to it.
    Rename {
        /// What.
        thing: String,
        /// The new short name.
        to: String,
    },
    /// Lines things up.
    Align {
        /// What; the first one stays.
        things: Vec<String>,
        /// How.
        how: Align,
    },
    /// Brings things to the way: what is on it to its middle, everything else to its edge.
    ToWay {
        /// What.
        things: Vec<String>,
    },
    /// Brings signs down onto the ground.
    ToGround {
        /// What.
        things: Vec<String>,
    },
    /// Writes a value, as RON, at a path.
    Set {
        /// Path.
        path: String,
        /// Value.
        value: String,
    },
    /// Takes away what is at a path, so that its default holds.
    Clear {
        /// Path.
        path: String,
    },
    /// Writes a text in one language.
    Say {
        /// Path of the text.
        path: String,
        /// Language.
        language: String,
        /// Words.
        words: String,
    },
    /// Adds an item, as RON, to the list at a path.
    Add {
        /// Path of the list.
        list: String,
        /// Item.
        item: String,
    },
    /// Puts a point into a line, or into an outline.
    PutPoint {
        /// Path of the point before it.
        after: String,
        /// Where.
        at: Point,
    },
    /// Takes a point out of a line, or out of an outline.
    TakePoint {
        /// Path of the point.
        path: String,
    },
    /// Drops a ready thing.
    Drop {
        /// Which.
        piece: Arc<Piece>,
        /// Where.
        at: Point,
    },
}

/// How things are lined up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// On one easting.
    Easting,
    /// On one northing.
    Northing,
    /// Evenly on the line from the first to the last.
    Row,
}

/// Where a copy lies from what it is a copy of, metres.
const ASIDE: Vec2 = Vec2::new(3.0, -3.0);

/// How far from the edge of the way things come to lie, metres.
const BESIDE_M: f32 = 1.0;

/// How far beyond the last waypoint a copy of it lies, metres.
const BEYOND_M: f32 = 30.0;

impl Edit {
    /// Message with its name.
    pub fn called(&self) -> &'static str {
        match self {
            Self::Move { .. } => "editor-did-move",
            Self::Rotate { .. } => "editor-did-rotate",
            Self::Duplicate { .. } => "editor-did-duplicate",
            Self::Delete { .. } => "editor-did-delete",
            Self::Rename { .. } => "editor-did-rename",
            Self::Align { .. } => "editor-did-align",
            Self::ToWay { .. } => "editor-did-to-way",
            Self::ToGround { .. } => "editor-did-to-ground",
            Self::Set { .. } | Self::Clear { .. } => "editor-did-set",
            Self::Say { .. } => "editor-did-say",
            Self::Add { .. } => "editor-did-add",
            Self::PutPoint { .. } => "editor-did-put-point",
            Self::TakePoint { .. } => "editor-did-take-point",
            Self::Drop { .. } => "editor-did-drop",
        }
    }

    /// The text with the edit made.
    pub(super) fn made(
        &self,
        text: &str,
        raw: &RawScenario,
        all: &[Thing],
    ) -> Result<Edited, NoPlace> {
        let same = |text: String| Edited {
            text,
            selected: None,
        };
        match self {
            Self::Move {
                things,
                east_m,
                north_m,
            } => {
                let by = Vec2::new(*east_m, *north_m);
                let moves: Vec<_> = things.iter().map(|path| (path.clone(), by)).collect();
                shift::moved(text, raw, all, &moves).map(same)
            }
            Self::Rotate { things, by_deg } => {
                let middles = middles(all, things)?;
                let sum: Vec2 = middles.iter().map(|middle| middle.vec()).sum();
                let pivot = (sum / middles.len().max(1) as f32).into();
                shift::turned(text, all, things, pivot, *by_deg).map(same)
            }
            Self::Duplicate { things } => duplicated(text, raw, things),
            Self::Delete { things } => {
                let mut splices = Splices::of(text);
                for path in things {
                    splices.remove(item_of(path))?;
                }
                Ok(Edited {
                    text: splices.applied(),
                    selected: Some(Vec::new()),
                })
            }
            Self::Rename { thing, to } => {
                let found = all.iter().find(|other| other.path == *thing);
                let found = found.filter(|thing| thing.kind.is_named());
                let found = found.ok_or_else(|| NoPlace(thing.clone()))?;
                rename::renamed(text, found, to).map(same)
            }
            Self::Align { things, how } => {
                let moves = aligned(things, &middles(all, things)?, *how);
                shift::moved(text, raw, all, &moves).map(same)
            }
            Self::ToWay { things } => {
                let moves = to_way(raw, all, things)?;
                shift::moved(text, raw, all, &moves).map(same)
            }
            Self::ToGround { things } => {
                let written = Written::of(text);
                let mut splices = Splices::of(text);
                for path in things {
                    let height = joined(path, "above_ground_m");
                    if written.whole(&height).is_some() {
                        splices.remove(&height)?;
                    }
                }
                Ok(same(splices.applied()))
            }
            Self::Set { path, value } => {
                let begun = begun(text, raw, path)?;
                with(&begun, path, value).map(same)
            }
            Self::PutPoint { after, at } => {
                let mut splices = Splices::of(text);
                splices.insert_after(after, &point(*at))?;
                Ok(same(splices.applied()))
            }
            Self::Clear { path } | Self::TakePoint { path } => {
                let mut splices = Splices::of(text);
                splices.remove(path)?;
                Ok(same(splices.applied()))
            }
            Self::Say {
                path,
                language,
                words,
            } => {
                let begun = begun(text, raw, path)?;
                if Written::of(&begun).whole(path).is_some() {
                    with(&begun, &joined(path, language), &quoted(words)).map(same)
                } else {
                    let first = format!("{{{}: {}}}", quoted(language), quoted(words));
                    with(&begun, path, &first).map(same)
                }
            }
            Self::Add { list, item } => {
                let begun = begun(text, raw, list)?;
                let written = Written::of(&begun);
                let mut splices = Splices::of(&begun);
                let index = written.count(list).unwrap_or(0);
                add(&written, &mut splices, list, item)?;
                Ok(Edited {
                    text: splices.applied(),
                    selected: Some(vec![format!("{list}[{index}]")]),
                })
            }
            Self::Drop { piece, at } => piece.dropped(text, raw, *at),
        }
    }
}

/// The text with one value written.
fn with(text: &str, path: &str, value: &str) -> Result<String, NoPlace> {
    let mut splices = Splices::of(text);
    splices.set(path, value)?;
    Ok(splices.applied())
}

/// The text with the brackets around a path written, where they stand by default only.
fn begun<'t>(text: &'t str, raw: &RawScenario, path: &str) -> Result<Cow<'t, str>, NoPlace> {
    let mut begun = Cow::Borrowed(text);
    for (end, _) in path.match_indices('.') {
        let outer = &path[..end];
        if Written::of(&begun).whole(outer).is_none() {
            let whole = content(raw);
            let (shape, value) = at(&whole, outer).ok_or_else(|| NoPlace(outer.to_owned()))?;
            begun = Cow::Owned(with(&begun, outer, &bare(shape, value))?);
        }
    }
    Ok(begun)
}

/// The entry of a list that a thing stands in: an item and its chance come and go together.
fn item_of(path: &str) -> &str {
    path.strip_suffix(".what").unwrap_or(path)
}

fn middles(all: &[Thing], paths: &[String]) -> Result<Vec<Point>, NoPlace> {
    let middle = |path: &String| {
        let thing = all.iter().find(|thing| thing.path == *path);
        let middle = thing.and_then(Thing::middle);
        middle.ok_or_else(|| NoPlace(path.clone()))
    };
    paths.iter().map(middle).collect()
}

fn duplicated(text: &str, raw: &RawScenario, things: &[String]) -> Result<Edited, NoPlace> {
    let mut taken = copies::taken(text);
    let mut selected = Vec::new();
    let mut text = text.to_owned();
    // From the end on, so that the paths of what is still to be copied stay.
    let mut paths: Vec<&String> = things.iter().collect();
    paths.sort_by_key(|path| std::cmp::Reverse(order(path)));
    for path in paths {
        let contained = things
            .iter()
            .any(|other| other != path && is_within(path, other));
        if contained {
            continue;
        }
        let item = item_of(path);
        let written = Written::of(&text);
        let piece = written.whole(item).ok_or_else(|| NoPlace(path.clone()))?;
        let names = copies::names(piece, &mut taken);
        let piece = copies::renamed(piece, &names)?;
        let by = waypoint_aside(raw, path).unwrap_or(ASIDE);
        let points = Written::of(&piece).points("");
        let mut shifted = Splices::of(&piece);
        for (path, at) in points {
            shifted.replace(&path, &point((at.vec() + by).into()))?;
        }
        let mut splices = Splices::of(&text);
        splices.insert_after(item, &shifted.applied())?;
        let applied = splices.applied();
        let next = next_item(item).ok_or_else(|| NoPlace(path.clone()))?;
        for other in &mut selected {
            pushed_on(other, item);
        }
        selected.push(format!("{next}{}", &path[item.len()..]));
        text = applied;
    }
    selected.reverse();
    Ok(Edited {
        text,
        selected: Some(selected),
    })
}

/// Paths in the order of the file, as far as their indexes tell.
fn order(path: &str) -> Vec<String> {
    path.split(['.', '[', ']'])
        .map(|part| match part.parse::<u32>() {
            Ok(number) => format!("{number:08}"),
            Err(_) => part.to_owned(),
        })
        .collect()
}

/// `a[3]` of `a[2]`.
fn next_item(item: &str) -> Option<String> {
    let (list, index) = item.strip_suffix(']')?.rsplit_once('[')?;
    Some(format!("{list}[{}]", index.parse::<usize>().ok()? + 1))
}

/// A path after an item was put in behind another one of its list.
fn pushed_on(path: &mut String, behind: &str) {
    let Some((list, index)) = behind
        .strip_suffix(']')
        .and_then(|item| item.rsplit_once('['))
    else {
        return;
    };
    let parts = path
        .strip_prefix(list)
        .and_then(|rest| rest.strip_prefix('['))
        .and_then(|rest| rest.split_once(']'));
    if let Some((own, rest)) = parts
        && let (Ok(own), Ok(index)) = (own.parse::<usize>(), index.parse::<usize>())
        && own > index
    {
        *path = format!("{list}[{}]{rest}", own + 1);
    }
}

/// From a waypoint to the middle of its leg; from the last one, straight on.
fn waypoint_aside(raw: &RawScenario, path: &str) -> Option<Vec2> {
    let index: usize = path
        .strip_prefix("route.waypoints[")?
        .strip_suffix(']')?
        .parse()
        .ok()?;
    let at = |index: usize| {
        raw.route
            .waypoints
            .get(index)
            .map(|waypoint| waypoint.at.vec())
    };
    let here = at(index)?;
    match at(index + 1) {
        Some(next) => Some((next - here) / 2.0),
        None => Some((here - at(index.checked_sub(1)?)?).normalize_or_zero() * BEYOND_M),
    }
}

fn aligned(things: &[String], middles: &[Point], how: Align) -> Vec<(String, Vec2)> {
    let (Some(first), Some(last)) = (middles.first(), middles.last()) else {
        return Vec::new();
    };
    let gaps = (middles.len() - 1).max(1) as f32;
    let numbered = things.iter().zip(middles).enumerate();
    numbered
        .map(|(index, (path, at))| {
            let to = match how {
                Align::Easting => Point(first.0, at.1),
                Align::Northing => Point(at.0, first.1),
                Align::Row => first.lerp(*last, index as f32 / gaps),
            };
            (path.clone(), to.vec() - at.vec())
        })
        .collect()
}

fn to_way(
    raw: &RawScenario,
    all: &[Thing],
    things: &[String],
) -> Result<Vec<(String, Vec2)>, NoPlace> {
    let line = raw.route.line();
    let middles = middles(all, things)?;
    let mut moves = Vec::new();
    for (path, at) in things.iter().zip(middles) {
        let on_it = all
            .iter()
            .any(|thing| thing.path == *path && thing.kind == ThingKind::VulnerablePoint);
        let foot = point_along(&line, along_m(&line, at));
        let width_m = width_m(raw, at);
        let away = at.vec() - foot.vec();
        let to = if on_it {
            foot.vec()
        } else if away.length() < 0.01 {
            at.vec()
        } else {
            foot.vec() + away.normalize() * (width_m / 2.0 + BESIDE_M)
        };
        moves.push((path.clone(), to - at.vec()));
    }
    Ok(moves)
}

/// Width of the way on the leg nearest to a place, metres.
fn width_m(raw: &RawScenario, at: Point) -> f32 {
    let legs = raw.route.waypoints.windows(2);
    let off_m = |pair: &[crate::scenario::schema::Waypoint]| {
        nearest_on_segment(at, pair[0].at, pair[1].at)
            .0
            .distance_m(at)
    };
    legs.min_by(|a, b| off_m(a).total_cmp(&off_m(b)))
        .map_or(0.0, |pair| pair[0].width_m)
}
