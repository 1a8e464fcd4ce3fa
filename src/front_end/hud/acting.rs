//! What controls and buttons come to: actions of the trainee, an opened panel, another screen. The one place of the window
//! that reads [`Doing`] and the one that calls [`Patrolling::act`]; what is a panel's own business is a function in the
//! panel's file, called from here.

use bevy::ecs::system::SystemParam;
use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::prelude::*;

use crate::front_end::input::steering::{Way, next_stance};
use crate::front_end::input::{Control, Group, Operated, Switches, look, prompt};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::words::Words as Texts;
use crate::sim::action::{CheckRing, Order, TraineeAction};
use crate::text::Message as Words;

use super::captions::Said;
use super::class::{self, Class};
use super::coach::Coach;
use super::doing::{Doing, may_go_back};
use super::feet::Feet;
use super::hands::Hands;
use super::known::Chosen;
use super::panels::{Panel, Panels, Purpose};
use super::report::{Drafts, Occasion};
use super::sheet::MapSheet;
use super::threat::Threat;
use super::{going_back, hurry, local_people, map, reporting};

/// All that a control or a button can reach.
#[derive(SystemParam)]
pub(super) struct Reach<'w, 's> {
    patrolling: ResMut<'w, Patrolling>,
    panels: ResMut<'w, Panels>,
    hands: ResMut<'w, Hands>,
    switches: Switches<'w, 's>,
    drafts: ResMut<'w, Drafts>,
    sheet: ResMut<'w, MapSheet>,
    chosen: ResMut<'w, Chosen>,
    focus: ResMut<'w, InputFocus>,
    focus_visible: Res<'w, InputFocusVisible>,
    travel: Travel<'w>,
    class: ResMut<'w, Class>,
    settings: Res<'w, Settings>,
    words: Res<'w, Texts>,
    coach: Res<'w, Coach>,
    said: MessageWriter<'w, Said>,
    commands: Commands<'w, 's>,
}

/// Does what was pressed.
pub(super) fn operate(
    mut operated: MessageReader<Operated>,
    mut doings: MessageReader<Doing>,
    mut reach: Reach,
) {
    // One key may mean two things; which one is settled before any of them changes what is open.
    let on_a_panel = reach.panels.top().is_some();
    for Operated(control) in operated.read() {
        if control.group() == Group::Class {
            reach.before_a_class(*control);
        } else if on_a_panel {
            reach.on_panel(*control);
        } else {
            reach.take_time(*control);
            reach.on_foot(*control);
        }
    }
    for doing in doings.read() {
        reach.does(doing);
    }
}

impl Reach<'_, '_> {
    /// Does what a button says.
    fn does(&mut self, doing: &Doing) {
        match doing {
            // A button beside an open panel takes its place, and one that was clicked does not keep the keyboard: space
            // goes on meaning what it means on foot.
            Doing::Operate(control) => {
                self.panels.close_all();
                self.take_time(*control);
                self.on_foot(*control);
                if !self.focus_visible.0 {
                    self.focus.clear();
                }
            }
            Doing::Open(panel) => self.open(*panel),
            Doing::Close => self.panels.close(),
            Doing::MarkAs(kind) => self.panels.turn_to(Panel::MarkSure(*kind)),
            Doing::MarkSure(percent) => {
                if let Some(Panel::MarkSure(kind)) = self.panels.top() {
                    self.give(TraineeAction::Mark {
                        kind,
                        confidence_percent: *percent,
                    });
                }
            }
            // The list of marks stays open.
            Doing::Withdraw(mark) => {
                self.patrolling.act(TraineeAction::WithdrawMark(*mark));
                self.panels.refresh();
            }
            Doing::Order(plain) => self.give(plain.action()),
            Doing::WithdrawFrom { threat, distance_m } => {
                if let Some(from) = threat.place(&self.patrolling) {
                    self.give(TraineeAction::Order(Order::Withdraw {
                        from,
                        distance_m: *distance_m,
                    }));
                }
            }
            Doing::OwnDistance(distance_m) => {
                self.chosen.choose_distance(*distance_m);
                self.panels.refresh();
            }
            Doing::TakeCoverFrom(threat) => {
                if let Some(from) = threat.place(&self.patrolling) {
                    self.give(TraineeAction::Order(Order::TakeCover { from }));
                }
            }
            Doing::Post(person, at) => self.give(TraineeAction::PostCordon {
                person: *person,
                at: *at,
            }),
            Doing::ControlPoint(at) => self.give(TraineeAction::PlaceControlPoint { at: *at }),
            Doing::Ask { person, by } => self.give(TraineeAction::Ask {
                person: *person,
                by: *by,
            }),
            Doing::Direct(direction) => {
                self.give(TraineeAction::DirectCivilians(direction.clone()));
            }
            Doing::PickPoint => {
                let picked = map::pick(
                    &self.sheet,
                    &mut self.drafts,
                    &mut self.panels,
                    &self.patrolling,
                );
                if let Some(action) = picked {
                    self.give(action);
                }
            }
            Doing::MoveCursor(east, north) => self.sheet.step_cursor(*east, *north),
            Doing::Zoom(larger) => self.sheet.zoom(*larger),
            Doing::Report(doing) => {
                let told =
                    reporting::press(doing, &mut self.drafts, &mut self.panels, &self.patrolling);
                if let Some(action) = told {
                    self.give(action);
                }
            }
            Doing::CardPage(kind) => {
                self.chosen.card_page = Some(*kind);
                self.panels.refresh();
            }
            Doing::Reveal => {
                self.teach(|class, patrolling, _| {
                    class.turn(patrolling);
                    None
                });
                self.panels.close_all();
            }
            Doing::BackTo(tick) => {
                if may_go_back(self.patrolling.mode()) {
                    self.panels.close_all();
                    going_back::wish(&mut self.commands, *tick);
                }
            }
            Doing::Leave => self.travel.home(),
            Doing::End => self.travel.go(Stage::Debrief),
            Doing::Settings => self.travel.aside(Stage::Settings),
            Doing::Controls => self.travel.aside(Stage::Controls),
        }
    }

