//! What stands behind each tab.

use bevy::ecs::hierarchy::ChildSpawnerCommands;
use bevy::prelude::*;
use bevy::ui_widgets::observe;

use super::reading::{Class, Drawn, Read};
use super::{Asked, lists, look_at, point, say};
use crate::front_end::icon::Icon;
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Chosen, Kit, List, Offer, panel};
use crate::report::cohort::words;
use crate::report::wording;
use crate::scoring::cohort::{Cohort, Telling, TraineeResults, Whose};
use crate::scoring::report_truth;
use crate::text::Message;

/// Trainees and sessions listed at most; the page has them all.
const MOST_LINES: usize = 200;

/// Entries of a list of what is missed.
const MOST_MISSED: usize = 10;

/// Who has done what, and who is due; of one trainee the sessions.
pub(super) fn people(
    page: &mut ChildSpawnerCommands,
    kit: &Kit,
    asked: &Asked,
    class: Option<&Class>,
    read: &Read,
) {
    let cohort = &read.cohort;
    if let (None, Some(class)) = (&asked.trainee, class) {
        whose(page, kit, asked, class);
    }
    if cohort.sessions == 0 && cohort.trainees.is_empty() {
        empty(page, kit);
        return;
    }
    page.spawn(panel()).with_children(|panel| {
        panel.spawn(kit.text(&say(kit, &words::verdicts(cohort))));
        for message in words::modes(cohort) {
            panel.spawn(kit.text(&say(kit, &message)));
        }
        for message in words::noticing(&cohort.counts) {
            panel.spawn(kit.text(&say(kit, &message)));
        }
        panel.spawn(kit.small(&kit.words.word("cohort-no-grade")));
    });
    match asked.trainee {
        Some(_) => sessions(page, kit, cohort),
        None => trainees(page, kit, cohort),
    }
}

/// The choice between everybody and the courses.
fn whose(page: &mut ChildSpawnerCommands, kit: &Kit, asked: &Asked, class: &Class) {
    if class.unread > 0 {
        let unread = Message::new("instructor-unread").with("count", class.unread);
        page.spawn(point(kit, Icon::Warning, theme::WARN, &say(kit, &unread)));
    }
    if class.courses.is_empty() {
        return;
    }
    let everybody = Offer::new("everybody", kit.words.word("instructor-everybody"));
    let courses = class.courses.iter().enumerate().map(|(number, name)| {
        let words = Message::new("instructor-course").with("name", name);
        Offer::new(format!("course-{number}"), say(kit, &words))
    });
    let offers = [everybody].into_iter().chain(courses).collect();
    let now = class
        .courses
        .iter()
        .position(|name| asked.course() == Some(name));
    let names = class.courses.clone();
    page.spawn((
        kit.choices(
            "whose",
            &kit.words.word("instructor-whose"),
            offers,
            now.map_or(0, |number| number + 1),
        ),
        observe(
            move |chosen: On<Chosen>,
                  mut commands: Commands,
                  mut asked: ResMut<Asked>,
                  mut travel: Travel| {
                let name = chosen.number.checked_sub(1).and_then(|at| names.get(at));
                let class = name.map_or(Whose::Everybody, |name| Whose::Course(name.clone()));
                if class != asked.class {
                    super::forget(&mut commands);
                    look_at(&mut commands, &mut asked, &mut travel, |asked| {
                        asked.class = class;
                    });
                }
            },
        ),
    ));
}

/// What to do where there is nothing yet.
fn empty(page: &mut ChildSpawnerCommands, kit: &Kit) {
    for id in ["instructor-empty", "instructor-how-course"] {
        let said = kit.words.word(id);
        page.spawn(point(kit, Icon::Info, theme::ACCENT, &said));
    }
}

