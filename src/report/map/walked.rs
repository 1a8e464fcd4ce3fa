//! The session layer: paths, marks, control point and cordon posts.

use svg::node::element::Group;

use super::Map;
use super::ink::{GREY, INK, disc, line, mm, square, text};
use super::labels::{Labels, Weight};
use super::margin::Legend;
use super::sheet::Sheet;
use crate::record::Session;
use crate::scenario::exercise::{PersonId, SignId};
use crate::scenario::schema::Happening;
use crate::scoring::detection::MOST_MARKS;
use crate::scoring::facts::{Facts, MarkOutcome};
use crate::sim::action::MarkId;
use crate::sim::event::Event;
use crate::sim::observation::Observation;
use crate::text::Catalogue;
use crate::units::maths::hypot;
use crate::units::{Point, TICK_HZ, Tick};

/// Path points closer than this to the previous one are dropped, millimetres.
const FINEST_MM: f32 = 0.25;

/// Interval of time labels on the trainee's path, minutes.
const TIME_EVERY_MIN: u32 = 5;

pub(super) fn done(
    map: &Map,
    session: &Session,
    sheet: &Sheet,
    legend: &mut Legend,
    labels: &mut Labels,
    catalogue: &Catalogue,
) -> Group {
    let mut group = Group::new();
    let trainee = session.exercise.trainee();
    for person in (0..session.exercise.people.len()).rev() {
        let person = PersonId(person as u16);
        let path = path_of(session, person, sheet);
        if path.len() < 2 {
            continue;
        }
        let (style, word) = if person == trainee {
            (Path::trainee(), "map-path-trainee")
        } else if person.index() < session.exercise.patrol_size() {
            (Path::patrol(), "map-path-patrol")
        } else {
            (Path::civilian(), "map-path-civilian")
        };
        group = group.add(style.draw(&path));
        legend.add(word, style.draw(&[(0.0, 2.0), (8.0, 2.0)]));
    }
    group = group.add(minutes(session, sheet, labels));
    for mark in marks_of(map, session).into_iter().take(MOST_MARKS) {
        let (eye, at) = (sheet.at(mark.eye), sheet.at(mark.at));
        let number = (u32::from(mark.id.0) + 1).to_string();
        group = group
            .add(line(&[eye, at], INK, 0.2).set("stroke-dasharray", "0.4 0.6"))
            .add(pin(at, &number, mark.colours()));
        labels.keep_clear((at.0, at.1 - 3.2), 2.0);
        legend.add(mark.word(), pin((4.0, 4.6), &number, mark.colours()));
    }
    for (_, event) in &session.events {
        match event {
            Event::ControlPointPlaced { at, .. } => {
                let at = sheet.at(at.point());
                group = group.add(control_point(at));
                labels.want(
                    catalogue.word("map-control-point-short"),
                    at,
                    1.8,
                    Weight::First,
                    INK,
                );
                legend.add("map-control-point", control_point((4.0, 2.0)));
            }
            Event::PostManned { at, person } => {
                let at = sheet.at(at.point());
                group = group.add(post(at));
                labels.want(
                    catalogue.say(&session.exercise.person_called(*person)),
                    at,
                    1.2,
                    Weight::Third,
                    INK,
                );
                legend.add("map-post", post((4.0, 2.0)));
            }
            Event::Incident { at, .. } => {
                group = group.add(incident(sheet.at(at.point())));
                legend.add("map-incident", incident((4.0, 2.0)));
            }
            Event::Injected { inject } => {
                let injects = &session.scenario().injects;
                let what = injects.get(usize::from(*inject)).map(|inject| &inject.what);
                if let Some(Happening::Incident { at, .. }) = what {
                    group = group.add(incident(sheet.at(*at)));
                    legend.add("map-incident", incident((4.0, 2.0)));
                }
            }
            _ => {}
        }
    }
    group
}

/// Style of a person's path.
struct Path {
    colour: &'static str,
    width_mm: f32,
    dashes: &'static str,
}

impl Path {
    fn trainee() -> Self {
        Self {
            colour: INK,
            width_mm: 0.8,
            dashes: "none",
        }
    }

    fn patrol() -> Self {
        Self {
            colour: "#55524e",
            width_mm: 0.3,
            dashes: "none",
        }
    }

    fn civilian() -> Self {
        Self {
            colour: "#8a5a2b",
            width_mm: 0.35,
            dashes: "0.2 0.9",
        }
    }

    fn draw(&self, points: &[(f32, f32)]) -> svg::node::element::Path {
        line(points, self.colour, self.width_mm).set("stroke-dasharray", self.dashes)
    }
}

/// A person's position, unless it is not finite.
fn place_of(now: &Observation, person: PersonId) -> Option<Point> {
    let at = now.people.get(person.index()).copied()?;
    (at.0.is_finite() && at.1.is_finite()).then_some(at)
}

fn path_of(session: &Session, person: PersonId, sheet: &Sheet) -> Vec<(f32, f32)> {
    let mut path: Vec<(f32, f32)> = Vec::new();
    for now in &session.observations {
        let Some(at) = place_of(now, person) else {
            continue;
        };
        let at = sheet.at(at);
        let moved = path.last().is_none_or(|last| {
            (at.0 - last.0).abs() > FINEST_MM || (at.1 - last.1).abs() > FINEST_MM
        });
        if moved {
            path.push(at);
        }
    }
    path
}

