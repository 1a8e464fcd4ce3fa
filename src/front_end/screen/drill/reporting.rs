//! The report drill: the scene and the slip, the form line by line, what is said in the end, and how each line came out.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui_widgets::{Activate, observe};

use super::clock::{Clock, Clocks};
use super::lines::{self, WritesLine};
use super::painter::Painter;
use super::{Kept, Runs, Sheet, ends, frame, hung, point, unwritten};
use crate::doctrine::schema::ReportFormat;
use crate::drill::reporting::{Judged, REPORT_LIMIT_S};
use crate::drill::{DrillRecord, Filled, Reporting, slip, wording};
use crate::front_end::hud::report::{Draft, FormPage, ReportDoing, is_empty, report_of};
use crate::front_end::icon::Icon;
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Weight, Written, panel};
use crate::report::picture::Picture;
use crate::scoring::{Outcome, report_truth};
use crate::text::Message;

/// A report drill in the window.
#[derive(Resource)]
pub(super) struct Writing {
    reporting: Reporting,
    kept: Kept,
    pub(super) draft: Draft,
    /// True while the scene and the slip are shown, before the form.
    on_scene: bool,
    /// When the scene was first shown, seconds of the window's clock.
    shown_s: Option<f32>,
    picture: Option<Handle<Image>>,
    judged: Option<Judged>,
}

/// The scene is being drawn.
#[derive(Resource)]
struct Painting(Task<Option<Picture>>);

/// A button of the form was pressed.
#[derive(bevy::ecs::message::Message, Debug, Clone, PartialEq)]
pub(super) struct Pressed(pub(super) ReportDoing);

/// A drill that is ready begins.
pub(super) fn begin(
    commands: &mut Commands,
    mut painter: Painter,
    reporting: Reporting,
    kept: Kept,
) {
    let view = reporting.scene().find.view.clone();
    let seen: Vec<_> = reporting.scene().find.seen().collect();
    let task = AsyncComputeTaskPool::get().spawn(async move { painter.draw(&view, &seen) });
    commands.insert_resource(Painting(task));
    commands.insert_resource(Writing {
        draft: reporting.form().map(Draft::of).unwrap_or_default(),
        reporting,
        kept,
        on_scene: true,
        shown_s: None,
        picture: None,
        judged: None,
    });
}

impl Writing {
    pub(super) fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// What came of it; none before it was sent.
    pub(super) fn told(&self) -> Option<Message> {
        self.judged.as_ref().map(wording::report_counts)
    }

    fn filled(&self, now_s: f32, sent: bool) -> Filled {
        let passed_s = self.shown_s.map_or(0.0, |shown_s| now_s - shown_s);
        Filled {
            lines: report_of(&self.draft).lines,
            after_ms: (passed_s.min(REPORT_LIMIT_S) * 1_000.0) as u32,
            sent,
        }
    }

    /// Writes the drill as it stands.
    fn keep(&mut self, filled: Filled) {
        let header = self.kept.header.clone();
        let record = DrillRecord::of_report(header, &self.reporting, filled);
        self.kept.write(&record);
    }

    fn send(&mut self, now_s: f32) {
        let filled = self.filled(now_s, true);
        self.judged = Some(self.reporting.judge(&filled));
        self.keep(filled);
    }
}

/// The page that is due.
pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, writing: &Writing) {
    if let Some(judged) = &writing.judged {
        feedback(commands, kit, sheet, writing, judged);
        return;
    }
    let Some(form) = writing.reporting.form() else {
        return;
    };
    sheet.begins(commands, |bar| {
        bar.spawn(kit.heading(kit.words.authored(&form.name)));
        bar.spawn((Clock, kit.heading("")));
    });
    match (writing.on_scene, writing.draft.page) {
        (true, _) => scene(commands, kit, sheet, writing),
        (false, FormPage::Line(number)) => line(commands, kit, sheet, writing, form, number),
        (false, FormPage::ReadBack) => read_back(commands, kit, sheet, writing, form),
    }
}