    /// Opens a panel. Whoever is near enough to talk to stops as soon as orders are looked for: they are not gone before
    /// one of them is found.
    fn open(&mut self, panel: Panel) {
        let orders = matches!(panel, Panel::Orders | Panel::LocalPeople);
        // Nobody walks past whom or what the coach has them stop for while they look for the order.
        if orders && (self.coach.stops || self.coach.asks.talk_with.is_some()) {
            self.hands.steering.stop();
        }
        match panel {
            Panel::Withdraw(_) => self.chosen.distance_m = None,
            Panel::Orders | Panel::LocalPeople
                if local_people::near(&self.patrolling, None).next().is_some()
                    && Threat::all(&self.patrolling).is_empty() =>
            {
                // Whoever calls out to somebody stands still for them.
                self.hands.steering.stop();
                self.patrolling.act(TraineeAction::Hail);
            }
            _ => {}
        }
        self.panels.open(panel);
    }

    /// Acts on what was chosen on a panel: nothing is left to be chosen.
    fn give(&mut self, action: TraineeAction) {
        self.patrolling.act(action);
        self.panels.close_all();
    }

    /// A control for whoever stands in front of a class.
    fn before_a_class(&mut self, control: Control) {
        self.teach(|class, patrolling, settings| class.operate(control, patrolling, settings));
    }

    /// Changes what the class sees. What is pointed out to it stands in the record.
    fn teach(&mut self, change: impl FnOnce(&mut Class, &Patrolling, &Settings) -> Option<Said>) {
        let before = self.class.reveals;
        let said = change(&mut self.class, &self.patrolling, &self.settings);
        if self.class.reveals && !before {
            self.patrolling.act(TraineeAction::PointOut);
        }
        self.said.write_batch(said);
    }

    /// Whoever acts does so without hurry; one may look around and read meanwhile.
    fn take_time(&mut self, control: Control) {
        let reads = matches!(
            control,
            Control::Card | Control::Map | Control::Log | Control::Team
        );
        if control != Control::Hurry && control.group() != Group::Look && !reads {
            self.patrolling.hurried = 1;
        }
    }