fn trainees(page: &mut ChildSpawnerCommands, kit: &Kit, cohort: &Cohort) {
    let due = cohort.trainees.iter().filter(|trainee| trainee.due);
    let due = Message::new("instructor-due")
        .with("count", due.count())
        .with("of", cohort.trainees.len());
    page.spawn(kit.heading(&say(kit, &due)));
    let mut sorted: Vec<&TraineeResults> = cohort.trainees.iter().collect();
    sorted.sort_by_key(|trainee| !trainee.due);
    page.spawn((List, column())).with_children(|list| {
        for trainee in sorted.iter().take(MOST_LINES) {
            list.spawn(lists::trainee(kit, &cohort.whose, trainee));
        }
    });
    more(page, kit, sorted.len());
    strays(page, kit, cohort);
    page.spawn(kit.small(&kit.words.word("instructor-how-course")));
}

/// Patrols that do not count for the course.
fn strays(page: &mut ChildSpawnerCommands, kit: &Kit, cohort: &Cohort) {
    if cohort.strays.is_empty() {
        return;
    }
    page.spawn(kit.heading(&kit.words.word("cohort-strays")));
    page.spawn(kit.small(&kit.words.word("cohort-strays-are")));
    for stray in cohort.strays.iter().take(MOST_LINES) {
        let said = say(kit, &words::stray(stray));
        page.spawn(point(kit, Icon::Info, theme::WARN, &said));
    }
    more(page, kit, cohort.strays.len());
}

fn sessions(page: &mut ChildSpawnerCommands, kit: &Kit, cohort: &Cohort) {
    page.spawn(kit.heading(&kit.words.word("cohort-history")));
    for session in cohort.history.iter().take(MOST_LINES) {
        let line = Message::new("instructor-session")
            .with("day", session.day.as_deref().unwrap_or("–"))
            .with("title", &session.title)
            .with("seed", &session.seed)
            .with("mode", kit.words.word(wording::mode_id(session.mode)))
            .with(
                "verdict",
                kit.words.word(wording::verdict_id(session.verdict)),
            )
            .with("points", wording::points(session.points))
            .with("hits", session.counts.hits)
            .with("signals", session.counts.signals())
            .with("alarms", session.counts.chances_with_alarm);
        page.spawn(point(kit, Icon::Report, theme::INK_FAINT, &say(kit, &line)));
    }
    more(page, kit, cohort.history.len());
    strays(page, kit, cohort);
}

fn more(page: &mut ChildSpawnerCommands, kit: &Kit, all: usize) {
    if all > MOST_LINES {
        let more = Message::new("instructor-more").with("count", all - MOST_LINES);
        page.spawn(kit.small(&say(kit, &more)));
    }
}

/// What is missed, the most missed first.
pub(super) fn missed(page: &mut ChildSpawnerCommands, kit: &Kit, cohort: &Cohort) {
    let language = kit.words.language();
    if cohort.kinds.is_empty() && cohort.criteria.is_empty() && cohort.lines.is_empty() {
        page.spawn(kit.text(&kit.words.word("instructor-missed-none")));
        return;
    }
    page.spawn(kit.small(&kit.words.word("cohort-missed-is")));
    let kinds = cohort.kinds.iter().map(|kind| {
        let what = say(kit, &report_truth::kind(kind.kind));
        let missed = format!("{} / {}", kind.of - kind.found.min(kind.of), kind.of);
        (what, missed, kind.missed())
    });
    section(page, kit, "cohort-kinds", kinds);
    let criteria = words::worst(&cohort.criteria).map(|criterion| {
        let what = kit.words.word(&format!("criterion-{}", criterion.id));
        let outcomes = &criterion.outcomes;
        (what, words::missed_of(outcomes), outcomes.missed())
    });
    section(page, kit, "cohort-criteria", criteria);
    for (form, lines) in words::lines_by_form(cohort) {
        let lines = lines.into_iter().map(|line| {
            let asks = line.asks.in_language(language);
            let what = format!("{form} · {} · {asks}", line.label);
            let outcomes = &line.outcomes;
            (what, words::missed_of(outcomes), outcomes.missed())
        });
        section(page, kit, "cohort-lines", lines);
    }
    if cohort.critical_errors.is_empty() {
        return;
    }
    page.spawn(kit.heading(&kit.words.word("cohort-critical")));
    for error in &cohort.critical_errors {
        let line = Message::new("instructor-critical")
            .with("what", kit.words.word(&format!("critical-{}", error.id)))
            .with("sessions", error.sessions);
        page.spawn(point(kit, Icon::Warning, theme::WARN, &say(kit, &line)));
    }
}