fn on_the_slip(parent: &mut ChildSpawnerCommands, kit: &Kit, writing: &Writing) {
    parent.spawn(panel()).with_children(|paper| {
        for said in slip::slip(&writing.reporting) {
            paper.spawn(kit.text(&kit.words.say(&said)));
        }
    });
}

fn scene(commands: &mut Commands, kit: &Kit, sheet: &Sheet, writing: &Writing) {
    let words = &kit.words;
    sheet.holds(commands, |held| {
        let call = words.say(&slip::call(&writing.reporting));
        held.spawn(point(kit, Icon::Radio, theme::ACCENT, &call));
        on_the_slip(held, kit, writing);
        match &writing.picture {
            Some(picture) => {
                held.spawn((ImageNode::new(picture.clone()), frame()));
            }
            None => {
                held.spawn(kit.text(&words.word("drill-drawing")));
            }
        }
    });
    if writing.shown_s.is_some() {
        let fill = |_: On<Activate>, mut pressed: MessageWriter<Pressed>| {
            pressed.write(Pressed(ReportDoing::Line(0)));
        };
        sheet.next(
            commands,
            kit,
            "fill-in",
            &words.word("drill-report-fill"),
            fill,
        );
    }
}

fn line(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    writing: &Writing,
    form: &ReportFormat,
    number: usize,
) {
    let Some(asked) = form.lines.get(number) else {
        return;
    };
    sheet.holds(commands, |held| {
        let asks = Message::new("form-line")
            .with("label", &asked.label)
            .with("asks", &asked.asks);
        held.spawn(kit.heading(&kit.words.say(&asks)));
        lines::line(held, kit, writing, number, asked);
        on_the_slip(held, kit, writing);
    });
    before(commands, kit, sheet, number);
    let (next, words) = if number + 1 < form.lines.len() {
        (ReportDoing::Line(number + 1), "form-next")
    } else {
        (ReportDoing::ReadBack, "form-read-back")
    };
    let turn = move |_: On<Activate>, mut pressed: MessageWriter<Pressed>| {
        pressed.write(Pressed(next.clone()));
    };
    sheet.next_beside_a_field(commands, kit, "next-line", &kit.words.word(words), turn);
}

/// The way back to the line before one, or to the scene.
fn before(commands: &mut Commands, kit: &Kit, sheet: &Sheet, number: usize) {
    sheet.ends(commands, |foot| {
        let back = observe(
            move |_: On<Activate>, mut pressed: MessageWriter<Pressed>| {
                let to = number
                    .checked_sub(1)
                    .map_or(ReportDoing::Now, ReportDoing::Line);
                pressed.write(Pressed(to));
            },
        );
        let words = kit.words.word("drill-report-before");
        foot.spawn((
            kit.icon_button("line-before", Icon::Back, &words, Weight::Plain),
            back,
        ));
    });
}

fn read_back(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    writing: &Writing,
    form: &ReportFormat,
) {
    let words = &kit.words;
    let bank = writing.reporting.bank();
    sheet.holds(commands, |held| {
        for (line, answer) in form.lines.iter().zip(&writing.draft.answers) {
            let asked = Message::new("form-line")
                .with("label", &line.label)
                .with("asks", &line.asks);
            held.spawn(kit.small(&words.say(&asked)));
            let said = report_truth::said(Some(answer), &bank.doctrine.pack, &bank.scenario);
            let said = words.say(&said);
            if is_empty(answer) {
                held.spawn(point(kit, Icon::Warning, theme::WARN, &said));
            } else {
                held.spawn(kit.text(&said));
            }
        }
    });
    before(commands, kit, sheet, form.lines.len());
    let send = |_: On<Activate>, mut pressed: MessageWriter<Pressed>| {
        pressed.write(Pressed(ReportDoing::Send));
    };
    sheet.next(commands, kit, "send-report", &words.word("form-send"), send);
}

