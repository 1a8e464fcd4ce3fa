//! The editor: map and view of one scenario side by side, its things, what is found in it, and what can be done.
//!
//! | file | job |
//! |---|---|
//! | `screen`, `panels`, `details` | what is on the screen |
//! | `forms`, `fields` | the fields of what is selected, and what is typed into them |
//! | `keys`, `pointer`, `lookout` | what hands do on map and view, as `Asked` |
//! | `hands` | what is asked for, done |
//! | `leaving` | what becomes of what is not saved |
//! | `corners` | points of lines, one by one |
//! | `sheet`, `overlay` | the map: how it lies in its pane, and what is drawn over it |
//! | `beside` | map, ground, fairness, findings and calibration, worked out beside the window |
//! | `view` | what the 3D view looks at |
//! | `trial` | a walk from a point of the route, and back |

mod beside;
mod corners;
mod details;
mod fields;
mod forms;
mod hands;
mod keys;
mod leaving;
mod lookout;
mod overlay;
mod panels;
mod pointer;
mod screen;
mod sheet;
mod trial;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::making_ready::Trouble;
use super::settings::DataFolder;
use super::stage::{Stage, Travel};
use super::words::Words;
use crate::assets;
use crate::diagnostic::Diagnostic;
use crate::editor::Thing;
use crate::editor::document::own;
use crate::editor::hardness::{self, Calibrated};
use crate::editor::palette::palette;
use crate::editor::{CannotOpen, Document, Found, Opened, Piece, Sighted, form};
use crate::units::Point;
use corners::Corners;
use fields::Typing;
use hands::Asked;
use screen::Part;
use sheet::Sheet;
use view::Stand;

/// The scenario to edit. Insert it and go to [`Stage::Editor`].
#[derive(Resource, Debug, Clone)]
pub struct ToEdit(pub PathBuf);

/// The scenario under the hands of its author.
#[derive(Resource)]
struct Editing {
    document: Document,
    /// Paths of what is selected.
    selected: Vec<String>,
    /// Where one points.
    cursor: Point,
    /// How far the selection is held from its place, metres east and north.
    held: Vec2,
    /// How far it is turned by hand, degrees clockwise.
    turned_deg: f32,
    /// What the hand holds is at a place of something that is there.
    snapped: bool,
    /// Corners of a frame that is drawn to select what lies in it.
    frame: Option<(Point, Point)>,
    /// Points of the line that is selected.
    corners: Corners,
    /// Counts what was made and undone.
    edition: u32,
    /// What walking the scenario found, and in which edition.
    walked: Option<(u32, Vec<Found>)>,
    /// From where what is selected can be seen.
    sighted: Option<Sighted>,
    /// What was told last.
    told: String,
    /// Escape was pressed with nothing selected: the next press leaves.
    goes_out: bool,
    /// Why the last edit was not made.
    refused: Vec<Diagnostic>,
    sheet: Sheet,
    /// True while only one part has room.
    is_narrow: bool,
    /// From where the view is.
    stand: Stand,
    /// Seed of the variation shown.
    seed: u64,
    /// What the novices noticed.
    calibrated: Option<Calibrated>,
    /// Virtual patrols done, and how many there are to be.
    calibrating: Option<(usize, usize)>,
    /// The page of the form while nothing is selected.
    page: &'static str,
    /// The language of the texts in the form.
    language: String,
    /// The row whose choices are unfolded, by path.
    unfolded: Option<String>,
    /// What is typed and not made.
    typing: Typing,
    /// The part that is to be opened.
    opens: Option<Opens>,
}

/// A part that is to be opened.
#[derive(Debug, Clone, Copy)]
struct Opens {
    part: Part,
    /// True when the first field in it is to have the focus.
    to_write: bool,
}

impl Editing {
    /// Opens a part.
    fn open(&mut self, part: Part, to_write: bool) {
        self.opens = Some(Opens { part, to_write });
    }

    fn of(opened: Opened, words: &Words) -> Self {
        let Opened { document, remark } = opened;
        let line = document.loaded().scenario.route.line();
        let calibrated = hardness::kept(&document);
        Self {
            cursor: line.first().copied().unwrap_or_default(),
            sheet: Sheet::on(line),
            document,
            selected: Vec::new(),
            held: Vec2::ZERO,
            turned_deg: 0.0,
            snapped: false,
            frame: None,
            corners: Corners::default(),
            edition: 0,
            walked: None,
            sighted: None,
            told: remark.map(|remark| words.say(&remark)).unwrap_or_default(),
            goes_out: false,
            refused: Vec::new(),
            is_narrow: false,
            stand: Stand::default(),
            seed: 0,
            calibrated,
            calibrating: None,
            page: form::WHOLE,
            language: words.language().to_owned(),
            unfolded: None,
            typing: Typing::default(),
            opens: None,
        }
    }

