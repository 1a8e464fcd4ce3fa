//! How hard an exercise is, told from its own scenario: what it is for, the light, a second item, and whether something
//! happens on the way. Nothing is patrolled for it. Of a test it is not told how many items there are.

use crate::scenario::Scenario;
use crate::scenario::schema::{Happening, Holding, Light, Purpose, Weather};
use crate::text::Message;

/// How hard it is, with the number of items where that gives nothing away.
pub(super) fn words(scenario: &Scenario) -> Message {
    let draw = &scenario.draw;
    let level = Message::new("exercises-level").with("level", level(scenario));
    if scenario.purpose == Purpose::Test {
        return Message::new("exercises-how-hard-test").with("level", level);
    }
    Message::new("exercises-how-hard")
        .with("level", level)
        .with("fewest", draw.fewest_devices)
        .with("most", draw.most_devices)
        .with(
            "items",
            if draw.fewest_devices == draw.most_devices {
                "exact"
            } else {
                "between"
            },
        )
}

/// A word of the message.
fn level(scenario: &Scenario) -> &'static str {
    let happenings = || scenario.injects.iter().map(|inject| &inject.what);
    let later = happenings().filter_map(|what| match what {
        Happening::Weather(weather) => Some(weather),
        _ => None,
    });
    let dark = |weather: &Weather| matches!(weather.light, Light::Dusk | Light::Twilight);
    let chances = scenario.sites.iter().flat_map(|site| &site.may_hold);
    let second = |holding: &Holding| match holding {
        Holding::Device(device) => device.secondary_to.is_some(),
        _ => false,
    };
    let reasons = [
        scenario.purpose != Purpose::Teach,
        std::iter::once(&scenario.weather).chain(later).any(dark),
        happenings().any(|what| matches!(what, Happening::Incident { .. })),
        chances.map(|chance| &chance.what).any(second),
    ];
    match reasons.into_iter().filter(|reason| *reason).count() {
        0 => "easy",
        1 => "medium",
        _ => "hard",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;
    use crate::scenario;

    #[test]
    fn a_first_lesson_is_easy_dusk_makes_it_harder_and_a_test_with_a_second_item_is_hard() {
        let level_of = |id: &str| {
            let path = assets::scenarios().join(format!("{id}.ron"));
            level(&scenario::load(&path).expect("shipped").scenario)
        };
        assert_eq!(level_of("first-lesson"), "easy");
        assert_eq!(level_of("halt-at-dusk"), "medium");
        assert_eq!(level_of("second-item"), "hard");
    }

    /// How many items a test holds is what it tests.
    #[test]
    fn the_card_of_a_test_does_not_tell_how_many_items_there_are() {
        let path = assets::scenarios().join("market-day.ron");
        let said = words(&scenario::load(&path).expect("shipped").scenario);
        assert!(!said.arguments.contains_key("most"), "{said:?}");
    }
}