fn feedback(commands: &mut Commands, kit: &Kit, sheet: &Sheet, writing: &Writing, judged: &Judged) {
    let words = &kit.words;
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(kit.heading(&words.say(&wording::report_counts(judged))));
            if !judged.in_time {
                told.spawn(kit.text(&words.word("drill-report-late")));
            }
            unwritten(told, kit, &writing.kept);
        });
        for line in &judged.lines {
            let (icon, colour) = match line.outcome {
                Outcome::Met => (Icon::Tick, theme::GOOD),
                Outcome::PartlyMet => (Icon::Minus, theme::WARN),
                Outcome::NotMet => (Icon::Cross, theme::WARN),
                Outcome::NeverEvaluated => (Icon::Info, theme::INK_FAINT),
            };
            let asked = Message::new("form-line")
                .with("label", &line.label)
                .with("asks", &line.asks);
            held.spawn(panel()).with_children(|told| {
                told.spawn(point(kit, icon, colour, &words.say(&asked)));
                told.spawn(kit.text(&words.say(&line.said)));
                if line.outcome != Outcome::Met {
                    let truth =
                        Message::new("drill-report-truth").with("truth", line.truth.clone());
                    told.spawn(kit.text(&words.say(&truth)));
                }
                if let Some(why) = &line.why {
                    told.spawn(kit.small(&words.say(why)));
                }
            });
        }
    });
    ends(commands, kit, sheet, &writing.kept);
}

/// The scene is drawn: the time begins.
fn hang_up(
    mut commands: Commands,
    mut painting: ResMut<Painting>,
    mut writing: ResMut<Writing>,
    mut images: Option<ResMut<Assets<Image>>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let Some(picture) = block_on(poll_once(&mut painting.0)) else {
        return;
    };
    commands.remove_resource::<Painting>();
    writing.picture = hung(&mut images, picture);
    writing.shown_s = Some(time.elapsed_secs());
    travel.again();
}

/// Takes what was pressed, and the end of the time.
fn press(
    mut pressed: MessageReader<Pressed>,
    mut writing: ResMut<Writing>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let now_s = time.elapsed_secs();
    for Pressed(doing) in pressed.read() {
        let stays = match doing {
            ReportDoing::Line(number) => {
                writing.on_scene = false;
                writing.draft.page = FormPage::Line(*number);
                false
            }
            ReportDoing::ReadBack => {
                writing.draft.page = FormPage::ReadBack;
                false
            }
            // Back to the scene: there is no time to fill in from a watch.
            ReportDoing::Now => {
                writing.on_scene = true;
                false
            }
            ReportDoing::Send => {
                writing.send(now_s);
                false
            }
            change => {
                writing.draft.change(change);
                // What is chosen with it is no more.
                *change != ReportDoing::Nothing
            }
        };
        if !stays {
            if writing.judged.is_none() {
                let filled = writing.filled(now_s, false);
                writing.keep(filled);
            }
            travel.again();
        }
    }
    let is_over = |shown_s: f32| now_s - shown_s >= REPORT_LIMIT_S;
    if writing.judged.is_none() && writing.shown_s.is_some_and(is_over) {
        writing.send(now_s);
        travel.again();
    }
}

/// Something was typed.
fn type_in(written: On<Written>, fields: Query<&WritesLine>, writing: Option<ResMut<Writing>>) {
    if let (Ok(target), Some(mut writing)) = (fields.get(written.entity), writing) {
        target.write(&mut writing.draft, &written.words);
    }
}

fn count_down(writing: Res<Writing>, mut clocks: Clocks) {
    if let Some(shown_s) = writing.shown_s {
        clocks.count_down(shown_s, REPORT_LIMIT_S);
    }
}

/// Ends it.
pub(super) fn leave(commands: &mut Commands) {
    commands.remove_resource::<Writing>();
    commands.remove_resource::<Painting>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Pressed>()
        .add_observer(type_in)
        .add_systems(
            Update,
            (
                hang_up.run_if(resource_exists::<Painting>),
                press,
                count_down,
            )
                .chain()
                .run_if(resource_exists::<Writing>)
                .in_set(Runs::Report),
        );
}
