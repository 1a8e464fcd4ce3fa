//! A session as xAPI statements.

use std::collections::BTreeSet;

use groundsign::record::Session;
use groundsign::report::Material;
use groundsign::report::xapi::{self, BASE, Statement};
use groundsign::scoring::score;
use groundsign::sim::event::{Ending, Event};
use groundsign::units::Point;
use groundsign::vocabulary::SignKind;
use serde_json::Value;

use super::fixture;
use crate::common::records::{Course, Record};

fn course() -> Course {
    Course::clean()
        .device("bag", "small", Point(2.0, 20.0))
        .device("tin", "small", Point(2.0, 60.0))
        .look_alike("shrine", Point(-4.0, -60.0))
}

/// A false alarm, a hit and a miss, with the class shown something.
fn session(course: &Course) -> Session {
    let mut session = Record::of(course)
        .resolvable("shrine-sign")
        .marks("shrine-sign", SignKind::WarningClue, 90)
        .wait(10.0)
        .event(Event::PointedOut)
        .resolvable("bag-sign")
        .marks("bag-sign", SignKind::WarningClue, 80)
        .resolvable("tin-sign")
        .walk_to(Point(0.0, 59.0), 1.6)
        .ends(Ending::RouteCompleted);
    session.header.recorded_at = Some("2026-05-29T14:35:00Z".to_owned());
    session
}

fn statements(course: &Course, session: &Session) -> Vec<Statement> {
    let fixture = fixture();
    let card = score(session, &course.pack);
    let material = Material {
        card: &card,
        pack: &course.pack,
        scenario: session.scenario(),
        catalogue: &fixture.catalogue,
    };
    xapi::statements(&material, session, "https://training.example/people")
}

/// Every address of ours in a value.
fn addresses(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.starts_with(BASE) => {
            into.insert(text.clone());
        }
        Value::Array(all) => all.iter().for_each(|value| addresses(value, into)),
        Value::Object(all) => {
            for (name, value) in all {
                addresses(&Value::String(name.clone()), into);
                addresses(value, into);
            }
        }
        _ => {}
    }
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && text
            .bytes()
            .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
        && groups[2].starts_with('5')
        && groups[3].starts_with(['8', '9', 'a', 'b'])
}

#[test]
fn a_session_sent_twice_is_stored_once_and_no_two_statements_share_an_id() {
    let course = course();
    let first = statements(&course, &session(&course));
    let again = statements(&course, &session(&course));
    assert_eq!(first, again);
    let ids: BTreeSet<&str> = first
        .iter()
        .map(|statement| statement.id.as_str())
        .collect();
    assert_eq!(ids.len(), first.len());
    assert!(ids.iter().all(|id| is_uuid(id)), "{ids:?}");
    let mut other = session(&course);
    other.header.recorded_at = Some("2026-05-30T14:35:00Z".to_owned());
    let other = statements(&course, &other);
    assert!(
        other
            .iter()
            .all(|statement| !ids.contains(statement.id.as_str()))
    );
}

#[test]
fn hits_misses_and_false_alarms_are_told_apart_and_the_whole_has_a_beginning_and_an_end() {
    let course = course();
    let all = statements(&course, &session(&course));
    let document: Value = serde_json::from_str(&xapi::document(&all)).expect("JSON");
    let outcomes: Vec<&str> = document
        .as_array()
        .expect("an array")
        .iter()
        .filter_map(|one| {
            one["result"]["extensions"][format!("{BASE}/extensions/outcome")].as_str()
        })
        .collect();
    assert_eq!(outcomes, ["false-alarm", "hit", "miss"]);
    let first = &document[0];
    assert_eq!(
        first["verb"]["id"],
        "http://adlnet.gov/expapi/verbs/initialized"
    );
    assert_eq!(first["timestamp"], "2026-05-29T14:35:00.000Z");
    let last = &document[all.len() - 1];
    assert_eq!(
        last["verb"]["id"],
        "http://adlnet.gov/expapi/verbs/terminated"
    );
    let shown = &first["context"]["extensions"][format!("{BASE}/extensions/pointed-out-s")];
    assert_eq!(shown[0], 10.0);
}

#[test]
fn every_verb_activity_and_extension_of_ours_stands_in_the_published_profile() {
    let course = course();
    let all = statements(&course, &session(&course));
    let profile = include_str!("../../assets/schema/xapi-profile.jsonld");
    let mut used = BTreeSet::new();
    addresses(&serde_json::to_value(&all).expect("JSON"), &mut used);
    let concepts: Vec<&String> = used
        .iter()
        .filter(|address| {
            ["verbs", "extensions", "activities"]
                .iter()
                .any(|folder| address.starts_with(&format!("{BASE}/{folder}/")))
        })
        .collect();
    assert!(concepts.len() > 8, "{concepts:?}");
    for concept in concepts {
        assert!(
            profile.contains(&format!("\"id\": \"{concept}\"")),
            "{concept}"
        );
    }
    assert!(profile.contains(&format!("\"id\": \"{BASE}/profile\"")));
}

#[test]
fn an_undated_record_has_statements_without_a_time() {
    let course = course();
    let mut session = session(&course);
    session.header.recorded_at = None;
    let all = statements(&course, &session);
    assert!(all.iter().all(|statement| statement.timestamp.is_none()));
    assert!(all.len() > 5);
}
