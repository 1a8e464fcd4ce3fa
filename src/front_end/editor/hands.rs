//! What is asked for by key, pointer or button, and done.

use std::sync::Arc;

use bevy::prelude::*;

use super::screen::Part;
use super::{Editing, Palette, leaving, panels, trial};
use crate::editor::form::Row;
use crate::editor::{Align, Edit, Refused, Thing, fill};
use crate::front_end::stage::Travel;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::text::Message as Sentence;

/// Something is asked for.
#[derive(Message, Debug, Clone)]
pub(super) enum Asked {
    /// Takes the last edit back.
    Undo,
    /// Makes it again.
    Redo,
    /// Writes the file.
    Save,
    /// Walks the scenario from the cursor.
    Walk,
    /// Novices patrol it.
    Calibrate,
    /// A second one of what is selected.
    Duplicate,
    /// Takes it away.
    Delete,
    /// Turns it, degrees clockwise.
    Turn(f32),
    /// Brings it to the way.
    ToWay,
    /// Brings it onto the ground.
    ToGround,
    /// Lines it up.
    Align(Align),
    /// Selects a thing, by path.
    Select(String),
    /// Selects one more, or one less.
    Also(String),
    /// Selects the next thing, or the one before.
    Next(bool),
    /// Selects nothing.
    Nothing,
    /// Moves what is selected, else the cursor, metres east and north.
    Nudge(f32, f32),
    /// What is held is put down.
    Settle,
    /// Drops a ready thing where something is selected, else at the cursor, by number.
    Drop(usize),
    /// Takes one of the choices of a row, by its name in the file.
    Choose(Box<Row>, String),
    /// Puts one of several into a list, or takes it out.
    Toggle(Box<Row>, String),
    /// Says yes or no.
    Tick(Box<Row>, bool),
    /// Adds an item to a list, or what is not there, by path.
    Put(String),
    /// Takes what stands at a path away.
    Remove(String),
    /// Unfolds the choices at a path, or folds them.
    Unfold(String),
    /// Shows a page of the whole scenario.
    Page(&'static str),
    /// Shows texts in a language.
    Language(String),
    /// Shows the fields of what is selected.
    Details,
    /// Takes hold of the next point of a line, or of the one before.
    Corner(bool),
    /// Puts a point into the line.
    PutPoint,
    /// Makes the map larger, or smaller.
    Zoom(bool),
    /// Brings the view nearer, or farther away.
    Nearer(bool),
    /// Goes round what the view shows, degrees clockwise.
    Round(f32),
    /// Shows the whole route.
    Whole,
    /// Looks from above, or as the patrol does.
    Viewpoint,
    /// Out, by a key that is easily pressed once too often: asks what becomes of what is not saved, else for a second press.
    Out,
    /// Leaves the editor.
    Leave,
}

pub(super) fn perform(
    mut asked: MessageReader<Asked>,
    mut editing: ResMut<Editing>,
    palette: Option<Res<Palette>>,
    words: Res<Words>,
    kit: Kit,
    mut commands: Commands,
    mut travel: Travel,
) {
    for asked in asked.read() {
        // What was refused is of no interest to whoever does something else.
        editing.refused.clear();
        let goes_out = std::mem::take(&mut editing.goes_out);
        let held = matches!(
            asked,
            Asked::Nudge(..)
                | Asked::Zoom(_)
                | Asked::Nearer(_)
                | Asked::Round(_)
                | Asked::Whole
                | Asked::Viewpoint
        );
        if !held {
            editing.settle(&words);
        }
        match asked {
            Asked::Settle => {}
            Asked::Undo => editing.step(false, &words),
            Asked::Redo => editing.step(true, &words),
            Asked::Save => editing.save(&words),
            Asked::Walk => trial::begin(&editing, &mut commands, &mut travel),
            Asked::Calibrate => {
                editing.calibrating = Some((0, super::beside::PATROLS));
            }
            Asked::Out if editing.document.is_unsaved() => leaving::ask(&mut commands, &kit),
            Asked::Out if goes_out => travel.back(),
            Asked::Out => {
                editing.goes_out = true;
                editing.told = words.word("editor-escape-again");
            }
            Asked::Leave => travel.back(),
            Asked::Select(path) => editing.select(vec![path.clone()]),
            Asked::Also(path) => editing.also(path),
            Asked::Next(on) => editing.next(*on),
            Asked::Nothing if editing.corners.taken().is_some() => editing.corners.take(None),
            Asked::Nothing => editing.select(Vec::new()),
            Asked::Corner(on) => {
                editing.corners.step(*on);
                let at = editing.looked_at();
                editing.sheet.bring(at);
            }
            Asked::PutPoint => editing.put_point(&words),
            Asked::Delete if editing.corners.taken().is_some() => editing.take_point(&words),
            Asked::Unfold(path) => {
                let open = editing.unfolded.as_ref() == Some(path);
                editing.unfolded = (!open).then(|| path.clone());
            }
            Asked::Page(page) => {
                editing.select(Vec::new());
                editing.page = page;
                editing.unfolded = None;
                editing.open(Part::Details, false);
            }
            Asked::Language(language) => editing.language.clone_from(language),
            Asked::Details => editing.open(Part::Details, true),
            Asked::Nearer(nearer) => editing.stand.nearer(if *nearer { 1.25 } else { 0.8 }),
            Asked::Round(by_deg) => editing.stand.round(*by_deg),
            Asked::Choose(..)
            | Asked::Toggle(..)
            | Asked::Tick(..)
            | Asked::Put(_)
            | Asked::Remove(_) => editing.fill_in(asked, &words),
            Asked::Nudge(east_m, north_m) => editing.nudge(Vec2::new(*east_m, *north_m)),
            Asked::Zoom(larger) => editing.sheet.enlarge(if *larger { 1.4 } else { 1.0 / 1.4 }),
            Asked::Whole => {
                let line = editing.document.loaded().scenario.route.line();
                editing.sheet.fit(line);
            }
            Asked::Viewpoint => editing.stand.change(),
            Asked::Drop(number) => {
                let piece = palette.as_ref().and_then(|all| all.0.get(*number));
                if let Some(piece) = piece {
                    let at = editing.looked_at();
                    let piece = Arc::clone(piece);
                    editing.make(&Edit::Drop { piece, at }, &words);
                }
            }
            edit => {
                if let Some(edit) = editing.edit_of(edit) {
                    editing.make(&edit, &words);
                }
            }
        }
        editing.forget_refused();
    }
}

/// What keys have moved is put down when they rest.
pub(super) fn rest(
    time: Res<Time<Real>>,
    mut editing: ResMut<Editing>,
    pressed: Option<Res<ButtonInput<MouseButton>>>,
    words: Res<Words>,
    mut before: Local<Vec2>,
    mut rested_s: Local<f32>,
) {
    /// So long do keys rest, seconds.
    const RESTED_S: f32 = 0.8;
    let dragged = pressed.is_some_and(|pressed| pressed.pressed(MouseButton::Left));
    let dragged = dragged || editing.turned_deg != 0.0;
    if editing.held == Vec2::ZERO || editing.held != *before || dragged {
        *before = editing.held;
        *rested_s = 0.0;
        return;
    }
    *rested_s += time.delta_secs();
    if *rested_s >= RESTED_S {
        editing.settle(&words);
    }
}

impl Editing {
    /// What an order means for what is selected.
    fn edit_of(&self, asked: &Asked) -> Option<Edit> {
        let things = self.selected.clone();
        if things.is_empty() {
            return None;
        }
        Some(match asked {
            Asked::Duplicate => Edit::Duplicate { things },
            Asked::Delete => Edit::Delete { things },
            Asked::Turn(by_deg) => Edit::Rotate {
                things,
                by_deg: *by_deg,
            },
            Asked::ToWay => Edit::ToWay { things },
            Asked::ToGround => Edit::ToGround { things },
            Asked::Align(how) => Edit::Align { things, how: *how },
            _ => return None,
        })
    }

