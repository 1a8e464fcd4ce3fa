//! What a session did: who walked where, what was marked, where the control point and the cordon posts were.

use std::collections::BTreeMap;

use svg::node::element::Group;

use super::ink::{GREY, INK, disc, line, mm, square, text};
use super::labels::{Labels, Weight};
use super::margin::Legend;
use super::sheet::Sheet;
use crate::record::Session;
use crate::scenario::exercise::{PersonId, TRAINEE};
use crate::sim::action::MarkId;
use crate::sim::event::Event;
use crate::text::Catalogue;
use crate::units::{Point, TICK_HZ, Tick};

/// Points of a path nearer than this to the one before are left out, millimetres.
const FINEST_MM: f32 = 0.25;

/// Minutes between two times written at the trainee's path.
const TIME_EVERY_MIN: u32 = 5;

pub(super) fn done(
    session: &Session,
    sheet: &Sheet,
    legend: &mut Legend,
    labels: &mut Labels,
    catalogue: &Catalogue,
) -> Group {
    let mut group = Group::new();
    for person in (0..session.exercise.people.len()).rev() {
        let person = PersonId(person as u16);
        let path = path_of(session, person, sheet);
        if path.len() < 2 {
            continue;
        }
        let (style, word) = if person == TRAINEE {
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
    let withdrawn = withdrawn(session);
    for (_, event) in &session.events {
        match event {
            Event::Marked {
                mark, aim, place, ..
            } => {
                let eye = sheet.at(aim.eye.point());
                let at = place.map_or(eye, |place| sheet.at(place.point()));
                let colour = if withdrawn.contains_key(mark) {
                    GREY
                } else {
                    INK
                };
                group = group
                    .add(line(&[eye, at], colour, 0.2).set("stroke-dasharray", "0.4 0.6"))
                    .add(pin(at, &(u32::from(mark.0) + 1).to_string(), colour));
                labels.keep_clear((at.0, at.1 - 3.2), 2.0);
                legend.add("map-mark", pin((4.0, 4.0), "1", INK));
            }
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
                    session.exercise.person_name(*person),
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
            _ => {}
        }
    }
    group
}

/// How somebody's path is drawn.
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

fn path_of(session: &Session, person: PersonId, sheet: &Sheet) -> Vec<(f32, f32)> {
    let mut path: Vec<(f32, f32)> = Vec::new();
    for now in &session.observations {
        let Some(at) = now.people.get(person.index()) else {
            continue;
        };
        let at = sheet.at(*at);
        let moved = path.last().is_none_or(|last| {
            (at.0 - last.0).abs() > FINEST_MM || (at.1 - last.1).abs() > FINEST_MM
        });
        if moved {
            path.push(at);
        }
    }
    path
}

/// A dot for each whole minute on the trainee's path, with the time now and then.
fn minutes(session: &Session, sheet: &Sheet, labels: &mut Labels) -> Group {
    let mut group = Group::new();
    let trainee_at = |tick: Tick| -> Option<Point> {
        let now = session.observation_at(tick)?;
        now.people.get(TRAINEE.index()).copied()
    };
    let mut last: Option<(f32, f32)> = None;
    for minute in 1..=session.last_tick.0 / (60 * TICK_HZ) {
        let Some(at) = trainee_at(Tick(minute * 60 * TICK_HZ)) else {
            continue;
        };
        let at = sheet.at(at);
        if last.is_some_and(|last| (at.0 - last.0).hypot(at.1 - last.1) < 1.2) {
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

fn withdrawn(session: &Session) -> BTreeMap<MarkId, Tick> {
    let events = session.events.iter();
    events
        .filter_map(|(tick, event)| match event {
            Event::MarkWithdrawn { mark } => Some((*mark, *tick)),
            _ => None,
        })
        .collect()
}

/// A numbered pin whose point is at the place.
fn pin((x, y): (f32, f32), number: &str, colour: &str) -> Group {
    Group::new()
        .add(line(&[(x, y), (x, y - 1.6)], colour, 0.4))
        .add(
            disc((x, y - 3.2), 1.6, "#ffffff")
                .set("stroke", colour)
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

fn incident((x, y): (f32, f32)) -> Group {
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
