//! How often the window updates, and which updates draw a picture.
//!
//! A picture costs many times what an update without one costs. So the window draws only what differs from the picture
//! before, and updates quickly only while something moves: a patrol under way, a replay that plays, or whatever changed a
//! moment ago. Otherwise it waits for an event, and looks every `REST` for what arrives without one: work done beside
//! the window, a tip that is due.
//!
//! A window that nobody sees ([`Unseen`]) draws nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::ecs::message::MessageUpdateSystems;
use bevy::ecs::system::SystemParam;
use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::render_resource::PipelineCache;
use bevy::render::renderer::RenderAdapterInfo;
use bevy::render::view::screenshot::Screenshot;
use bevy::render::{Render, RenderApp, RenderSystems};
use bevy::text::{EditableText, TextLayoutInfo};
use bevy::ui::UiGlobalTransform;
use bevy::window::WindowEvent;
use bevy::winit::{UpdateMode, WinitSettings};

use super::debrief::replay::Replay;
use super::ground::matter::Daylight;
use super::ground::{Measuring, is_software};
use super::patrolling::Patrolling;
use super::stage::{AtLast, Stage};
use super::unseen::Unseen;

/// Time between two updates while nothing moves.
const REST: Duration = Duration::from_millis(500);

/// The same soon after something moved, and for whoever sends no events that wake the window: screen readers, gamepads,
/// and a patrol that nobody sees.
const WATCHFUL: Duration = Duration::from_millis(100);

/// Time between two pictures that the processor draws: it has the rest of the program to run as well.
const BY_PROCESSOR: Duration = Duration::from_millis(33);

/// The same of a replay: whoever watches one steers nothing by it.
const REPLAY_BY_PROCESSOR: Duration = Duration::from_millis(80);

/// Pictures after the last change: a change may take a few updates to arrive at its place.
const SETTLING: u8 = 4;

/// Updates at [`WATCHFUL`] intervals that follow the last picture: a tip is due soon after the pointer has come to rest.
const LINGERING: u8 = 10;

/// Updates at rest after which a picture is drawn all the same: some systems forget what another window has covered.
const REFRESH: u8 = LINGERING + 10;

/// What the window is doing.
#[derive(Resource, Debug, Default)]
pub struct Pace {
    /// Pictures still to be drawn of the last change.
    owed: u8,
    /// Updates since something moved.
    still: u8,
    draws: bool,
    beat: Beat,
}

/// Cameras switched off for an update that draws nothing.
#[derive(Resource, Debug, Default)]
struct SwitchedOff(Vec<Entity>);

impl Pace {
    /// True when the last update drew nothing.
    pub fn rests(&self) -> bool {
        !self.draws
    }
}

/// How quickly the window updates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Beat {
    /// As fast as pictures are shown.
    #[default]
    Quick,
    /// The same, for a replay.
    Replay,
    /// At intervals, and at once when something happens to the window.
    Waiting(Duration),
}

impl Beat {
    fn mode(self, by_processor: bool) -> UpdateMode {
        match self {
            // What happens meanwhile waits for the next picture.
            Self::Quick | Self::Replay if by_processor => UpdateMode::Reactive {
                wait: if self == Self::Replay {
                    REPLAY_BY_PROCESSOR
                } else {
                    BY_PROCESSOR
                },
                react_to_device_events: false,
                react_to_user_events: false,
                react_to_window_events: false,
            },
            Self::Quick | Self::Replay => UpdateMode::Continuous,
            Self::Waiting(wait) => UpdateMode::reactive_low_power(wait),
        }
    }
}

/// Set while the graphics are still preparing something that a picture lacks until then.
#[derive(Resource, Debug, Clone, Default)]
pub(super) struct Preparing(Arc<AtomicBool>);