    /// What is filled into a form otherwise than by typing.
    fn fill_in(&mut self, asked: &Asked, words: &Words) {
        let document = &self.document;
        let edit = match asked {
            Asked::Choose(row, name) => fill::chosen(document, row, name, &self.language),
            Asked::Toggle(row, name) => fill::toggled(row, name),
            Asked::Tick(row, yes) => Some(fill::ticked(row, *yes)),
            Asked::Put(path) => fill::added(document, path, self.looked_at(), &self.language),
            Asked::Remove(path) => Some(Edit::Clear { path: path.clone() }),
            _ => None,
        };
        let Some(edit) = edit else {
            return;
        };
        if matches!(asked, Asked::Choose(..) | Asked::Remove(_)) {
            self.unfolded = None;
        }
        let before = self.selected.clone();
        self.make(&edit, words);
        if self.selected.is_empty() {
            // An item within a form is no thing to select.
            self.selected = before;
            let document = &self.document;
            self.selected.retain(|path| document.thing(path).is_some());
        } else if self.selected != before {
            self.open(Part::Details, true);
        }
    }

    /// Selects things, and takes hold of no point.
    pub(super) fn select(&mut self, things: Vec<String>) {
        self.selected = things;
        self.corners.take(None);
        self.unfolded = None;
    }

    pub(super) fn make(&mut self, edit: &Edit, words: &Words) {
        let before = self.document.things().to_vec();
        match self.document.make(edit) {
            Ok(selected) => {
                if let Some(selected) = selected {
                    self.selected = selected;
                }
                let did = words.word(edit.called());
                self.told = said(words, "editor-did", &did, self.other_than(&before));
                self.made();
            }
            Err(why) => self.refuse(why, words),
        }
    }

