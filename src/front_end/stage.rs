//! Screens and navigation. Every screen is a [`Stage`]; going on remembers the way back.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

/// What the window does in a frame, in this order.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Frame {
    /// Buttons that are held, and what a screen reader or Escape asks for.
    Widgets,
    /// Keys and pads that move the focus.
    Controls,
    /// What was worked out beside the window is taken over.
    Arrivals,
    /// The screen that is open.
    Screen,
    /// The ground in three dimensions.
    Ground,
    /// What follows from all of it.
    Settling,
}

/// What is done at the end of a frame, in this order.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum AtLast {
    /// What has changed is written to disk.
    Keeps,
    /// A patrol is taken away to be simulated again, when nobody reads it any more.
    SetsOut,
    /// Whether a picture is drawn, and when the next one is.
    Decides,
    /// What a test or a screen reader asks for is told.
    Tells,
}

/// A screen. In a frame, what is in its set is done while it is open.
#[derive(States, SystemSet, Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Start-up: settings are being read.
    #[default]
    Opening,
    /// Language, text size and quality, on the first run.
    FirstRun,
    /// The first screen.
    Home,
    /// Choice of the trainee.
    Who,
    /// The list of exercises.
    Exercises,
    /// An exercise is being loaded.
    Loading,
    /// Task, map, threat, comms, doctrine.
    Briefing,
    /// The patrol.
    Patrol,
    /// The debrief.
    Debrief,
    /// A trainee's results on this machine.
    Results,
    /// Single views to search.
    Drill,
    /// What a new scenario begins with.
    NewScenario,
    /// A scenario is being made.
    Editor,
    /// Scenario packs that are installed.
    Packs,
    /// Results of a class, for its instructor.
    Class,
    /// A class votes on views.
    Group,
    /// Language, text size, quality, sound.
    Settings,
    /// Keys and buttons.
    Controls,
    /// Something failed; tells what, and how to continue.
    Trouble,
}

/// The screens passed, the latest last.
#[derive(Resource, Debug, Default)]
pub struct Way(Vec<Stage>);

/// Navigation between screens.
#[derive(SystemParam)]
pub struct Travel<'w> {
    now: Res<'w, State<Stage>>,
    next: ResMut<'w, NextState<Stage>>,
    way: ResMut<'w, Way>,
}

impl Travel<'_> {
    /// The open screen.
    pub fn here(&self) -> Stage {
        *self.now.get()
    }

    /// Opens a screen; [`Travel::back`] returns here.
    pub fn go(&mut self, to: Stage) {
        let here = self.here();
        if !here.is_passing() {
            self.way.0.push(here);
        }
        self.next.set(to);
    }

    /// Opens a screen and returns here even from a screen that is otherwise not returned to: from the patrol to the
    /// settings.
    pub fn aside(&mut self, to: Stage) {
        let here = self.here();
        self.way.0.push(here);
        self.next.set(to);
    }

    /// Returns to the screen before; home when there is none.
    pub fn back(&mut self) {
        let to = self.way.0.pop().unwrap_or(Stage::Home);
        self.next.set(to);
    }

    /// Opens the first screen and clears the history.
    pub fn home(&mut self) {
        self.way.0.clear();
        self.next.set(Stage::Home);
    }

    /// Rebuilds the open screen: in another language, for instance.
    pub fn again(&mut self) {
        let here = self.here();
        self.next.set(here);
    }
}

impl Stage {
    /// All of them.
    const ALL: [Self; 19] = [
        Self::Opening,
        Self::FirstRun,
        Self::Home,
        Self::Who,
        Self::Exercises,
        Self::Loading,
        Self::Briefing,
        Self::Patrol,
        Self::Debrief,
        Self::Results,
        Self::Drill,
        Self::NewScenario,
        Self::Editor,
        Self::Packs,
        Self::Class,
        Self::Group,
        Self::Settings,
        Self::Controls,
        Self::Trouble,
    ];

    /// Screens that nobody goes back to.
    fn is_passing(self) -> bool {
        matches!(
            self,
            Self::Opening
                | Self::FirstRun
                | Self::NewScenario
                | Self::Loading
                | Self::Patrol
                | Self::Trouble
        )
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Stage>()
        .init_resource::<Way>()
        .configure_sets(
            Update,
            (
                Frame::Widgets,
                Frame::Controls,
                Frame::Arrivals,
                Frame::Screen,
                Frame::Ground,
                Frame::Settling,
            )
                .chain(),
        );
    app.configure_sets(
        Last,
        (
            AtLast::Keeps,
            AtLast::SetsOut,
            AtLast::Decides,
            AtLast::Tells,
        )
            .chain(),
    );
    for stage in Stage::ALL {
        let only_one = stage.in_set(Frame::Screen).run_if(in_state(stage));
        app.configure_sets(Update, only_one);
    }
    // Never two in one frame; whatever looks for orders that are left open cannot know that.
    for pair in Stage::ALL.windows(2) {
        app.configure_sets(Update, pair[0].before(pair[1]));
    }
}