/// A dot for each minute on the trainee's path, with a time label at intervals.
fn minutes(session: &Session, sheet: &Sheet, labels: &mut Labels) -> Group {
    let mut group = Group::new();
    let trainee_at = |tick: Tick| -> Option<Point> {
        place_of(session.observation_at(tick)?, session.exercise.trainee())
    };
    let mut last: Option<(f32, f32)> = None;
    for minute in 1..=session.last_tick.0 / (60 * TICK_HZ) {
        let Some(at) = trainee_at(Tick(minute * 60 * TICK_HZ)) else {
            continue;
        };
        let at = sheet.at(at);
        if last.is_some_and(|last| hypot(at.0 - last.0, at.1 - last.1) < 1.2) {
            continue;
        }
        last = Some(at);
        group = group.add(
            disc(at, 0.65, "#ffffff")
                .set("stroke", INK)
                .set("stroke-width", 0.3),
        );
        if minute.is_multiple_of(TIME_EVERY_MIN) {
            labels.want(format!("{minute}:00"), at, 0.9, Weight::Second, INK);
        }
    }
    group
}

/// A mark on the map.
struct Mark {
    id: MarkId,
    eye: Point,
    at: Point,
    withdrawn: bool,
    /// Whether it was on a sign of a device; none where the map may not reveal it.
    hit: Option<bool>,
}

impl Mark {
    fn word(&self) -> &'static str {
        match (self.withdrawn, self.hit) {
            (true, _) => "map-mark-withdrawn",
            (false, None) => "map-mark",
            (false, Some(true)) => "map-mark-hit",
            (false, Some(false)) => "map-mark-false-alarm",
        }
    }

    /// Colours of pin and number: a hit is filled.
    fn colours(&self) -> (&'static str, &'static str) {
        match (self.withdrawn, self.hit) {
            (true, _) => ("#ffffff", GREY),
            (false, Some(true)) => (INK, "#ffffff"),
            (false, _) => ("#ffffff", INK),
        }
    }
}

/// The marks. Where the map may reveal it, a mark is drawn at the sign that it was on: the line of sight may have met
/// something near the sign, such as a bush in front.
fn marks_of(map: &Map, session: &Session) -> Vec<Mark> {
    let Some(pack) = map.pack.filter(|_| map.instructor) else {
        return marks_as_made(session);
    };
    let sign_at = |id: SignId| {
        let signs = &session.exercise.signs;
        signs.get(id.index()).map(|placed| placed.sign.at)
    };
    Facts::of(session, pack)
        .marks
        .iter()
        .map(|fact| {
            let on = match fact.outcome {
                MarkOutcome::Hit { sign, .. } => sign_at(sign),
                MarkOutcome::FalseAlarm { look_alike } => look_alike.and_then(|id| {
                    let placed = session.exercise.look_alikes.get(id.index())?;
                    let signs = placed.signs.iter().filter_map(|id| sign_at(*id));
                    let from_mark = |at: &Point| at.distance_m(fact.place.point());
                    signs.min_by(|a, b| from_mark(a).total_cmp(&from_mark(b)))
                }),
            };
            Mark {
                id: fact.mark,
                eye: fact.aim.eye.point(),
                at: on.unwrap_or_else(|| fact.place.point()),
                withdrawn: fact.withdrawn.is_some(),
                hit: Some(matches!(fact.outcome, MarkOutcome::Hit { .. })),
            }
        })
        .collect()
}

/// The marks as the trainee knows them.
fn marks_as_made(session: &Session) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (_, event) in &session.events {
        match event {
            Event::Marked {
                mark, aim, place, ..
            } => marks.push(Mark {
                id: *mark,
                eye: aim.eye.point(),
                at: place.unwrap_or(aim.eye).point(),
                withdrawn: false,
                hit: None,
            }),
            Event::MarkWithdrawn { mark } => {
                for known in &mut marks {
                    known.withdrawn |= known.id == *mark;
                }
            }
            _ => {}
        }
    }
    marks
}

/// A numbered pin with its tip at the place.
fn pin((x, y): (f32, f32), number: &str, (fill, colour): (&str, &str)) -> Group {
    let edge = if fill == INK { INK } else { colour };
    Group::new()
        .add(line(&[(x, y), (x, y - 1.6)], edge, 0.4))
        .add(
            disc((x, y - 3.2), 1.6, fill)
                .set("stroke", edge)
                .set("stroke-width", 0.45),
        )
        .add(
            text(number, (x, y - 2.45), 2.1)
                .set("fill", colour)
                .set("font-weight", "bold")
                .set("text-anchor", "middle"),
        )
}

fn control_point((x, y): (f32, f32)) -> Group {
    Group::new()
        .add(
            square((x, y), 1.6, "#f0e442")
                .set("stroke", INK)
                .set("stroke-width", 0.45),
        )
        .add(line(&[(x - 0.9, y), (x + 0.9, y)], INK, 0.4))
        .add(line(&[(x, y - 0.9), (x, y + 0.9)], INK, 0.4))
}

fn post((x, y): (f32, f32)) -> Group {
    Group::new()
        .add(line(&[(x, y + 1.2), (x, y - 1.6)], INK, 0.4))
        .add(
            super::ink::shape(
                &[(x, mm(y - 1.6)), (x + 1.7, mm(y - 1.0)), (x, mm(y - 0.4))],
                "#f0e442",
            )
            .set("stroke", INK)
            .set("stroke-width", 0.25),
        )
}

pub(super) fn incident((x, y): (f32, f32)) -> Group {
    [(-1.0, -1.0), (1.0, -1.0)]
        .into_iter()
        .fold(Group::new(), |group, (east, south)| {
            let ends = [
                (x - 1.7 * east, y - 1.7 * south),
                (x + 1.7 * east, y + 1.7 * south),
            ];
            group
                .add(line(&ends, "#ffffff", 1.6))
                .add(line(&ends, INK, 0.9))
        })
}