fn section(
    page: &mut ChildSpawnerCommands,
    kit: &Kit,
    heading: &str,
    entries: impl Iterator<Item = (String, String, Option<crate::scoring::statistics::Estimate>)>,
) {
    let shown: Vec<_> = entries.take(MOST_MISSED).collect();
    if shown.is_empty() {
        return;
    }
    page.spawn(kit.heading(&kit.words.word(heading)));
    for (what, missed, share) in shown {
        page.spawn(lists::share_line(kit, &what, &missed, share));
    }
}

/// Distances kept and progress, as pictures.
pub(super) fn drawn(page: &mut ChildSpawnerCommands, kit: &Kit, read: &Read) {
    let drawings = [
        ("cohort-distance", "cohort-distance-none", &read.kept),
        ("cohort-progress", "cohort-progress-none", &read.progress),
    ];
    for (heading, none, drawing) in drawings {
        page.spawn(kit.heading(&kit.words.word(heading)));
        match drawing {
            Some(drawing) => {
                page.spawn(picture(drawing));
                page.spawn(kit.small(&drawing.says));
            }
            None => {
                page.spawn(kit.text(&kit.words.word(none)));
            }
        }
    }
}

fn picture(drawing: &Drawn) -> impl Bundle + use<> {
    (
        ImageNode {
            image: drawing.image.clone(),
            image_mode: NodeImageMode::Stretch,
            ..default()
        },
        Node {
            width: percent(100),
            aspect_ratio: Some(drawing.shape),
            flex_shrink: 0.0,
            ..default()
        },
    )
}

/// Devices that tell nothing about who meets them.
pub(super) fn devices(page: &mut ChildSpawnerCommands, kit: &Kit, cohort: &Cohort) {
    page.spawn(kit.heading(&kit.words.word("cohort-items-nothing")));
    let mut none = true;
    for scenario in &cohort.scenarios {
        let title = kit.words.authored(&scenario.title);
        for item in &scenario.items {
            if matches!(item.telling, Telling::Something | Telling::TooFew) {
                continue;
            }
            none = false;
            let line = Message::new("instructor-device")
                .with("title", title)
                .with("device", &item.device)
                .with("why", kit.words.word(words::telling(item.telling)))
                .with("found", words::percent(item.difficulty.as_ref()))
                .with("sessions", item.sessions);
            page.spawn(point(kit, Icon::Target, theme::WARN, &say(kit, &line)));
        }
    }
    if none {
        page.spawn(kit.text(&kit.words.word("instructor-devices-none")));
    }
    let least = crate::scoring::cohort::LEAST_FOR_ITEM;
    let is = Message::new("cohort-items-is").with("least", least);
    page.spawn(kit.small(&say(kit, &is)));
}

/// How the class voted in group mode.
pub(super) fn votes(page: &mut ChildSpawnerCommands, kit: &Kit, cohort: &Cohort) {
    let Some(is) = words::group(cohort) else {
        page.spawn(kit.text(&kit.words.word("instructor-votes-none")));
        return;
    };
    page.spawn(kit.small(&say(kit, &is)));
    for votes in &cohort.group.kinds {
        let line = Message::new("cohort-group-line")
            .with("kind", words::voted_on(kit.words.catalogue(), votes))
            .with("views", votes.views)
            .with("where", words::right_of(votes.places))
            .with("next", words::right_of(votes.next))
            .with("nearer", votes.nearer);
        page.spawn(point(kit, Icon::Eye, theme::ACCENT, &say(kit, &line)));
    }
}

fn column() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(8),
        ..default()
    }
}