    /// Undo, or redo.
    fn step(&mut self, forth: bool, words: &Words) {
        let (done, name) = if forth {
            (self.document.redoes(), "editor-redid")
        } else {
            (self.document.undoes(), "editor-undid")
        };
        let done = done.map(|done| words.word(done));
        let before = self.document.things().to_vec();
        let stepped = if forth {
            self.document.redo()
        } else {
            self.document.undo()
        };
        match stepped {
            Ok(stepped) => {
                self.told = match done {
                    Some(done) => said(words, name, &done, self.other_than(&before)),
                    None if forth => words.word("editor-no-redo"),
                    None => words.word("editor-no-undo"),
                };
                if stepped {
                    self.made();
                }
            }
            Err(why) => self.refuse(why, words),
        }
    }

    /// The first thing that is there and was not before, else the first that is gone; what is selected instead of a part of it.
    fn other_than(&self, before: &[Thing]) -> Option<Thing> {
        // Paths shift when something before them comes or goes.
        let same = |one: &Thing, other: &Thing| {
            let of = |thing: &Thing| (thing.kind, thing.radius_m, thing.facing_deg);
            one.id == other.id && of(one) == of(other) && one.points == other.points
        };
        let missing = |from: &[Thing], among: &[Thing]| {
            let mut from = from.iter();
            let missing = from.find(|one| !among.iter().any(|other| same(one, other)));
            missing.cloned()
        };
        let now = self.document.things();
        let other = missing(now, before).or_else(|| missing(before, now))?;
        let whole = other.part_of.as_ref();
        let selected = whole.filter(|path| self.selected.contains(path));
        let selected = selected.and_then(|path| self.document.thing(path).cloned());
        selected.or(Some(other))
    }

    fn save(&mut self, words: &Words) {
        self.told = match self.document.save() {
            Ok(saved) if saved.written_elsewhere => words.word("editor-saved-over"),
            Ok(_) => words.word("editor-saved"),
            Err(why) => words.say(&why.message()),
        };
    }

    /// Something is different: what is worked out beside the window is worked out again.
    fn made(&mut self) {
        self.edition += 1;
        self.refused.clear();
        self.walked = None;
        if let Some(calibrated) = &mut self.calibrated {
            calibrated.follow(&self.document);
        }
        let document = &self.document;
        self.selected.retain(|path| document.thing(path).is_some());
    }

    fn refuse(&mut self, why: Refused, words: &Words) {
        let said = words.say(&why.message());
        self.told = words.say(&Sentence::new("editor-refused").with("why", said));
        self.refused = match why {
            Refused::Faulty(findings) => findings,
            _ => Vec::new(),
        };
    }

    /// Puts down what is held, and makes what is typed.
    pub(super) fn settle(&mut self, words: &Words) {
        self.take_typed(words);
        self.snapped = false;
        let turned_deg = std::mem::take(&mut self.turned_deg);
        if turned_deg != 0.0 {
            let edit = Edit::Rotate {
                things: self.selected.clone(),
                by_deg: turned_deg,
            };
            self.make(&edit, words);
        }
        if self.held == Vec2::ZERO {
            let taken = self.corners.taken().cloned();
            self.corners.take(taken.filter(|corner| !corner.is_new));
            return;
        }
        if self.corners.taken().is_some() {
            self.put_down(words);
            return;
        }
        let by = std::mem::take(&mut self.held);
        let edit = Edit::Move {
            things: self.selected.clone(),
            east_m: by.x,
            north_m: by.y,
        };
        self.make(&edit, words);
    }

    /// Selects one more, or one less.
    pub(super) fn also(&mut self, path: &str) {
        let before = self.selected.len();
        self.corners.take(None);
        self.selected.retain(|other| other != path);
        if self.selected.len() == before {
            self.selected.push(path.to_owned());
        }
    }

    fn nudge(&mut self, by: Vec2) {
        if self.selected.is_empty() {
            self.cursor = (self.cursor.vec() + by).into();
            self.sheet.bring(self.cursor);
        } else {
            self.held += by;
            let at = self.looked_at();
            self.sheet.bring(at);
        }
    }

    fn next(&mut self, on: bool) {
        let things = self.document.things();
        let here = self.selected.last();
        let here = here.and_then(|path| things.iter().position(|thing| thing.path == *path));
        let count = things.len();
        let next = match (here, on) {
            (Some(here), true) => (here + 1) % count,
            (Some(here), false) => (here + count - 1) % count,
            (None, true) => 0,
            (None, false) => count.saturating_sub(1),
        };
        let next = things.get(next).map(|thing| thing.path.clone());
        self.select(next.into_iter().collect());
        let at = self.looked_at();
        self.sheet.bring(at);
    }
}

/// What was done, and with which thing.
fn said(words: &Words, id: &str, did: &str, thing: Option<Thing>) -> String {
    let what = match thing {
        Some(thing) => words.say(
            &Sentence::new("editor-did-with")
                .with("did", did)
                .with("kind", words.word(thing.kind.called()))
                .with("name", panels::name_of(&thing, words)),
        ),
        None => did.to_owned(),
    };
    words.say(&Sentence::new(id).with("what", what))
}
