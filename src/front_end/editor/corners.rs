//! The points of the line or outline that is selected: taken hold of one by one, moved, put in and taken out.

use bevy::prelude::*;

use super::Editing;
use crate::editor::Edit;
use crate::front_end::words::Words;
use crate::units::Point;

/// How far beyond the last point of a line the next one lies, as a share of the last stretch.
const BEYOND: f32 = 0.5;

/// A point of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Corner {
    /// Its path; of one that is to be put in, that of the point before it.
    pub(super) path: String,
    /// Where it is.
    pub(super) at: Point,
    /// True while it is not in the line.
    pub(super) is_new: bool,
}

/// The points of the line that is selected.
#[derive(Debug, Default)]
pub(super) struct Corners {
    /// The edition and the selection that they are of.
    of: Option<(u32, Vec<String>)>,
    all: Vec<Corner>,
    closed: bool,
    taken: Option<Corner>,
}

impl Corners {
    /// All of them, in order.
    pub(super) fn all(&self) -> &[Corner] {
        &self.all
    }

    /// The one that is taken hold of.
    pub(super) fn taken(&self) -> Option<&Corner> {
        self.taken.as_ref()
    }

    /// Takes hold of one, or of none.
    pub(super) fn take(&mut self, corner: Option<Corner>) {
        self.taken = corner;
    }

    /// Those that could be put in: one in the middle of each stretch.
    pub(super) fn between(&self) -> Vec<Corner> {
        let next = self.all.iter().skip(1);
        let next = next.chain(self.all.first().filter(|_| self.closed));
        let pairs = self.all.iter().zip(next);
        pairs
            .map(|(before, after)| Corner {
                path: before.path.clone(),
                at: before.at.lerp(after.at, 0.5),
                is_new: true,
            })
            .collect()
    }

    /// The next one of a line, or the one before.
    pub(super) fn step(&mut self, on: bool) {
        let count = self.all.len();
        if count == 0 {
            return;
        }
        let here = self.taken.as_ref();
        let here =
            here.and_then(|taken| self.all.iter().position(|corner| corner.path == taken.path));
        let next = match (here, on) {
            (Some(here), true) => (here + 1) % count,
            (Some(here), false) => (here + count - 1) % count,
            (None, true) => 0,
            (None, false) => count - 1,
        };
        self.taken = self.all.get(next).cloned();
    }
}

/// Follows the selection.
pub(super) fn follow(mut editing: ResMut<Editing>) {
    let now = (editing.edition, editing.selected.clone());
    if editing.corners.of.as_ref() == Some(&now) {
        return;
    }
    let line = match &editing.selected[..] {
        [only] => editing.document.thing(only),
        _ => None,
    };
    let line = line.filter(|thing| thing.kind.is_drawn() && thing.points.len() > 1);
    let (all, closed) = line.map_or_else(Default::default, |thing| {
        let points = editing.document.points(&thing.path).into_iter();
        let all: Vec<Corner> = points
            .map(|(path, at)| Corner {
                path,
                at,
                is_new: false,
            })
            .collect();
        let closed = thing.points.len() > all.len();
        (all, closed)
    });
    let taken = editing.corners.taken.take();
    let still = taken.and_then(|taken| all.iter().find(|corner| corner.path == taken.path));
    editing.corners = Corners {
        of: Some(now),
        taken: still.cloned(),
        all,
        closed,
    };
}

impl Editing {
    /// Puts a point in behind the one that is taken hold of, else behind the first.
    pub(super) fn put_point(&mut self, words: &Words) {
        if self.corners.taken.is_none() {
            self.corners.step(true);
        }
        let Some(taken) = self.corners.taken.clone() else {
            return;
        };
        let between = self.corners.between().into_iter();
        let new = between.into_iter().find(|corner| corner.path == taken.path);
        let new = new.unwrap_or_else(|| {
            let before = self.corners.all.iter().rev().nth(1);
            let before = before.map_or(taken.at, |corner| corner.at);
            Corner {
                at: before.lerp(taken.at, 1.0 + BEYOND),
                is_new: true,
                ..taken
            }
        });
        self.corners.taken = Some(new);
        self.put_down(words);
    }

    /// Takes the point out that is taken hold of.
    pub(super) fn take_point(&mut self, words: &Words) {
        if let Some(taken) = self.corners.taken.clone() {
            self.make(&Edit::TakePoint { path: taken.path }, words);
        }
    }

    /// The point that is taken hold of comes to lie where it is held.
    pub(super) fn put_down(&mut self, words: &Words) {
        let Some(taken) = self.corners.taken.clone() else {
            return;
        };
        let by = std::mem::take(&mut self.held);
        let at: Point = (taken.at.vec() + by).into();
        if !taken.is_new {
            let things = vec![taken.path];
            let (east_m, north_m) = (by.x, by.y);
            self.make(
                &Edit::Move {
                    things,
                    east_m,
                    north_m,
                },
                words,
            );
            return;
        }
        let after = taken.path;
        let next = next_to(&after);
        self.make(&Edit::PutPoint { after, at }, words);
        self.corners.taken = next.map(|path| Corner {
            path,
            at,
            is_new: false,
        });
    }
}

/// `line[3]` of `line[2]`.
fn next_to(path: &str) -> Option<String> {
    let (list, index) = path.strip_suffix(']')?.rsplit_once('[')?;
    Some(format!("{list}[{}]", index.parse::<usize>().ok()? + 1))
}