    /// A control while no panel is open.
    fn on_foot(&mut self, control: Control) {
        if control.group() == Group::Class {
            self.before_a_class(control);
            return;
        }
        if !class::may_operate(&self.class, control) {
            if !control.is_held() {
                let key = prompt(&self.words, &self.settings, Control::Discuss);
                self.said.write(Said::hint(
                    Words::new("class-stands-still").with("key", key),
                ));
            }
            return;
        }
        switch_off(control, &mut self.switches);
        let exercise = std::sync::Arc::clone(self.patrolling.exercise());
        let route = &exercise.scenario.route;
        match control {
            Control::WalkOn => self.hands.steering.walk_on(route, self.patrolling.view()),
            Control::WalkBack => {
                let back = self.patrolling.patrol().way_back();
                self.hands
                    .steering
                    .walk_back(back.line, route, self.patrolling.view());
                if self.hands.steering.following() == Some(Way::Back) {
                    self.patrolling.act(TraineeAction::Order(Order::GoBack));
                }
            }
            Control::Stop => self.hands.steering.stop(),
            Control::Slower => self.hands.steering.pace = self.hands.steering.pace.slower(),
            Control::Faster => self.hands.steering.pace = self.hands.steering.pace.faster(),
            Control::Hurry => {
                self.said
                    .write_batch(hurry::press(&mut self.patrolling, &self.coach));
            }
            Control::Stance => {
                let stance = next_stance(self.patrolling.view().stance);
                self.patrolling.act(TraineeAction::Stance(stance));
            }
            Control::TurnRound => {
                self.patrolling.gaze = look::turned(self.patrolling.gaze, 180.0, 0.0);
            }
            Control::LookAhead => {
                let here = self.patrolling.view().here.point();
                let ahead = self.hands.steering.bearing_deg(here).or_else(|| {
                    route
                        .waypoints
                        .get(self.patrolling.view().waypoints_reached)
                        .map(|next| here.bearing_deg(next.at))
                });
                self.patrolling.gaze = (ahead.unwrap_or(self.patrolling.gaze.0), 0.0);
            }
            Control::MouseLook => self.hands.mouse_looks = !self.hands.mouse_looks,
            Control::Optics => {
                if exercise.scenario.patrol.optics.is_some() {
                    let raised = self.patrolling.view().optics;
                    self.patrolling.act(TraineeAction::Optics(!raised));
                } else {
                    self.said.write(Said::hint(Words::new("hud-no-optics")));
                }
            }
            Control::Mark => self.panels.open(Panel::MarkKind),
            Control::Warn => self.patrolling.act(TraineeAction::Warn),
            Control::CheckNear => self.check(CheckRing::Near),
            Control::CheckFar => self.check(CheckRing::Far),
            Control::Orders => self.open(Panel::Orders),
            Control::Report => self
                .panels
                .open(Panel::Report(Occasion::now(&self.patrolling))),
            Control::Map => self.panels.open(Panel::Map(Purpose::Look)),
            Control::Log => self.panels.open(Panel::Log),
            Control::Team => self.panels.open(Panel::Team),
            Control::Marks => self.panels.open(Panel::Marks),
            Control::Card => self.panels.open(Panel::Card),
            Control::Menu => self.panels.open(Panel::Menu),
            // Pressed by mistake a number would be an order.
            control if control.choice().is_some() => {
                let key = prompt(&self.words, &self.settings, Control::Orders);
                self.said
                    .write(Said::hint(Words::new("hud-orders-first").with("key", key)));
            }
            _ => {}
        }
    }

    /// A control while a panel is open: away from it, or to a halt, which nobody has to put off. Everything else is for the
    /// buttons on it.
    fn on_panel(&mut self, control: Control) {
        let panels = &mut self.panels;
        match control {
            Control::Stop => self.hands.steering.stop(),
            Control::Back => panels.close(),
            // The key that opened a panel closes it.
            Control::Map if matches!(panels.top(), Some(Panel::Map(_))) => panels.close(),
            Control::Log if panels.top() == Some(Panel::Log) => panels.close(),
            Control::Team if panels.top() == Some(Panel::Team) => panels.close(),
            Control::Marks if panels.top() == Some(Panel::Marks) => panels.close(),
            Control::Card if panels.top() == Some(Panel::Card) => panels.close(),
            Control::Orders if panels.top() == Some(Panel::Orders) => panels.close(),
            Control::Mark if panels.top() == Some(Panel::MarkKind) => panels.close(),
            _ => {}
        }
    }

    /// A check is of the ground around one place, so one stands still for it.
    fn check(&mut self, ring: CheckRing) {
        // Begun again, a check counts from its new beginning: what was looked at before would be thrown away.
        let patrolling = &mut self.patrolling;
        let under_way = patrolling.view().checking;
        if under_way.is_none_or(|checking| checking.ring != ring) {
            self.hands.steering.stop();
            patrolling.act(TraineeAction::Stop);
            patrolling.act(TraineeAction::Check(ring));
        }
        self.said
            .write(Said::hint(Words::new("hud-look-all-round")));
    }
}

/// What a control on foot switches off: standing still ends all that is switched on, and whatever tells the feet where to
/// go or to stand ends a switched-on walk.
fn switch_off(control: Control, switches: &mut Switches) {
    match control {
        Control::Stop => switches.off(|_| true),
        Control::WalkOn | Control::WalkBack | Control::CheckNear | Control::CheckFar => {
            switches.off(|switched| switched.group() == Group::Walk);
        }
        _ => {}
    }
}

/// Opening and closing a panel switches everything off, and nothing is switched on while one is open but what moves over
/// the map.
pub(super) fn switch_off_around_panels(
    panels: Res<Panels>,
    mut switches: Switches,
    mut last: Local<Option<Panel>>,
) {
    let top = panels.top();
    if *last != top || top.is_some_and(|top| !matches!(top, Panel::Map(_))) {
        switches.off(|_| true);
    }
    *last = top;
}

/// Moves the feet.
pub(super) fn walk(
    mut feet: Feet,
    mut patrolling: ResMut<Patrolling>,
    mut said: MessageWriter<Said>,
) {
    if patrolling.paused {
        return;
    }
    let (steps, told) = feet.step(&patrolling);
    for step in steps {
        patrolling.act(step);
    }
    said.write_batch(told);
}