impl Preparing {
    /// True while something is missing.
    pub(super) fn is_on(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whatever changes a picture.
#[derive(SystemParam)]
struct Differences<'w, 's> {
    laid_out: Query<
        'w,
        's,
        (),
        Or<(
            Changed<ComputedNode>,
            Changed<UiGlobalTransform>,
            Changed<InheritedVisibility>,
            Changed<Text>,
            Changed<TextColor>,
            Changed<ImageNode>,
            Changed<BackgroundColor>,
            Changed<BorderColor>,
            Changed<Outline>,
        )>,
    >,
    on_the_ground: Query<
        'w,
        's,
        (),
        (
            Or<(
                Changed<GlobalTransform>,
                Changed<Mesh3d>,
                Changed<Projection>,
                Changed<Camera>,
            )>,
            Or<(With<Mesh3d>, With<Camera>)>,
        ),
    >,
    gone: RemovedComponents<'w, 's, ComputedNode>,
    gone_from_the_ground: RemovedComponents<'w, 's, Mesh3d>,
    images: MessageReader<'w, 's, AssetEvent<Image>>,
    light: MessageReader<'w, 's, AssetEvent<Daylight>>,
    window: Option<MessageReader<'w, 's, WindowEvent>>,
    screenshots: Query<'w, 's, (), With<Screenshot>>,
    carets: Query<'w, 's, &'static TextLayoutInfo, With<EditableText>>,
    carets_shown: Local<'s, usize>,
}

impl Differences<'_, '_> {
    /// Whether there are any since the last update.
    fn any(&mut self) -> bool {
        // All are read, so that none is taken for new at the next update.
        let carets = self.carets.iter();
        let carets_shown = carets
            .filter(|text| text.cursor.is_some_and(|(shown, _)| shown))
            .count();
        let blinked = std::mem::replace(&mut *self.carets_shown, carets_shown) != carets_shown;
        let gone = self.gone.read().count() + self.gone_from_the_ground.read().count();
        let assets = self.images.read().count() + self.light.read().count();
        let window = self.window.as_mut();
        let window = window.map_or(0, |window| window.read().count());
        blinked
            || gone + assets + window > 0
            || !self.laid_out.is_empty()
            || !self.on_the_ground.is_empty()
            || !self.screenshots.is_empty()
    }
}

/// What moves by itself, or needs to be looked at often.
#[derive(SystemParam)]
struct Moving<'w, 's> {
    stage: Res<'w, State<Stage>>,
    patrolling: Option<Res<'w, Patrolling>>,
    replay: Option<Res<'w, Replay>>,
    measuring: Option<Res<'w, Measuring>>,
    preparing: Option<Res<'w, Preparing>>,
    gamepads: Query<'w, 's, (), With<Gamepad>>,
    screen_reader: Option<Res<'w, AccessibilityRequested>>,
}

impl Moving<'_, '_> {
    fn patrol(&self) -> bool {
        let patrolling = self.patrolling.as_ref();
        *self.stage.get() == Stage::Patrol && patrolling.is_some_and(|it| !it.paused)
    }

    fn replay(&self) -> bool {
        self.replay.as_ref().is_some_and(|replay| replay.playing)
    }

    /// True while each picture differs from the one before, or may.
    fn pictures(&self) -> bool {
        let being_prepared = |it: &Res<Preparing>| it.is_on();
        self.patrol()
            || self.replay()
            || self.measuring.is_some()
            || self.preparing.as_ref().is_some_and(being_prepared)
    }

    /// The beat when there is no picture to draw.
    fn rest(&self) -> Duration {
        let asked = |it: &Res<AccessibilityRequested>| it.get();
        let watched = !self.gamepads.is_empty() || self.screen_reader.as_ref().is_some_and(asked);
        if watched || self.patrol() {
            WATCHFUL
        } else {
            REST
        }
    }
}

/// Decides whether this update draws a picture, and when the next one is.
fn decide(
    mut pace: ResMut<Pace>,
    mut differences: Differences,
    moving: Moving,
    unseen: Res<Unseen>,
) {
    let seen_again = unseen.is_changed() && !unseen.0;
    if differences.any() || seen_again {
        pace.owed = SETTLING;
    }
    let moves = pace.owed > 0 || moving.pictures();
    pace.owed = pace.owed.saturating_sub(1);
    pace.still = if moves { 0 } else { pace.still + 1 };
    let refreshes = pace.still == REFRESH;
    if refreshes {
        pace.still = LINGERING;
    }
    pace.draws = !unseen.0 && (moves || refreshes);
    pace.beat = match (moves, pace.still) {
        (true, _) if pace.draws && moving.replay() => Beat::Replay,
        (true, _) if pace.draws => Beat::Quick,
        (false, LINGERING..) => Beat::Waiting(moving.rest()),
        _ => Beat::Waiting(WATCHFUL),
    };
}

/// Cameras are on while the window updates, so that what asks them for places and pointers finds them.
fn switch_on(mut off: ResMut<SwitchedOff>, mut cameras: Query<&mut Camera>) {
    for entity in off.0.drain(..) {
        if let Ok(mut camera) = cameras.get_mut(entity) {
            camera.bypass_change_detection().is_active = true;
        }
    }
}

/// Passes the decision on. A window that no camera draws on keeps its last picture.
fn obey(
    pace: Res<Pace>,
    mut cameras: Query<(Entity, &mut Camera)>,
    mut off: ResMut<SwitchedOff>,
    mut winit: ResMut<WinitSettings>,
    adapter: Option<Res<RenderAdapterInfo>>,
) {
    if pace.rests() {
        for (entity, mut camera) in &mut cameras {
            if camera.is_active {
                camera.bypass_change_detection().is_active = false;
                off.0.push(entity);
            }
        }
    }
    let by_processor = adapter.is_some_and(|adapter| is_software(&adapter));
    let mode = pace.beat.mode(by_processor);
    if winit.focused_mode != mode {
        winit.focused_mode = mode;
        winit.unfocused_mode = mode;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pace>()
        .add_systems(Last, decide.in_set(AtLast::Decides));
}

/// The part that needs a window and a renderer. Pictures are drawn until the renderer has everything that they need.
pub(super) fn drawing(app: &mut App) {
    let preparing = Preparing::default();
    app.insert_resource(preparing.clone())
        .init_resource::<SwitchedOff>()
        .add_systems(First, switch_on.after(MessageUpdateSystems))
        .add_systems(Last, obey.in_set(AtLast::Decides).after(decide));
    if let Some(renderer) = app.get_sub_app_mut(RenderApp) {
        renderer.insert_resource(preparing).add_systems(
            Render,
            (|pipelines: Res<PipelineCache>, preparing: Res<Preparing>| {
                let some = pipelines.waiting_pipelines().next().is_some();
                preparing.0.store(some, Ordering::Relaxed);
            })
            .in_set(RenderSystems::Cleanup),
        );
    }
}