    /// The point of a line that is taken hold of, else the middle of what is selected, where it is held; else the cursor.
    fn looked_at(&self) -> Point {
        let taken = self.corners.taken().map(|corner| corner.at);
        let first = self.selected.first();
        let middle = || first.and_then(|path| self.document.thing(path)?.middle());
        let at = taken.or_else(middle);
        at.map_or(self.cursor, |at| (at.vec() + self.held).into())
    }

    /// About which what is selected is turned, where it is held, and the bearing that it faces, degrees.
    fn pivot(&self) -> Option<(Point, f32)> {
        let things = self.selected.iter();
        let things: Vec<&Thing> = things
            .filter_map(|path| self.document.thing(path))
            .collect();
        let middles: Vec<Vec2> = things
            .iter()
            .filter_map(|thing| Some(thing.middle()?.vec()))
            .collect();
        if middles.is_empty() || self.corners.taken().is_some() {
            return None;
        }
        let middle = middles.iter().sum::<Vec2>() / middles.len() as f32 + self.held;
        let faces_deg = match things[..] {
            [only] => only.facing_deg.unwrap_or_default(),
            _ => 0.0,
        };
        Some((middle.into(), faces_deg + self.turned_deg))
    }

    /// All that was found, what only shows in walking included.
    fn all_found(&self) -> Vec<Found> {
        let mut found = self.document.findings();
        if let Some((_, walked)) = &self.walked {
            found.extend(walked.iter().cloned());
        }
        found
    }
}

/// The ready things.
#[derive(Resource)]
struct Palette(Vec<Arc<Piece>>);

/// Opens what is to be edited.
fn begin(
    mut commands: Commands,
    wanted: Option<Res<ToEdit>>,
    palette_read: Option<Res<Palette>>,
    folder: Res<DataFolder>,
    words: Res<Words>,
    mut travel: Travel,
) {
    let Some(wanted) = wanted else {
        return;
    };
    commands.remove_resource::<ToEdit>();
    if palette_read.is_none() {
        let pieces = palette().into_iter().map(Arc::new).collect();
        commands.insert_resource(Palette(pieces));
    }
    let own_folder = folder.0.join("scenarios");
    let opened = own(&wanted.0, &assets::scenarios(), &own_folder)
        .and_then(|path| own(&path, &assets::folder(), &own_folder))
        .and_then(|path| Document::open(&path));
    match opened {
        Ok(opened) => {
            commands.insert_resource(Editing::of(opened, &words));
            commands.insert_resource(beside::Beside::default());
        }
        Err(why) => {
            let message = why.message();
            let diagnostics = match why {
                CannotOpen::Faulty(diagnostics) => diagnostics,
                _ => Vec::new(),
            };
            commands.insert_resource(Trouble {
                message,
                diagnostics,
            });
            travel.go(Stage::Trouble);
        }
    }
}

/// Closes it: what was done is kept beside its file.
fn leave(mut commands: Commands) {
    commands.remove_resource::<Editing>();
    commands.remove_resource::<beside::Beside>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Asked>()
        .init_resource::<pointer::Grip>()
        .init_resource::<keys::Beside>()
        .init_resource::<panels::KeptFocus>()
        .add_systems(OnEnter(Stage::Editor), (begin, screen::open).chain())
        .add_systems(
            Update,
            (
                fields::leave,
                hands::perform,
                hands::rest,
                corners::follow,
                beside::begin,
                beside::take_over,
                view::show,
                panels::refresh,
                panels::turn,
                panels::say,
                fields::complain,
                screen::fit,
                overlay::lay_out,
                overlay::paint,
            )
                .chain()
                .in_set(Stage::Editor)
                .run_if(resource_exists::<Editing>),
        );
    for elsewhere in [Stage::Home, Stage::Exercises] {
        app.add_systems(
            Update,
            leave
                .in_set(elsewhere)
                .run_if(resource_exists::<Editing>.and_then(not(resource_exists::<trial::Trying>))),
        );
    }
    trial::plugin(app);
}
